import type { INodeParameters } from 'n8n-workflow';

import { fictionalNumber } from '../sandbox/madeUp';
import { fictional, jsonOf, onStage, pluck } from './cases';
import { status } from './faults';
import { FROM_URL } from './mms';
import { account, GUARDED, messagesTo, OPT_OUTS, sendGuarded } from './optOuts';

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

const THOUSAND = 1_000;

it('a hundred thousand recipients are compared with twenty thousand people in one reading', async () => {
	const [all, gone] = [25 * THOUSAND, 20 * THOUSAND];
	const numbers = Array.from({ length: all }, (_, index) => fictionalNumber(index));
	const optedOut = new Set(numbers.slice(0, gone));
	// Each number is in four items: the same recipient of another item is a message of its own.
	const items = Array.from({ length: 4 * 25 }, (_, index) => {
		const start = (index % 25) * THOUSAND;
		return { numbers: numbers.slice(start, start + THOUSAND), message: `Hello ${index}` };
	});
	await onStage(
		async (stage) => {
			const { record } = stage.sandbox;
			const parameters = { to: '={{ $json.numbers }}', output: 'summary' };
			const [summary] = jsonOf(await sendGuarded(stage, items, {}, parameters));

			expect(summary).toMatchObject({
				outcomes: { accepted: 4 * (all - gone), invalid: 4 * gone },
				statuses: { SUCCESS: 4 * (all - gone), OPTED_OUT: 4 * gone },
			});
			expect(record.taken.filter(({ to }) => optedOut.has(to))).toEqual([]);
			expect(record.taken).toHaveLength(4 * (all - gone));
			expect([record.gets(OPT_OUTS), stage.posts()]).toEqual([200, 20]);
		},
		account(...optedOut),
	);
});
