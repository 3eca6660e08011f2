import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { runClickSend } from './engine';
import { onTriggerStage } from './triggerStage';

const SMS = { event: 'smsReceived' };
const RECEIPTS = { event: 'deliveryReceipt' };
const CALLS = { event: 'voiceReceipt' };
const FROM = '+12065550143';

describe('what starts the workflow', () => {
	it.each<[string, IDataObject, string[]]>([
		['all messages', {}, ['Yes please', 'no', 'STOP', 'What?']],
		['those that begin with a keyword', { options: { keywords: 'yes, NO' } }, ['Yes please', 'no']],
		[
			'those that ClickSend finds by their beginning',
			{ textFilter: 'startsWith', text: 'wh' },
			['What?'],
		],
		[
			'those that ClickSend finds by a word',
			{ textFilter: 'contains', text: 'please' },
			['Yes please'],
		],
		['those without a word', { textFilter: 'doesNotContain', text: 'o' }, ['Yes please', 'What?']],
		['those to another number', { dedicatedNumber: '+61411111111' }, []],
	])('%s', async (_case, parameters, expected) => {
		await onTriggerStage({ ...SMS, ...parameters }, async ({ sandbox, n8n }) => {
			await n8n.activate();
			const answers = [];
			for (const body of ['Yes please', 'no', 'STOP', 'What?']) {
				answers.push(...(await sandbox.receiveSms({ from: FROM, body })));
			}

			expect(n8n.executions.map((item) => item.body)).toEqual(expected);
			expect(new Set(answers.map(({ status }) => status)).size).toBeLessThanOrEqual(1);
			expect(await sandbox.repeat()).toEqual([]);
		});
	});

	it.each<[string, IDataObject, number[]]>([
		['all receipts', RECEIPTS, [200, 201, 301]],
		['failed ones', { ...RECEIPTS, receipts: 'failed' }, [301]],
		['delivered ones', { ...RECEIPTS, receipts: 'delivered' }, [200, 201]],
		['all receipts of calls', CALLS, [200, 201, 301]],
		['those of calls that failed', { ...CALLS, receipts: 'failed' }, [301]],
		['those of calls that were answered', { ...CALLS, receipts: 'delivered' }, [200, 201]],
	])('%s', async (_case, parameters, expected) => {
		const message_type = parameters.event === CALLS.event ? 'voice' : 'sms';
		await onTriggerStage(parameters as INodeParameters, async ({ sandbox, n8n }) => {
			await n8n.activate();
			for (const status_code of [200, 201, 301]) {
				await sandbox.deliverReceipt({ message_id: 'A', status_code, message_type });
			}
			expect(n8n.executions.map((item) => item.status_code)).toEqual(expected);
		});
	});
});

it('the raw body goes along where asked for', async () => {
	const parameters = { ...RECEIPTS, options: { includeRawBody: true } };
	await onTriggerStage(parameters, async ({ sandbox, n8n }) => {
		await n8n.activate();
		await sandbox.deliverReceipt({ message_id: 'A', status_code: 201 });
		expect(n8n.executions).toMatchObject([{ raw: { messageid: 'A', status_code: '201' } }]);
	});
});

it.each([
	['a reply', SMS],
	['a receipt', RECEIPTS],
])('%s leads back to the run that sent the message', async (_case, parameters) => {
	await onTriggerStage(parameters, async ({ sandbox, n8n }) => {
		await n8n.activate();
		const { credential } = n8n.workflow;
		const items = [
			{ to: '+14055555555', message: 'Hi' },
			{ to: FROM, message: 'Thursday?' },
		];
		const { run, output } = await runClickSend({ items, credential });
		const sent = output[1]?.json;
		await sandbox.receiveSms({ from: FROM, body: 'yes' });
		await sandbox.deliverReceipt({ message_id: String(sent?.message_id), status_code: 201 });

		expect(run.status).toBe('success');
		expect(n8n.executions).toMatchObject([
			{
				custom_string: sent?.custom_string,
				reference: {
					executionId: expect.stringMatching(/^\d+$/) as string,
					runIndex: 0,
					item: 1,
					recipient: 0,
				},
			},
		]);
	});
});
