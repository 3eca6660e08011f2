import { deliver } from '../../nodes/ClickSend/delivery/deliver';
import { message, messagesTo, rowFor } from '../messaging/builders';
import { status, tooMany } from './faults';
import { HISTORY, localNumbers, lose, OPTIONS, outcomes } from './lose';
import { createMemory, type MemoryOptions } from './memory';
import { SEND } from './run';

describe('an answer that got lost is looked up', () => {
	it.each<[name: string, options: MemoryOptions, waits: number[], requests: number]>([
		['at once', {}, [1_000], 1],
		['late, by the third look', { historyLag: { polls: 2 } }, [1_000, 4_000, 10_000], 3],
		[
			'behind one failed look',
			{ faults: [{ path: HISTORY, nth: 1, fault: status(500) }] },
			[1_000, 4_000],
			2,
		],
		['behind a 429', { faults: [{ path: HISTORY, nth: 1, fault: tooMany() }] }, [1_000, 4_000], 2],
		['number by number among 5000 rows of others', { foreignRows: 5000 }, [1_000], 28],
	])('%s', async (_case, options, waits, requests) => {
		const { results, memory, looks } = await lose(undefined, options);
		expect(outcomes(results)).toEqual(['accepted']);
		expect(memory.waits).toEqual(waits);
		expect(looks).toBe(requests);
		const ids = memory.clickSend.record.taken.map(({ message_id }) => message_id);
		expect(results.map(({ row }) => row?.message_id)).toEqual(ids);
		for (const { advice } of results) expect(advice).toMatch(/history shows the message/);
	});
});

describe('what the history does not settle stays unknown, and says why', () => {
	const never = { historyLag: { polls: 999 } };

	it.each<[name: string, options: MemoryOptions, why: RegExp, requests: number]>([
		['not there in time', { historyLag: { polls: 3 } }, /the history does not show it$/, 3],
		[
			'the history is down',
			{ historyDown: true },
			/the history could not be read: Internal server/,
			3,
		],
		[
			'no connection to it',
			{ faults: [{ path: HISTORY, fault: { type: 'noConnection' } }] },
			/could not be read: No connection/,
			0,
		],
		[
			'as many rows as may be read',
			{ foreignRows: 6_100, ...never },
			/the history does not show it$/,
			3 * 61,
		],
		[
			'one row more than may be read',
			{ foreignRows: 6_101, ...never },
			/more rows for that time than 60 requests can read/,
			3 * 61,
		],
	])('%s', async (_case, options, why, requests) => {
		const messages = messagesTo(...localNumbers(80));
		const { results, looks } = await lose(messages, options);
		expect(outcomes(results)).toEqual(['unknown']);
		expect(results[0]?.what).toMatch(why);
		expect(looks).toBe(requests);
	});
});

it('a reply proves no send, although it carries the reference of the message', async () => {
	const one = message({ custom_string: 'n8n-7-0-0-0-tag' });
	const reply = rowFor(one, { direction: 'in', status: 'Received' });
	const translate: MemoryOptions['translate'] = (call) => async (request) => {
		const answer = await call(request);
		if (answer.kind !== 'answered' || request.url !== HISTORY) return answer;
		const page = { data: [reply], current_page: 1, last_page: 1, total: 1 };
		return { ...answer, body: { ...(answer.body as object), data: page } };
	};
	const memory = createMemory({
		translate,
		faults: [{ path: SEND, fault: { type: 'resetBeforeRead' } }],
	});
	const { results } = await deliver([one], OPTIONS, memory.ports);
	expect(results[0]).toMatchObject({ outcome: 'unknown', row: null });
});

describe('the stop button ends the reading of the history', () => {
	/** The steps are the send, the pause, the first page, and so on. */
	it.each([
		['in the pause before it', 2, 0],
		['before the second page', 4, 2],
		['before the third page', 5, 3],
	])('%s', async (_case, at, requests) => {
		const { results, memory, looks } = await lose(messagesTo(...localNumbers(3)), {
			foreignRows: 900,
			historyLag: { polls: 99 },
			onStep: (step, { cancel }) => {
				if (step === at) cancel();
			},
		});
		expect(outcomes(results)).toEqual(['unknown']);
		expect(looks).toBe(requests);
		expect(memory.waits).toEqual([1_000, 4_000].slice(0, at > 2 ? 2 : 1));
	});
});

it('a row that belongs to an accepted message proves no other', async () => {
	const twins = [0, 1].map((item) =>
		message({ item, custom_string: 'campaign', hasOwnReference: false }),
	);
	const memory = createMemory({
		faults: [{ path: SEND, nth: 2, fault: { type: 'resetBeforeRead' } }],
	});
	const { results } = await deliver(twins, { ...OPTIONS, batchSize: 1 }, memory.ports);
	expect(results.map(({ outcome }) => outcome)).toEqual(['accepted', 'unknown']);
});
