import * as fc from 'fast-check';

import type { DeliveryOptions } from '../../nodes/ClickSend/delivery/courier';
import { deliver } from '../../nodes/ClickSend/delivery/deliver';
import type { LedgerEntries } from '../../nodes/ClickSend/delivery/ledger';
import type { MessageResult, PlannedMessage } from '../../nodes/ClickSend/messaging/types';
import { message } from '../messaging/builders';
import { createMemory, type Memory, type PlannedCall } from './memory';
import { sendFaults } from './plans';
import { numbers, SEND } from './run';

const { PLANS = '500' } = process.env;

const RECIPIENTS_PER_ITEM = 3;

/** Messages to numbers that ClickSend takes; each item has several recipients. */
const messagesOf = (count: number, tag: string): PlannedMessage[] =>
	numbers(count).map((to, index) => {
		const item = Math.floor(index / RECIPIENTS_PER_ITEM);
		const custom_string = `n8n-7-0-${item}-${index % RECIPIENTS_PER_ITEM}-${tag}`;
		return message({ to, item, custom_string });
	});

/** Only these are safe to send: nobody tried them, or ClickSend asked to try them later. */
const isSafe = ({ outcome, call }: MessageResult): boolean =>
	outcome === 'not_sent' || (outcome === 'rejected' && call?.httpCode === 429);

const OPTIONS: DeliveryOptions = {
	batchSize: 2,
	parallelCalls: 1,
	maxTotalWaitMs: 3_000,
	ifUnknown: 'report',
};

const takenBy = ({ clickSend }: Memory): string[] =>
	clickSend.record.taken.map(({ to }) => String(to));

it('when n8n runs the node again, what is safe to send is sent, and nothing else is', async () => {
	const run = fc.record({
		count: fc.integer({ min: 1, max: 9 }),
		batchSize: fc.integer({ min: 1, max: 4 }),
		parallelCalls: fc.integer({ min: 1, max: 3 }),
		faults: sendFaults,
	});
	await fc.assert(
		fc.asyncProperty(run, async ({ count, faults, ...calls }) => {
			const planned = [...faults];
			const entries: LedgerEntries = {};
			const memory = createMemory({ faults: planned });
			const options = { ...OPTIONS, ...calls };
			const first = await deliver(messagesOf(count, 'one'), options, memory.ports, entries);
			const takenBefore = takenBy(memory);
			// From now on nothing goes wrong.
			planned.length = 0;
			const again = await deliver(messagesOf(count, 'two'), options, memory.ports, entries);
			const sent = takenBy(memory).slice(takenBefore.length);
			expect(sent).toEqual(first.results.filter(isSafe).map(({ to }) => to));
			again.results.forEach((result, index) => {
				const before = first.results[index];
				expect(result.to).toBe(before?.to);
				if (before === undefined || isSafe(before)) expect(result.outcome).toBe('accepted');
				else if (before.outcome !== 'unknown') expect(result).toBe(before);
				else expect(['unknown', 'accepted']).toContain(result.outcome);
			});
		}),
		{ numRuns: Number(PLANS) },
	);
});

it('what this try no longer asks for is told', async () => {
	const entries: LedgerEntries = {};
	const memory = createMemory();
	const [one = message(), ...others] = messagesOf(5, 'one');
	const first = await deliver([one, ...others], OPTIONS, memory.ports, entries);
	const again = await deliver([one], OPTIONS, memory.ports, entries);

	expect(again.results).toEqual(first.results);
	expect(again.apiCalls).toBe(0);
	// Three recipients of one item are two calls of two, and each call names its item once.
	expect(first.results.map(({ call }) => call?.items)).toEqual([[0], [0], [0, 1], [0, 1], [1]]);
});

it('messages of unknown outcome are looked up from the time of the first', async () => {
	const messages = messagesOf(2, 'one').map((one) => ({
		...one,
		entry: { ...one.entry, custom_string: 'campaign' },
		hasOwnReference: false,
	}));
	const entries: LedgerEntries = {};
	const memory = createMemory({
		faults: [{ path: SEND, fault: { type: 'resetAfterTaken' } }],
		historyLag: { polls: 5 },
	});
	const options = { ...OPTIONS, batchSize: 1 };
	const first = await deliver(messages, options, memory.ports, entries);
	const again = await deliver(messages, options, memory.ports, entries);

	expect(first.results.map(({ outcome }) => outcome)).toEqual(['unknown', 'unknown']);
	expect(again.results.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
});

describe('a message of which an earlier try does not know the outcome', () => {
	const one = (tag: string) =>
		message({ custom_string: 'campaign', hasOwnReference: false, source: tag });

	it('is looked up and never sent again where the node itself broke down during its call', async () => {
		const entries: LedgerEntries = {};
		const memory = createMemory();
		const broken = {
			...memory.ports,
			send: async (batch: Parameters<Memory['ports']['send']>[0]) => {
				await memory.ports.send(batch);
				throw new Error('n8n was killed');
			},
		};
		await expect(deliver([one('first')], OPTIONS, broken, entries)).rejects.toThrow('killed');
		const { results } = await deliver([one('second')], OPTIONS, memory.ports, entries);

		expect(results[0]).toMatchObject({ outcome: 'accepted', call: null });
		expect(takenBy(memory)).toHaveLength(1);
	});

	it('is unknown where the history does not show it either', async () => {
		const entries: LedgerEntries = {};
		const memory = createMemory({ historyDown: true });
		const broken = {
			...memory.ports,
			send: async () => await Promise.reject(new Error('n8n was killed')),
		};
		await expect(deliver([one('first')], OPTIONS, broken, entries)).rejects.toThrow('killed');
		const { results } = await deliver([one('second')], OPTIONS, memory.ports, entries);

		expect(results[0]).toMatchObject({
			outcome: 'unknown',
			status: 'UNDER_WAY',
			what: 'The call had gone out when the node stopped working; the history could not be read: Internal server error',
		});
		expect(takenBy(memory)).toEqual([]);
	});

	it('is looked up from the time of its first copy, although a second one went out', async () => {
		const faults: PlannedCall[] = [
			{ path: SEND, nth: 1, fault: { type: 'resetAfterTaken' } },
			{ path: SEND, nth: 2, fault: { type: 'resetBeforeRead' } },
		];
		const entries: LedgerEntries = {};
		const memory = createMemory({ faults, historyLag: { polls: 6 } });
		const resend = { ...OPTIONS, ifUnknown: 'resend' as const };
		const first = await deliver([one('first')], resend, memory.ports, entries);
		const again = await deliver([one('second')], resend, memory.ports, entries);

		expect(first.results[0]?.outcome).toBe('unknown');
		expect(again.results[0]?.outcome).toBe('accepted');
		expect(memory.clickSend.record.posts(SEND)).toBe(2);
	});
});
