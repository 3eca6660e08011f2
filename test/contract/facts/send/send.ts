import { NO_SUCH_LIST } from '../../client/recipients';
import type { Answer } from '../../client/transport';
import type { Check, Context } from '../../context';
import { all, dataOf, expectShape, rowsIn } from '../../judge/judge';
import type { Expected } from '../../judge/shape';
import { differs, holds, holdsIf } from '../../judge/verdict';
import { CURRENCY } from '../account/account';
import { firstNumber, messageOf, sendMessages, takenRowOf, usableNumbers } from './messages';
import { secondsOf } from './uuid';

const FIRST_CLIENT_ERROR = 400;
const ROW_HEADING = 'Response row, accepted message';
const DATA_HEADING = 'Response, data level';

const ROW: Record<string, Expected> = {
	direction: '=out',
	date: 'integer',
	to: 'phone number',
	body: 'text',
	from: 'text',
	schedule: 'integer',
	message_id: 'UUID of version 6 in capitals',
	message_parts: 'integer',
	message_price: 'text with 4 decimals',
	from_email: 'text | null',
	list_id: 'integer | null',
	custom_string: 'text',
	contact_id: 'integer | null',
	user_id: 'integer',
	subaccount_id: 'integer',
	is_shared_system_number: 'boolean | absent',
	country: 'text',
	carrier: 'text',
	status: '=SUCCESS',
};

const TOTALS: Record<string, Expected> = {
	total_price: 'number',
	total_count: '=3',
	queued_count: '=3',
	blocked_count: '=0',
	messages: 'list',
	_currency: CURRENCY,
};

const LABELS = ['first', 'second', 'third'];

/** Three messages in one call: to two test numbers, and to the first of them once more. */
export async function mainSend(context: Context): Promise<Answer> {
	const [first = '', second = first] = await usableNumbers(context);
	return await sendMessages(context, [
		{ label: 'first', fields: { to: first } },
		{ label: 'second', fields: { to: second } },
		{ label: 'third', fields: { to: first } },
	]);
}

/** Two messages with the same text to the same number in one call, and one more in the next call. */
async function sameSend(context: Context): Promise<[Answer, Answer]> {
	const fields = { to: await firstNumber(context), body: context.names.text() };
	const once = await sendMessages(context, [
		{ label: 'same-1', fields },
		{ label: 'same-2', fields },
	]);
	return [once, await sendMessages(context, [{ label: 'same-3', fields }])];
}

export const SEND_CHECKS: Check[] = [
	{
		id: 'send.totals',
		heading: DATA_HEADING,
		fact: 'a send answers with totals, a row for each recipient and the currency',
		run: async (context) => {
			const answer = await context.once(mainSend);
			for (const label of LABELS) takenRowOf(context, answer, label);
			return expectShape(TOTALS, dataOf(answer), { news: true });
		},
	},
	{
		id: 'send.row',
		heading: ROW_HEADING,
		fact: 'the row of an accepted message has these fields in these types',
		run: async (context) => {
			const row = takenRowOf(context, await context.once(mainSend), 'first');
			return expectShape(ROW, row, { news: true });
		},
	},
	{
		id: 'send.id-time',
		heading: ROW_HEADING,
		fact: 'the time in a message_id is that of its date, to the second',
		run: async (context) => {
			const { message_id, date } = takenRowOf(context, await context.once(mainSend), 'first');
			const isSame = secondsOf(String(message_id)) === date;
			return holdsIf(isSame, 'the second of the date', 'another second');
		},
	},
	{
		id: 'send.no-schedule',
		heading: ROW_HEADING,
		fact: 'without a schedule, schedule equals date',
		run: async (context) => {
			const { schedule, date } = takenRowOf(context, await context.once(mainSend), 'first');
			return holdsIf(schedule === date, 'schedule equals date', 'schedule is another time');
		},
	},
	{
		id: 'send.order',
		heading: 'Order of messages[]',
		fact: 'the rows are in the order of the request',
		run: async (context) => {
			const answer = await context.once(mainSend);
			for (const label of LABELS) takenRowOf(context, answer, label);
			const found = rowsIn(dataOf(answer), 'messages').map(({ custom_string }) => custom_string);
			const wanted = LABELS.map((label) => context.names.of(label));
			return holdsIf(found.join() === wanted.join(), 'the order of the request', 'another order');
		},
	},
	{
		id: 'test-numbers.send',
		heading: 'Test numbers',
		fact: 'a message to a test number has no parts and costs nothing',
		run: async (context) => {
			const answer = await context.once(mainSend);
			const row = takenRowOf(context, answer, 'first');
			return all(
				expectShape({ message_parts: '=0', message_price: '=0.0000' }, row),
				expectShape({ total_price: '=0' }, dataOf(answer)),
			);
		},
	},
	{
		id: 'send.same-in-one-call',
		heading: 'Duplicates and idempotency',
		fact: 'two identical messages in one call are both taken',
		run: async (context) => {
			const [answer] = await context.once(sameSend);
			return all(
				expectShape({ status: '=SUCCESS' }, takenRowOf(context, answer, 'same-1')),
				expectShape({ status: '=SUCCESS' }, takenRowOf(context, answer, 'same-2')),
			);
		},
	},
	{
		id: 'send.same-again',
		heading: 'Duplicates and idempotency',
		fact: 'the same text to the same number is taken again a moment later',
		run: async (context) => {
			const [, answer] = await context.once(sameSend);
			return expectShape({ status: '=SUCCESS' }, takenRowOf(context, answer, 'same-3'));
		},
	},
	{
		id: 'send.list-wins',
		heading: 'Request, per message',
		fact: 'with to and list_id together, the list counts',
		run: async (context) => {
			const { client } = context;
			const to = await firstNumber(context);
			const message = messageOf(context, { label: 'both', fields: { to, list_id: NO_SUCH_LIST } });
			const answer = await client.ask({
				method: 'POST',
				path: '/sms/send',
				body: { messages: [message] },
			});
			// Nothing of it may have gone to the number, however the list was refused.
			if (answer.http >= FIRST_CLIENT_ERROR) return holds(`HTTP ${answer.http} for the whole call`);
			const toNumber = rowsIn(dataOf(answer), 'messages').some((row) => row.to === to);
			return toNumber ? differs('no row for the number', 'a row for the number') : holds();
		},
	},
];
