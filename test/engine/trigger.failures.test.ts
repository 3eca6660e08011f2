import type { IDataObject } from 'n8n-workflow';

import type { Fault } from '../sandbox/faults';
import { watchSleep } from './sleep';
import type { ClickSendCredential } from './services';
import type { N8n } from './triggerProcess';
import { onTriggerStage, type TriggerStage } from './triggerStage';

const SMS = { event: 'smsReceived' };
const RULES = '/automations/*';

const status = (code: number): Fault => ({
	type: 'status',
	status: code,
	body: 'json',
	taken: false,
});

/** The result of an activation. */
async function failureOf(work: Promise<void>): Promise<Error & IDataObject> {
	return await work.then(
		() => {
			throw new Error('It did not fail');
		},
		(error: Error & IDataObject) => error,
	);
}

const withCredential = (n8n: N8n, fields: Partial<ClickSendCredential>): void => {
	n8n.workflow.credential = { ...n8n.workflow.credential, ...fields };
};

describe('what fails says why, and what to do', () => {
	it.each<[string, (stage: TriggerStage) => void, RegExp, RegExp]>([
		[
			'a wrong key',
			({ n8n }) => withCredential(n8n, { key: 'wrong' }),
			/could not look for its rule: Authorization failed/,
			/Check 'Username' and 'Key'/,
		],
		[
			'a wrong address',
			({ n8n, sandbox }) => withCredential(n8n, { base_url: sandbox.url.replace('/v3', '/v4') }),
			/could not look for its rule: /,
			/Check 'Base URL'/,
		],
		[
			'an account that may not',
			({ sandbox }) => sandbox.faults.set([{ path: RULES, fault: status(403) }]),
			/could not look for its rule: /,
			/may manage automations/,
		],
		[
			'a ClickSend that is down',
			({ sandbox }) => sandbox.faults.set([{ path: RULES, fault: status(500) }]),
			/could not look for its rule: /,
			/Publish the workflow again later/,
		],
		[
			'a rule that is refused, field by field',
			({ sandbox }) =>
				sandbox.faults.set([
					{ path: RULES, method: 'POST', fault: { type: 'badRequest', shape: 'fieldMap' } },
				]),
			/could not make its rule: .*\(.+: .+\)/,
			/Publish the workflow again later/,
		],
		[
			'a ClickSend that asks for patience without end',
			({ sandbox }) =>
				sandbox.faults.set([{ path: RULES, fault: { type: 'rateLimit', retryAfter: '60' } }]),
			/could not look for its rule: /,
			/asks for fewer calls/,
		],
	])('%s', async (_case, spoil, message, description) => {
		watchSleep();
		await onTriggerStage(SMS, async (stage) => {
			spoil(stage);
			const error = await failureOf(stage.n8n.activate());

			expect(error).toMatchObject({
				name: 'NodeApiError',
				message: expect.stringMatching(message) as string,
				description: expect.stringMatching(description) as string,
				node: { name: 'ClickSend Trigger' },
			});
			expect(error.message).toMatch(/^ClickSend Trigger /);
			expect(stage.countRules()).toBe(0);
			expect(JSON.stringify(error)).not.toContain(stage.sandbox.key);
		});
	});

	it('a connection that does not come about', async () => {
		watchSleep();
		await onTriggerStage(SMS, async ({ sandbox, n8n }) => {
			await sandbox.close();
			expect(await failureOf(n8n.activate())).toMatchObject({
				name: 'NodeOperationError',
				message: expect.stringMatching(/No connection to 127\.0\.0\.1:\d+: it refused/) as string,
				description: expect.stringContaining('check the network') as string,
			});
		});
	});

	it('a rule that could not be deleted, where a person can find it', async () => {
		watchSleep();
		await onTriggerStage(SMS, async ({ sandbox, n8n }) => {
			await n8n.activate();
			sandbox.faults.set([{ path: RULES, method: 'DELETE', fault: status(500) }]);
			expect(await failureOf(n8n.deactivate())).toMatchObject({
				message: expect.stringContaining('could not delete its rule') as string,
				description: expect.stringContaining('its name says which workflow') as string,
			});
		});
	});

	it.each(['startsWith', 'contains', 'doesNotContain'])(
		'a filter %s nothing',
		async (textFilter) => {
			await onTriggerStage({ ...SMS, textFilter, text: ' ' }, async ({ sandbox, n8n }) => {
				expect(await failureOf(n8n.activate())).toMatchObject({
					name: 'NodeOperationError',
					message: "'Text' is empty",
				});
				expect(sandbox.record.requests).toEqual([]);
			});
		},
	);

	it('an n8n that only this machine can reach, before anything is asked', async () => {
		await onTriggerStage(SMS, async ({ sandbox, n8n }) => {
			withCredential(n8n, { base_url: 'https://rest.clicksend.com/v3' });
			expect(await failureOf(n8n.activate())).toMatchObject({
				message: expect.stringContaining(
					'ClickSend cannot reach n8n at http://127.0.0.1',
				) as string,
				description: expect.stringContaining('WEBHOOK_URL') as string,
			});
			expect(sandbox.record.requests).toEqual([]);
		});
	});
});

it('a 429 is waited for, as long as ClickSend asks', async () => {
	const pauses = watchSleep();
	await onTriggerStage(SMS, async ({ sandbox, n8n, countRules }) => {
		sandbox.faults.set([{ path: RULES, nth: 1, fault: { type: 'rateLimit', retryAfter: '7' } }]);
		await n8n.activate();
		expect(pauses).toEqual([7000]);
		expect(countRules()).toBe(1);
	});
});
