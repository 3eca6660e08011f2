import { TEST_NUMBERS } from '../../../sandbox/numbers';
import { isFreeNumber } from '../../client/recipients';
import type { Answer } from '../../client/transport';
import type { Context } from '../../context';
import { bodyOf, dataOf, rowsIn } from '../../judge/judge';
import { isObject } from '../../judge/shape';
import { cannotTell, differs, Told } from '../../judge/verdict';

export type Row = Record<string, unknown>;

/** A message as a check writes it: its label becomes the custom_string. */
export interface Draft {
	label: string;
	fields?: Record<string, unknown>;
}

/** A message with a text and a reference of its own; `fields` replaces any of it. */
export const messageOf = ({ names }: Context, { label, fields = {} }: Draft) => ({
	body: names.text(),
	source: 'contract',
	custom_string: names.of(label),
	...fields,
});

/** Sends messages in one call, and returns the whole answer. */
export async function sendMessages(context: Context, drafts: readonly Draft[]): Promise<Answer> {
	const messages = drafts.map((draft) => messageOf(context, draft));
	return await context.client.ask({ method: 'POST', path: '/sms/send', body: { messages } });
}

/** The price of all free test numbers. */
export const priceOfAll = async ({ client, names }: Context): Promise<Answer> => {
	const body = names.text();
	const custom_string = names.of('price');
	const messages = TEST_NUMBERS.map((to) => ({ to, body, custom_string, source: 'contract' }));
	return await client.ask({ method: 'POST', path: '/sms/price', body: { messages } });
};

/** The free test numbers to which this account may send, by ClickSend's answer to their price. */
export async function usableNumbers(context: Context): Promise<string[]> {
	const rows = rowsIn(dataOf(await context.once(priceOfAll)), 'messages');
	const usable = rows.filter(({ to, status }) => isFreeNumber(to) && isTakenOrUntold(status));
	if (usable.length === 0) {
		cannotTell(
			'The account may send to none of the free test numbers: switch on one of AU, US, GB',
		);
	}
	return usable.map(({ to }) => String(to));
}

/** Older prices have no status. */
const isTakenOrUntold = (status: unknown): boolean => status === 'SUCCESS' || status === undefined;

export const firstNumber = async (context: Context): Promise<string> =>
	(await usableNumbers(context))[0] ?? '';

/** Finds the row of a message by its custom_string, which ClickSend repeats. */
export function rowOf(context: Context, answer: Answer, label: string): Row {
	const { data } = bodyOf(answer);
	const rows = isObject(data) ? rowsIn(data, 'messages') : [];
	const row = rows.find(({ custom_string }) => custom_string === context.names.of(label));
	if (row === undefined) {
		throw new Told(differs('a row with the custom_string of the message', 'no such row'));
	}
	return row;
}

/** The row of a message that ClickSend should have taken. */
export function takenRowOf(context: Context, answer: Answer, label: string): Row {
	const row = rowOf(context, answer, label);
	if (row.status === 'COUNTRY_NOT_ENABLED') {
		cannotTell('The country of the test number is not switched on for the account');
	}
	return row;
}
