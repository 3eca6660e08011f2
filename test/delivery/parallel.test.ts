import type { PlannedMessage } from '../../nodes/ClickSend/messaging/types';
import { NOW_MS } from '../messaging/builders';
import { rows, status, tooMany } from './faults';
import type { PlannedCall } from './memory';
import { inTurn, messagesWith, run } from './run';

/** Each call takes a few turns of the event loop, earlier calls more, so that answers come in another order. */
const turns = [9, 9, 7, 7, 5, 5, 3, 3, 1, 1];

describe('several calls at once', () => {
	it.each<
		[name: string, parallelCalls: number, faults: PlannedCall[], first: number[], most: number]
	>([
		['one at a time', 1, [], [1, 1, 1], 1],
		['the first alone, then three', 3, [], [1, 1, 2, 3], 3],
		['as many as there are', 10, [], [1, 1, 2, 3, 4, 5], 5],
		['one after a wrong key', 3, inTurn(status(401)), [1], 1],
		['one while nothing is answered well', 3, inTurn(status(500), status(500)), [1, 1], 1],
		['one after a lost answer, until one comes', 3, inTurn(status(500)), [1, 1, 1, 2, 3], 3],
	])('%s', async (_name, parallelCalls, faults, first, most) => {
		const { memory } = await run(messagesWith(12), { faults, turns }, { parallelCalls });
		expect(memory.widths.slice(0, first.length)).toEqual(first);
		expect(Math.max(...memory.widths)).toBe(most);
	});

	it.each<[name: string, faults: PlannedCall[], outcomes: string]>([
		['nothing goes wrong', [], 'accepted x12'],
		['a 429 for two of them', inTurn(null, tooMany(20), tooMany()), 'accepted x12'],
		['a 400 that splits', inTurn(null, status(400)), 'accepted x12'],
		['an answer that got lost', inTurn(null, status(500, true)), 'accepted x12'],
		[
			'a call that was not taken',
			inTurn(null, null, status(500)),
			'accepted x4, unknown x2, accepted x6',
		],
		[
			'a refused account',
			inTurn(null, status(403)),
			'accepted x2, rejected x2, accepted x4, not_sent x4',
		],
	])('%s: results in the order of the messages', async (_name, faults, outcomes) => {
		const messages = messagesWith(12);
		const { results, memory, ...delivered } = await run(
			messages,
			{ faults, turns },
			{ parallelCalls: 3 },
		);
		expect(delivered.outcomes).toBe(outcomes);
		expect(results.map(({ to }) => to)).toEqual(messages.map(({ entry }) => entry.to));
		const taken = memory.clickSend.record.taken.map(({ to }) => to);
		expect(taken).toHaveLength(new Set(taken).size);
	});

	it('a 429 makes all wait, and the run for no longer than the longest of them', async () => {
		const faults = inTurn(null, tooMany(20), tooMany(5), tooMany(20));
		const { memory, outcomes } = await run(
			messagesWith(12),
			{ faults, turns },
			{ parallelCalls: 3, maxTotalWaitMs: 20_000 },
		);
		expect(outcomes).toBe('accepted x12');
		expect(memory.waits).toEqual([20_000]);
	});

	const earlier = messagesWith(12).map((one, index) =>
		index === 11 ? { ...one, mayBeSentAt: NOW_MS } : one,
	);

	it.each<[name: string, messages: PlannedMessage[], faults: PlannedCall[]]>([
		['the answer got lost', messagesWith(12), inTurn(null, status(500))],
		['it left a message out', messagesWith(12), inTurn(null, rows('dropOne'))],
		['an earlier run may have sent a message', earlier, []],
	])('%s: the history is asked when no call is under way', async (_name, messages, faults) => {
		let quietSteps = 0;
		const { memory } = await run(
			messages,
			{
				faults,
				turns: [1, 1, 1, 9, 9],
				onStep: (_step, { underWay }) => {
					if (underWay() === 0) quietSteps += 1;
				},
			},
			{ parallelCalls: 3 },
		);
		const looks = memory.clickSend.record.gets('/sms/history');
		// No send is under way during a look and the pause before it, because its row could be mistaken for another.
		expect(looks).toBeGreaterThan(0);
		expect(quietSteps).toBe(looks + memory.waits.length);
	});
});
