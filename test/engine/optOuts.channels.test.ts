import type { INodeParameters } from 'n8n-workflow';

import { fictional, jsonOf, onStage, pluck } from './cases';
import { status } from './faults';
import { FROM_URL } from './mms';
import { account, GUARDED, messagesTo, OPT_OUTS } from './optOuts';

const CHANNELS: Array<[name: string, parameters: INodeParameters]> = [
	['sms', { resource: 'sms' }],
	['mms', FROM_URL],
	['voice', { resource: 'voice' }],
];

describe.each(CHANNELS)('the guard of %s', (channel, parameters) => {
	it('leaves out who opted out', async () => {
		await onStage(
			async ({ send, sandbox }) => {
				const items = messagesTo(0, 1, 2);
				const result = await send({ items, parameters: { ...parameters, ...GUARDED } });

				expect(pluck(jsonOf(result), 'status')).toEqual(['SUCCESS', 'OPTED_OUT', 'SUCCESS']);
				expect(sandbox.record.requests.at(-1)).toMatchObject({
					path: `/${channel}/send`,
					message_count: 2,
				});
			},
			account(fictional(1)),
		);
	});

	it('lets nothing out if the list cannot be read', async () => {
		await onStage(
			async ({ send, sandbox }) => {
				const items = messagesTo(0);
				const { error } = await send({ items, parameters: { ...parameters, ...GUARDED } });

				expect(error?.message).toContain('could not be read');
				expect(sandbox.record.posts(`/${channel}/send`)).toBe(0);
			},
			{ ...account(), faults: [{ path: OPT_OUTS, fault: status(500) }] },
		);
	});
});

it('twenty thousand recipients are compared with twenty thousand people in one reading', async () => {
	await onStage(
		async ({ send, sandbox }) => {
			const gone = new Set(sandbox.clickSend.contactsOf(500).map((one) => one.phone_number));
			const numbers = Array.from({ length: 20_000 }, (_, index) => fictional(index));
			const left = numbers.filter((number) => !gone.has(number)).length;
			const result = await send({
				items: [{ numbers, message: 'Hello' }],
				parameters: { to: '={{ $json.numbers }}', output: 'summary', ...GUARDED },
			});

			expect(left).toBeLessThan(20_000);
			expect(jsonOf(result)).toMatchObject([{ outcomes: { invalid: 20_000 - left } }]);
			expect(sandbox.record.gets(OPT_OUTS)).toBe(200);
		},
		{ lists: [{ list_id: 500, list_name: 'Opt-Out List', contacts: 20_000 }] },
	);
});
