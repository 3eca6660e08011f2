import type { Answer } from '../../client/transport';
import type { Check, Context } from '../../context';
import { dataOf, expectShape, rowsIn } from '../../judge/judge';
import type { Expected } from '../../judge/shape';
import { cannotTell, differs, holds, holdsIf, Told } from '../../judge/verdict';
import { firstNumber, takenRowOf, usableNumbers, type Row } from '../send/messages';
import { PAGE } from './paging';
import { mainSend } from '../send/send';

export const HISTORY = 'GET /sms/history';

/** The pauses before each look, in milliseconds: half a minute in all. */
const PAUSES_MS = [0, 1000, 2000, 4000, 8000, 15_000];
const MS_PER_SECOND = 1000;
const SETTLING_MS = 6000;

const ROW: Record<string, Expected> = {
	direction: '=out',
	date: 'integer | text of digits',
	to: 'phone number',
	body: 'text',
	status: '=Queued | =Completed | =Scheduled | =WaitApproval | =Failed | =Cancelled | =Sent',
	from: 'text',
	schedule: 'text of digits',
	status_code: 'text | null',
	status_text: 'text | null',
	error_code: 'text | null',
	error_text: 'text | null',
	message_id: 'UUID of version 6 in capitals',
	message_parts: 'integer | text with 2 decimals',
	message_price: 'text with 4 decimals | text with 6 decimals',
	from_email: 'text | null',
	list_id: 'integer | text | null',
	custom_string: 'text',
	contact_id: 'integer | text | null',
	user_id: 'integer',
	subaccount_id: 'integer',
	country: 'text',
	carrier: 'text',
	first_name: 'text | null | absent',
	last_name: 'text | null | absent',
	_api_username: 'text',
};

/** Reads the history with a filter; `query` adds to it. */
export const look = async (
	{ client }: Context,
	q: string,
	query: Record<string, string> = {},
): Promise<Answer> =>
	await client.ask({ method: 'GET', path: '/sms/history', query: { q, ...query } });

export const rowsFor = async (
	context: Context,
	q: string,
	query: Record<string, string> = {},
): Promise<Row[]> => rowsIn(dataOf(await look(context, q, query)), 'data');

/** The row of the first message of this run, and the seconds after which it showed. */
export interface Seen {
	row: Row;
	answer: Answer;
	seconds: number;
}

/** Looks for the first message of this run until it shows. */
export async function seen(context: Context): Promise<Seen> {
	const sent = takenRowOf(context, await context.once(mainSend), 'first');
	let waited = 0;
	for (const pause of PAUSES_MS) {
		await context.clock.wait(pause);
		waited += pause;
		const answer = await look(context, `message_id:${String(sent.message_id)}`);
		const row = rowsIn(dataOf(answer), 'data').find(
			({ message_id }) => message_id === sent.message_id,
		);
		if (row !== undefined) return { row, answer, seconds: waited / MS_PER_SECOND };
	}
	throw new Told(differs('the message within 30 seconds', 'no such message'));
}

export const HISTORY_CHECKS: Check[] = [
	{
		id: 'history.delay',
		heading: HISTORY,
		fact: 'a message shows in the history within 30 seconds',
		run: async (context) => {
			const { seconds } = await context.once(seen);
			return holds(seconds === 0 ? 'At once' : `Within ${seconds} seconds`);
		},
	},
	{
		id: 'history.page',
		heading: HISTORY,
		fact: 'the answer is enveloped and paged in data.data',
		run: async (context) => {
			const { answer } = await context.once(seen);
			return expectShape(PAGE, dataOf(answer), { news: true });
		},
	},
	{
		id: 'history.row',
		heading: HISTORY,
		fact: 'a row of the history has these fields in these types, and one of the known statuses',
		run: async (context) => expectShape(ROW, (await context.once(seen)).row, { news: true }),
	},
	{
		id: 'history.reference',
		heading: HISTORY,
		fact: 'custom_string in the history is that of the send',
		run: async (context) => {
			const { row } = await context.once(seen);
			const isSame = row.custom_string === context.names.of('first');
			return holdsIf(isSame, 'the custom_string of the send', 'another text');
		},
	},
	{
		id: 'history.schedule',
		heading: HISTORY,
		fact: 'schedule in the history is that of the send, as text',
		run: async (context) => {
			const { row } = await context.once(seen);
			const sent = takenRowOf(context, await context.once(mainSend), 'first');
			const isSame = row.schedule === String(sent.schedule);
			return holdsIf(isSame, 'the schedule of the send as text', 'something else');
		},
	},
	{
		id: 'test-numbers.status',
		heading: 'Test numbers',
		fact: 'the status of a message to a test number becomes Completed within seconds',
		run: async (context) => {
			const { row } = await context.once(seen);
			await context.clock.wait(SETTLING_MS);
			const [now] = await rowsFor(context, `message_id:${String(row.message_id)}`);
			return expectShape({ status: '=Completed' }, now);
		},
	},
	{
		id: 'history.other-number',
		heading: HISTORY,
		fact: 'q=to: finds the messages to that number, and none to others',
		run: async (context) => {
			await context.once(seen);
			const [first = '', second] = await usableNumbers(context);
			if (second === undefined) cannotTell('The account may send to one of the test numbers only');
			const rows = await rowsFor(context, `to:${first}`, { order_by: 'date:desc', limit: '100' });
			const found = rows.map(({ to }) => to);
			if (!found.includes(first)) return differs('messages to that number', 'none');
			return holdsIf(
				found.every((to) => to === first),
				'messages to that number alone',
				'messages to others too',
			);
		},
	},
	{
		id: 'history.order',
		heading: HISTORY,
		fact: 'order_by=date:desc begins with the newest, and the default with the oldest',
		run: async (context) => {
			await context.once(seen);
			const q = `to:${await firstNumber(context)}`;
			const down = await datesOf(context, q, { order_by: 'date:desc' });
			const up = await datesOf(context, q);
			if (down.length < 2) cannotTell('The history has no two messages to compare');
			return holdsIf(
				isSorted(up) && isSorted([...down].reverse()),
				'sorted by date',
				'another order',
			);
		},
	},
];

const datesOf = async (
	context: Context,
	q: string,
	query: Record<string, string> = {},
): Promise<number[]> => (await rowsFor(context, q, query)).map(({ date }) => Number(date));

const isSorted = (dates: readonly number[]): boolean =>
	dates.every((date, index) => index === 0 || date >= (dates[index - 1] ?? 0));
