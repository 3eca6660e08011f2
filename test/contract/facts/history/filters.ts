import { NO_SUCH_MESSAGE } from '../../client/guard';
import type { Check, Context } from '../../context';
import { dataOf, expectShape } from '../../judge/judge';
import { differs, holds, holdsIf, type Verdict } from '../../judge/verdict';
import { HISTORY, look, rowsFor, seen } from './history';
import { EMPTY_PAGE } from './paging';
import type { Row } from '../send/messages';

const PAGING = 'Lists, contacts, pagination';

const LEAST_PER_PAGE = 15;
const MOST_PER_PAGE = 100;
const SOME_DIGITS = 8;

const idOf = ({ message_id }: Row): string => String(message_id);

/** Whether the first message of this run is found with a filter and a query. */
async function isFound(
	context: Context,
	filterOf: (row: Row) => string,
	queryOf: (date: number) => Record<string, string> = () => ({}),
): Promise<boolean> {
	const { row } = await context.once(seen);
	const rows = await rowsFor(context, filterOf(row), queryOf(Number(row.date)));
	return rows.some((one) => idOf(one) === idOf(row));
}

const found = async (isThere: Promise<boolean>, wanted: boolean): Promise<Verdict> => {
	const say = (is: boolean): string => (is ? 'the message' : 'not the message');
	const is = await isThere;
	return holdsIf(is === wanted, say(wanted), say(is));
};

const byId = (row: Row): string => `message_id:${idOf(row)}`;

/** Compares the rows that a page has by its own word with those expected for a limit. */
const perPage = async (context: Context, limit: number, expected: number): Promise<Verdict> => {
	await context.once(seen);
	const answer = await look(context, `message_id:${NO_SUCH_MESSAGE}`, { limit: String(limit) });
	return expectShape({ per_page: `=${expected}` }, dataOf(answer));
};

export const FILTER_CHECKS: Check[] = [
	{
		id: 'history.two-filters',
		heading: HISTORY,
		fact: 'one filter counts: a second one behind a comma makes a value that finds nothing',
		run: async (context) =>
			await found(
				isFound(context, (row) => `to:${String(row.to)},${byId(row)}`),
				false,
			),
	},
	{
		id: 'history.part-of-value',
		heading: HISTORY,
		fact: 'a filter compares whole values: the beginning of a message_id finds nothing',
		run: async (context) =>
			await found(
				isFound(context, (row) => byId(row).slice(0, 'message_id:'.length + SOME_DIGITS)),
				false,
			),
	},
	{
		id: 'history.any-case',
		heading: HISTORY,
		fact: 'a filter compares in any case: a message_id in small letters finds the message',
		run: async (context) =>
			await found(
				isFound(context, (row) => `message_id:${idOf(row).toLowerCase()}`),
				true,
			),
	},
	{
		id: 'history.window',
		heading: HISTORY,
		fact: 'date_from and date_to include their own seconds, by the date of the message',
		run: async (context) =>
			await found(
				isFound(context, byId, (date) => ({ date_from: String(date), date_to: String(date) })),
				true,
			),
	},
	{
		id: 'history.before-window',
		heading: HISTORY,
		fact: 'a message from before date_from is left out',
		run: async (context) =>
			await found(
				isFound(context, byId, (date) => ({ date_from: String(date + 1) })),
				false,
			),
	},
	{
		id: 'history.after-window',
		heading: HISTORY,
		fact: 'a message from after date_to is left out',
		run: async (context) =>
			await found(
				isFound(context, byId, (date) => ({ date_to: String(date - 1) })),
				false,
			),
	},
	{
		id: 'paging.least',
		heading: PAGING,
		fact: 'a limit of 1 gives pages of 15',
		run: async (context) => await perPage(context, 1, LEAST_PER_PAGE),
	},
	{
		id: 'paging.most',
		heading: PAGING,
		fact: 'a limit of 1000 gives pages of 100',
		run: async (context) => await perPage(context, MOST_PER_PAGE * 10, MOST_PER_PAGE),
	},
	{
		id: 'paging.default',
		heading: PAGING,
		fact: 'without a limit, pages have 15 rows',
		run: async (context) => {
			const answer = await look(context, `message_id:${NO_SUCH_MESSAGE}`);
			return expectShape({ per_page: `=${LEAST_PER_PAGE}` }, dataOf(answer));
		},
	},
	{
		id: 'paging.empty',
		heading: PAGING,
		fact: 'an answer without rows has total 0, current_page 1 and last_page 0',
		run: async (context) =>
			expectShape(EMPTY_PAGE, dataOf(await look(context, `message_id:${NO_SUCH_MESSAGE}`))),
	},
	{
		id: 'paging.beyond',
		heading: PAGING,
		fact: 'a page beyond the last one has no rows',
		run: async (context) => {
			const { row } = await context.once(seen);
			const rows = await rowsFor(context, byId(row), { page: '1000' });
			return rows.length === 0 ? holds() : differs([], ['rows']);
		},
	},
];
