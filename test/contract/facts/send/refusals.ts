import { NO_SUCH_LIST, NOBODY } from '../../client/recipients';
import type { Answer } from '../../client/transport';
import type { Check, Context } from '../../context';
import { all, dataOf, expectShape, rowsIn } from '../../judge/judge';
import type { Expected } from '../../judge/shape';
import { firstNumber, messageOf, rowOf, sendMessages, takenRowOf } from './messages';

const HEADING = 'Rejected rows';

/** The fields of a rejected row. Those after its status are there for some statuses only. */
const REFUSED: Record<string, Expected> = {
	to: 'text',
	body: 'text',
	from: 'text',
	schedule: 'blank | =0',
	message_id: 'UUID of version 6 in capitals',
	custom_string: 'text',
	date: 'absent',
	direction: 'absent',
	status: 'text',
	is_shared_system_number: 'boolean | absent',
	list_id: 'integer | absent',
	message_parts: 'integer | absent',
	message_price: 'text with 4 decimals | absent',
	country: 'text | absent',
	carrier: 'text | absent',
};

/** A way to write a message wrong, and the status that ClickSend should give it. */
interface Wrong {
	id: string;
	what: string;
	status: string;
	fields: Record<string, unknown>;
}

const NUMBER: Wrong = {
	id: 'number',
	what: 'a number that is none',
	status: 'INVALID_RECIPIENT',
	fields: { to: NOBODY },
};

const WRONG: readonly Wrong[] = [
	NUMBER,
	{ id: 'text', what: 'an empty text', status: 'EMPTY_MESSAGE', fields: { body: '' } },
	{
		id: 'sender',
		what: 'a sender of several words',
		status: 'INVALID_SENDER_ID',
		fields: { from: 'not a sender at all' },
	},
	{
		id: 'schedule',
		what: 'a schedule that is no time',
		status: 'INVALID_SCHEDULE',
		fields: { schedule: 'soon' },
	},
	{
		id: 'list',
		what: 'a list that does not exist',
		status: 'NOT_ENOUGH_PERMISSION_TO_LIST_ID',
		fields: { to: undefined, list_id: NO_SUCH_LIST },
	},
];

/** Sends a message that is wrong beside one that is right. */
function wrongSend(id: string, fields: Record<string, unknown>) {
	return async (context: Context): Promise<Answer> => {
		const to = await firstNumber(context);
		return await sendMessages(context, [
			{ label: `wrong-${id}`, fields: { to, ...fields } },
			{ label: `right-${id}`, fields: { to } },
		]);
	};
}

const checksFor = ({ id, what, status, fields }: Wrong): Check[] => {
	const send = wrongSend(id, fields);
	return [
		{
			id: `refused.${id}`,
			heading: HEADING,
			fact: `${what} makes a row ${status} in HTTP 200, and the message beside it is taken`,
			run: async (context) => {
				const answer = await context.once(send);
				return all(
					expectShape({ status: `=${status}` }, rowOf(context, answer, `wrong-${id}`)),
					expectShape({ status: '=SUCCESS' }, takenRowOf(context, answer, `right-${id}`)),
				);
			},
		},
		{
			id: `refused.${id}-row`,
			heading: HEADING,
			fact: `the row for ${what} has a message_id, and no date and no direction`,
			run: async (context) =>
				expectShape(REFUSED, rowOf(context, await context.once(send), `wrong-${id}`), {
					news: true,
				}),
		},
	];
};

const MANY = 1001;

/** The answers to a call that is wrong as a whole. */
const BAD_CALL: Expected = {
	http: '=400',
	body: { http_code: '=400', response_code: '=BAD_REQUEST | =400', response_msg: 'text' },
};

const badCall = (
	id: string,
	fact: string,
	bodyOf: (context: Context) => { body: unknown } | { rawBody: string },
): Check => ({
	id: `refused-call.${id}`,
	heading: 'HTTP errors',
	fact,
	run: async (context) =>
		expectShape(
			BAD_CALL,
			await context.client.ask({ method: 'POST', path: '/sms/send', ...bodyOf(context) }),
		),
});

export const REFUSAL_CHECKS: Check[] = [
	...WRONG.flatMap(checksFor),
	{
		id: 'refused.not-blocked',
		heading: 'Response, data level',
		fact: 'blocked_count does not count INVALID_RECIPIENT, and queued_count counts accepted rows',
		run: async (context) => {
			const to = await firstNumber(context);
			const answer = await sendMessages(context, [
				{ label: 'count-wrong', fields: NUMBER.fields },
				{ label: 'count-right', fields: { to } },
			]);
			const expected = { total_count: '=2', queued_count: '=1', blocked_count: '=0' };
			takenRowOf(context, answer, 'count-right');
			return expectShape(expected, dataOf(answer));
		},
	},
	{
		id: 'refused.all',
		heading: "Errors in ClickSend's documents",
		fact: 'with nothing queued, the answer is HTTP 200 with SUCCESS all the same',
		run: async (context) => {
			const answer = await sendMessages(context, [{ label: 'alone', fields: { to: NOBODY } }]);
			rowsIn(dataOf(answer), 'messages');
			const expected = {
				http: '=200',
				body: { response_code: '=SUCCESS', data: { queued_count: '=0' } },
			};
			return expectShape(expected, answer);
		},
	},
	badCall('no-messages', 'a call with an empty list of messages is a 400', () => ({
		body: { messages: [] },
	})),
	badCall('nothing', 'a call without messages is a 400', () => ({ body: {} })),
	badCall('no-json', 'a body that is no JSON is a 400', () => ({ rawBody: '{"messages": [' })),
	badCall('too-many', 'a call with 1001 messages is a 400', (context) => {
		const message = messageOf(context, { label: 'many', fields: { to: NOBODY } });
		return { body: { messages: Array.from({ length: MANY }, () => message) } };
	}),
	{
		id: 'refused-call.sender-list',
		heading: 'HTTP errors',
		fact: 'a sender that is an array is a 500',
		run: async (context) => {
			const fields = { to: await firstNumber(context), from: ['a', 'b'] };
			const answer = await sendMessages(context, [{ label: 'array', fields }]);
			return expectShape({ http: '=500' }, answer);
		},
	},
];
