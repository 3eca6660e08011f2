import type { ListOption } from '../sandbox/clickSend';
import type { Fault } from '../sandbox/faults';
import type { Keep } from '../../nodes/ClickSend/delivery/keep';
import { rowOf, type PlannedMessage } from '../../nodes/ClickSend/messaging/types';
import { message } from '../messaging/builders';
import { listMessage } from '../messaging/lists';
import { makerOf } from '../output/ofSms';
import { rows } from './faults';
import { CASES, ofEight, ofTen } from './lists.cases';
import type { MemoryOptions, PlannedCall } from './memory';
import { inTurn, messagesWith, numbers, run } from './run';

describe.each<[string, Keep | undefined]>([
	['every row is kept', undefined],
	['rows are given up early', { rows: false, show: makerOf('all') }],
])('what becomes of a list of ten where %s', (_keep, keep) => {
	it.each(Object.entries(CASES))('%s', async (_name, one) => {
		const { lists = ofTen, faults = [], memory, ifUnknown = 'report' } = one;
		const all = { ...memory, lists, faults };
		const delivered = await run([listMessage()], all, { ifUnknown }, keep);

		expect(delivered).toMatchObject({ outcomes: one.outcomes, posts: one.posts ?? 1 });
		expect(delivered.memory.waits).toEqual(one.waits ?? []);
		const accepted = delivered.results.filter(({ outcome }) => outcome === 'accepted');
		expect(new Set(accepted.map((result) => rowOf(result)?.message_id))).toEqual(
			new Set(delivered.memory.clickSend.record.taken.map(({ message_id }) => message_id)),
		);
	});
});

describe('what is said of contacts that nothing is known of', () => {
	const all = 'the 10 contacts of list "Customers" (428)';

	it.each<[name: string, lists: ListOption[], memory: MemoryOptions, status: string, what: string]>(
		[
			[
				'left out',
				ofEight,
				{},
				'MISSING_FROM_ANSWER',
				`ClickSend answered for 8 of ${all}; the history does not show the other 2`,
			],
			[
				'left out, and the history is down',
				ofEight,
				{ historyDown: true },
				'MISSING_FROM_ANSWER',
				`ClickSend answered for 8 of ${all}; the history could not be read: Internal server error`,
			],
			[
				'lost',
				ofEight,
				{ faults: inTurn({ type: 'resetAfterTaken' }) },
				'CONNECTION_LOST',
				`The connection broke; the history does not show 2 of ${all}`,
			],
			[
				'all of them lost',
				ofTen,
				{ faults: inTurn({ type: 'resetBeforeRead' }) },
				'CONNECTION_LOST',
				'The connection broke; the history does not show it',
			],
		],
	)('%s', async (_name, lists, memory, code, what) => {
		const { results } = await run([listMessage()], { ...memory, lists });

		expect(results.at(-1)).toMatchObject({
			outcome: 'unknown',
			status: code,
			to: null,
			what,
			advice: expect.stringContaining('contacts of this list') as string,
		});
	});
});

it('a list among numbers is a call of its own, and its results stand in its place', async () => {
	const [first, second, last] = messagesWith(3);
	const messages = [first, listMessage({}, { item: 5 }), second, last].map(
		(one) => one ?? message(),
	);
	const { results, memory } = await run(messages, { lists: ofTen });

	const sizes = memory.clickSend.record.requests.map(({ message_count }) => message_count);
	expect(sizes).toEqual([2, 1, 1]);
	const [one, two, three] = numbers(3);
	expect(results.map(({ to, item }) => (item === 5 ? 'list' : to))).toEqual([
		one,
		...Array<string>(10).fill('list'),
		two,
		three,
	]);
});

