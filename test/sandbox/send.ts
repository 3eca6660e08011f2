import type { SandboxChannel, Shown } from './channels/channel';
import type { Judged } from './judge';
import { countRecipients, judgeMessages } from './listEntries';
import { POISON_SHAPES } from './numbers';
import type { TakenMessage } from './record';
import { badRequest, failure, HTTP_SERVER_ERROR, isObject, success } from './replies';
import type { Call } from './router';
import { acceptedRow, CURRENCY, pricedRow, rejectedRow } from './rows';
import { nowSeconds, UNITS_PER_CURRENCY } from './state';
import type { State } from './state';
import type { SandboxReply } from './types';
import { isUploaded } from './uploads';

/** ClickSend takes at most this many messages in one call, and this many recipients. */
export const MOST_MESSAGES = 1000;

const SWITCHED_ON = { date: '2024-03-14 18:12:22', timezone_type: 3, timezone: 'UTC' };
const REGULATION = {
	country_user_id: 1_234_567,
	sms_registration_type: 0,
	restricted_sending: false,
	trial_sending: 0,
	regulation_requirements_description: 'No special requirements in the sandbox.',
	created_at: SWITCHED_ON,
	updated_at: SWITCHED_ON,
};

/** `POST /sms/send` and its like. Takes what it accepts, records it and charges for it. */
export function send(channel: SandboxChannel, { state, request, index }: Call): SandboxReply {
	const read = readMessages(channel, state, request.body);
	if (!Array.isArray(read)) return read;
	let units = 0;
	const rows = read.map((message) => {
		if (message.status === 'SUCCESS' && message.priceUnits > state.balanceUnits)
			message.status = 'INSUFFICIENT_CREDIT';
		// The price of a row counts into the total, sent or not, as in captured answers.
		if (isPriced(message)) units += message.priceUnits;
		return message.status === 'SUCCESS'
			? take(message, state, index)
			: channel.showOther(rejectedRow(message, state), message.content);
	});
	return success(channel.words.send, summarise(rows, units, channel));
}

/** `POST /sms/price` and its like. The same reading and the same statuses; nothing is taken, charged or kept. */
export function price(channel: SandboxChannel, { state, request }: Call): SandboxReply {
	const read = readMessages(channel, state, request.body);
	if (!Array.isArray(read)) return read;
	const rows = read.map((message) => {
		const makeRow = message.status === 'SUCCESS' ? pricedRow : rejectedRow;
		return channel.showOther(makeRow(message, state), message.content);
	});
	const units = read.filter(isPriced).reduce((sum, message) => sum + message.priceUnits, 0);
	const { blocked_count, ...totals } = summarise(rows, units, channel);
	if (!channel.hasSummary) return success(channel.words.price, totals);
	const _summary = { test_message: read[0]?.body ?? '', countries: countCountries(rows) };
	return success(channel.words.price, { ...totals, _summary, blocked_count });
}

/** The messages of a call with their statuses, or the answer that refuses the call as a whole. */
function readMessages(
	channel: SandboxChannel,
	state: State,
	body: unknown,
): Judged[] | SandboxReply {
	const { settings, content } = state;
	const fields = isObject(body) ? body : {};
	const listed: unknown[] = Array.isArray(fields.messages) ? fields.messages : [];
	const messages = listed.filter(isObject);
	const most = Math.max(messages.length, countRecipients(messages, content.lists));
	const countable = messages.length > 0 && most <= MOST_MESSAGES;
	if (!countable || messages.length < listed.length)
		return badRequest(settings.badRequestShape, 'messages');
	if (messages.some(({ from }) => Array.isArray(from))) return failure(HTTP_SERVER_ERROR);
	const isHere = (url: string): boolean => isUploaded(url, state);
	const read = judgeMessages(messages, content.lists, { channel, settings, fields, isHere });
	const poison = read.map(({ to }) => POISON_SHAPES[to]).find((shape) => shape !== undefined);
	return poison === undefined ? read : badRequest(poison, 'to');
}

function isPriced({ status }: Judged): boolean {
	return status === 'SUCCESS' || status === 'INSUFFICIENT_CREDIT';
}

function take(message: Judged, state: State, request_index: number): Shown {
	const row = acceptedRow(message, state);
	const { channel, content } = message;
	const taken: TakenMessage = { ...row, request_index, channel: channel.name, content };
	// Seen live: a free test number is done with at once, whatever its schedule.
	const canWait = message.parts > 0 || state.settings.testNumbersWait;
	state.balanceUnits -= message.priceUnits;
	state.record.taken.push(taken);
	state.outbox.push({
		channel: channel.name,
		content,
		row: taken,
		direction: 'out',
		scheduled: canWait && (message.schedule ?? 0) > nowSeconds(state),
		takenAt: state.settings.now(),
		pollsWhenTaken: state.historyPolls,
	});
	return channel.showAccepted(row, content, message.schedule !== null);
}

function summarise(messages: Shown[], units: number, { hasSummary }: SandboxChannel) {
	const count = (status: string): number => messages.filter((row) => row.status === status).length;
	return {
		total_price: units / UNITS_PER_CURRENCY,
		total_count: messages.length,
		queued_count: count('SUCCESS'),
		messages,
		_currency: CURRENCY,
		...(hasSummary && { blocked_count: count('COUNTRY_NOT_ENABLED') }),
	};
}

/** Makes ClickSend's summary of the recipient countries; only the counts are the sandbox's own. */
function countCountries(rows: Shown[]): Record<string, unknown> {
	const counts: Record<string, number> = {};
	for (const { country } of rows)
		if (typeof country === 'string' && country !== '') counts[country] = (counts[country] ?? 0) + 1;
	const describe = ([name, recipient_count]: [string, number]) => [
		name,
		{
			registration_type: 0,
			recipient_count,
			usable_sender_id: true,
			selected: true,
			name,
			regulation: REGULATION,
		},
	];
	return Object.fromEntries(Object.entries(counts).map(describe));
}
