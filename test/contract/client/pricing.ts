import { isObject } from '../judge/shape';
import { areUnreachable, hasNoDigit, isFreeNumber, readMessages } from './recipients';
import type { Answer, Call } from './transport';

const HTTP_OK = 200;
const FIRST_CLIENT_ERROR = 400;
const FIRST_SERVER_ERROR = 500;

/** Stands for a text that is blank, which has no price. */
const SOME_TEXT = 'Contract check of a price';

/** The call that asks what a send would cost: each recipient once, without what the send does wrong on purpose. */
export function priceCallFor(body: unknown): Call {
	const asked = readMessages(body).map(({ to, list_id, country, body: text }) => ({
		...(to !== undefined && { to }),
		...(list_id !== undefined && { list_id }),
		...(country !== undefined && { country }),
		body: typeof text === 'string' && text !== '' ? text : SOME_TEXT,
	}));
	const different = new Map(asked.map((message) => [JSON.stringify(message), message]));
	return { method: 'POST', path: '/sms/price', body: { messages: [...different.values()] } };
}

/** A price that is left out is no price of zero. */
const isZero = (price: unknown): boolean =>
	(typeof price === 'number' && price === 0) ||
	(typeof price === 'string' && /^0+(\.0+)?$/.test(price));

function isFreeRow(row: unknown): boolean {
	if (!isObject(row)) return false;
	const { to, message_price, status } = row;
	const isPriceless = message_price === undefined && status !== 'SUCCESS' && hasNoDigit(to);
	return (isFreeNumber(to) || hasNoDigit(to)) && (isPriceless || isZero(message_price));
}

/** Whether a send costs nothing, by ClickSend's answer to its price, and goes to nobody but free test numbers. */
export function isFree(sent: unknown, { http, body }: Answer): boolean {
	const refused = http >= FIRST_CLIENT_ERROR && http < FIRST_SERVER_ERROR;
	if (refused && areUnreachable(sent)) return true;
	if (http !== HTTP_OK || !isObject(body) || !isObject(body.data)) return false;
	const { total_price, messages } = body.data;
	return isZero(total_price) && Array.isArray(messages) && messages.every(isFreeRow);
}