describe('two items that name one list send to it twice', () => {
	const twice = (fields: Parameters<typeof listMessage>[1]) =>
		[0, 1].map((item) =>
			listMessage({}, { item, custom_string: `n8n-7-0-${item}-0-tag`, ...fields }),
		);
	const lost: Fault = { type: 'resetAfterTaken' };

	it.each<[name: string, fields: Parameters<typeof listMessage>[1], faults: PlannedCall[]]>([
		['with references of ours', {}, []],
		['with references of ours, both answers lost', {}, inTurn(lost, lost)],
		['with one of the user', { custom_string: 'sale', hasOwnReference: false }, []],
		[
			'with one of the user, both answers lost',
			{ custom_string: 'sale', hasOwnReference: false },
			inTurn(lost, lost),
		],
	])('%s', async (_name, fields, faults) => {
		const { results, outcomes, memory } = await run(twice(fields), { lists: ofTen, faults });

		expect(outcomes).toBe('accepted x20');
		expect(results.map(({ item }) => item)).toEqual([...Array(10).fill(0), ...Array(10).fill(1)]);
		expect(new Set(results.map(({ row }) => row?.message_id)).size).toBe(20);
		expect(memory.clickSend.record.taken).toHaveLength(20);
	});
});

it.each<[name: string, faults: PlannedCall[]]>([
	['answered', inTurn(null, { type: 'resetBeforeRead' })],
	['found in the history', inTurn({ type: 'resetAfterTaken' }, { type: 'resetBeforeRead' })],
])('the contacts of a list, %s, prove nothing for the next send to it', async (_case, faults) => {
	const messages = [0, 1].map((item) =>
		listMessage({}, { item, custom_string: 'sale', hasOwnReference: false }),
	);
	const { outcomes } = await run(messages, { lists: ofTen, faults });

	expect(outcomes).toBe('accepted x10, unknown x1');
});

it('what one of two calls side by side found proves nothing for the other', async () => {
	const sale = { custom_string: 'sale', hasOwnReference: false };
	const faults = inTurn(null, { type: 'resetAfterTaken' }, { type: 'resetBeforeRead' });
	const options = { batchSize: 1, parallelCalls: 3 };
	const [first = message()] = messagesWith(1);
	const send = async (twins: PlannedMessage[]) =>
		(await run([first, ...twins], { lists: ofTen, faults }, options)).results
			.map(({ outcome }) => outcome)
			.filter((outcome) => outcome !== 'accepted');

	const lists = [1, 2].map((item) => listMessage({}, { item, ...sale }));
	expect(await send(lists)).toEqual(['unknown']);
	const numbered = [1, 2].map((item) => message({ item, ...sale }));
	expect(await send(numbered)).toEqual(['unknown']);
});

it('contacts whose rows have no status are looked up, also after other messages were', async () => {
	const [first = message()] = messagesWith(1);
	const faults = inTurn({ type: 'resetAfterTaken' }, rows('missingFields', ['status']));
	const { outcomes } = await run([first, listMessage({}, { item: 1 })], { lists: ofTen, faults });

	expect(outcomes).toBe('accepted x11');
});

it.each([undefined, null, ''])('a row for nobody with the id %j is told', async (message_id) => {
	const translate: MemoryOptions['translate'] = (call) => async (request) => {
		const reply = await call(request);
		const { data } = (reply.kind === 'answered' ? reply.body : {}) as {
			data?: { messages?: object[] };
		};
		for (const row of data?.messages ?? []) Object.assign(row, { message_id });
		return reply;
	};
	const { outcomes, strays } = await run(messagesWith(2), {
		translate,
		faults: inTurn(rows('extraRow')),
	});

	expect(outcomes).toBe('accepted x2');
	expect(strays).toHaveLength(1);
});

it('a row that comes twice is told once', async () => {
	const { outcomes, strays } = await run(messagesWith(3), {
		faults: inTurn(rows('duplicateRow')),
	});

	expect(outcomes).toBe('accepted x3');
	expect(strays).toEqual([]);
});

it('a row that answers for nobody is told apart', async () => {
	const { outcomes, strays } = await run([listMessage()], {
		lists: ofTen,
		faults: inTurn(rows('extraRow')),
	});

	expect(outcomes).toBe('accepted x10');
	expect(strays).toHaveLength(1);
});
