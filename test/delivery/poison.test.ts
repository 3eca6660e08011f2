import { always, messagesWith, numbers, run } from './run';

describe('a message that spoils its call', () => {
	it.each<[name: string, count: number, poisonedAt: number[], mostCalls: number]>([
		['alone', 1, [0], 1],
		['first of a thousand', 1000, [0], 21],
		['in the middle', 1000, [499], 21],
		['last', 1000, [999], 21],
		['five of a thousand', 1000, [0, 250, 499, 777, 999], 100],
		['all of eight', 8, [0, 1, 2, 3, 4, 5, 6, 7], 15],
	])('%s is cornered in few calls', async (_case, count, poisonedAt, mostCalls) => {
		const messages = messagesWith(count, ...poisonedAt);
		const { results, posts, memory } = await run(messages, {}, { batchSize: 1000 });
		const rejected = results.flatMap(({ outcome }, at) => (outcome === 'rejected' ? [at] : []));
		expect(rejected).toEqual(poisonedAt);
		expect(results.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(
			count - poisonedAt.length,
		);
		expect(posts).toBeLessThanOrEqual(mostCalls);
		expect(memory.clickSend.record.taken).toHaveLength(count - poisonedAt.length);
	});

	it('halves go out in the order of their messages', async () => {
		const { memory } = await run(messagesWith(8, 5), {}, { batchSize: 8 });
		const taken = memory.clickSend.record.taken.map(({ to }) => to);
		expect(taken).toEqual(numbers(8).filter((_, at) => at !== 5));
	});

	it('a call that is refused whatever is in it is not cut up for ever', async () => {
		const { posts, outcomes } = await run(
			messagesWith(1000),
			{ faults: always({ type: 'status', status: 400, taken: false }) },
			{ batchSize: 1000 },
		);
		expect(outcomes).toBe('rejected x1000');
		expect(posts).toBeLessThanOrEqual(2 * 64 + 1);
	});
});
