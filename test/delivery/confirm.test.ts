import { deliver } from '../../nodes/ClickSend/delivery/deliver';
import type { MessageResult } from '../../nodes/ClickSend/messaging/types';
import { message, messagesTo, rowFor } from '../messaging/builders';
import { createMemory, type Memory, type MemoryOptions, type PlannedCall } from './memory';
import { numbers, SEND } from './run';

const HISTORY = '/sms/history';
const LOST: PlannedCall = { path: SEND, nth: 1, fault: { type: 'resetAfterTaken' } };
const OPTIONS = {
	batchSize: 1000,
	parallelCalls: 1,
	maxTotalWaitMs: 300_000,
	ifUnknown: 'report' as const,
};

/** ClickSend can be asked only for numbers in E.164. */
const localNumbers = (count: number): string[] => numbers(count).map((to) => to.slice('+1'.length));

async function lose(
	messages = messagesTo(...numbers(3)),
	options: MemoryOptions = {},
): Promise<{ results: MessageResult[]; memory: Memory; looks: number }> {
	const memory = createMemory({ ...options, faults: [LOST, ...(options.faults ?? [])] });
	const { results } = await deliver(messages, OPTIONS, memory.ports);
	return { results, memory, looks: memory.clickSend.record.gets(HISTORY) };
}

const outcomes = (results: readonly MessageResult[]): string[] => [
	...new Set(results.map(({ outcome }) => outcome)),
];

describe('an answer that got lost is looked up', () => {
	it.each<[name: string, options: MemoryOptions, waits: number[], requests: number]>([
		['at once', {}, [1_000], 1],
		['late, by the third look', { historyLag: { polls: 2 } }, [1_000, 4_000, 10_000], 3],
		[
			'behind one failed look',
			{ faults: [{ path: HISTORY, nth: 1, fault: { type: 'status', status: 500, taken: false } }] },
			[1_000, 4_000],
			2,
		],
		[
			'behind a 429',
			{ faults: [{ path: HISTORY, nth: 1, fault: { type: 'rateLimit' } }] },
			[1_000, 4_000],
			2,
		],
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

	it('page by page for a large batch among 5000 rows of others', async () => {
		const messages = Array.from({ length: 100 }, (_, item) =>
			message({ to: numbers(100)[item], item, custom_string: `n8n-7-0-${item}-0-tag` }),
		);
		const { results, looks } = await lose(messages, { foreignRows: 5000 });
		expect(outcomes(results)).toEqual(['accepted']);
		expect(looks).toBeLessThanOrEqual(60);
	});

	it('to the last page of a number that gets many messages', async () => {
		// Foreign rows go to the numbers of our own messages, 2500 of them out.
		const { results } = await lose(messagesTo(...numbers(1)), { foreignRows: 2_000 });
		expect(outcomes(results)).toEqual(['accepted']);
	});
});

describe('what the history does not settle stays unknown, and says why', () => {
	it.each<[name: string, options: MemoryOptions, why: RegExp]>([
		['not there in time', { historyLag: { polls: 3 } }, /the history does not show it$/],
		[
			'the history is down',
			{ historyDown: true },
			/the history could not be read: Internal server/,
		],
		[
			'no connection to it',
			{ faults: [{ path: HISTORY, fault: { type: 'noConnection' } }] },
			/could not be read: No connection/,
		],
		[
			'more rows than may be read',
			{ foreignRows: 8_000 },
			/more rows for that time than 60 requests can read/,
		],
	])('%s', async (_case, options, why) => {
		const messages = messagesTo(...localNumbers(80));
		const { results, looks } = await lose(messages, options);
		expect(outcomes(results)).toEqual(['unknown']);
		expect(results[0]?.what).toMatch(why);
		expect(looks).toBeLessThanOrEqual(3 * 61);
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

describe('a history whose pages do not end', () => {
	/** The last page as such an answer has it, and which page it says it is. */
	const claiming =
		(paging: object): NonNullable<MemoryOptions['translate']> =>
		(call) =>
		async (request) => {
			const reply = await call({
				...request,
				...(request.url === HISTORY && { qs: { ...request.qs, page: 1 } }),
			});
			if (request.url !== HISTORY || reply.kind !== 'answered') return reply;
			const body = reply.body as { data: object };
			return { ...reply, body: { ...body, data: { ...body.data, ...paging } } };
		};

	it.each([
		['a last page that nobody reaches', { last_page: 1e15, current_page: undefined }],
		['pages that are all the first one', { last_page: 60, current_page: 1 }],
	])('%s: what is there is found, and the reading ends', async (_case, paging) => {
		const messages = localNumbers(2).map((to, item) =>
			message({ to, item, custom_string: `n8n-7-0-${item}-0-tag` }),
		);
		const { results, looks } = await lose(messages, { translate: claiming(paging) });
		expect(outcomes(results)).toEqual(['accepted']);
		expect(looks).toBe(2);
	});

	it('what is not there stays unknown, with the reason', async () => {
		const options = {
			translate: claiming({ last_page: 1e15 }),
			historyLag: { polls: 9 },
			foreignRows: 3,
		};
		const messages = [message({ to: localNumbers(1)[0] })];
		const { results } = await lose(messages, options);
		expect(outcomes(results)).toEqual(['unknown']);
		expect(results[0]?.what).toMatch(/ClickSend gave (the rows of an earlier page again|page 1)/);
	});
});
