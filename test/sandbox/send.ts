import type { Judged } from './judge';
import { countRecipients, judgeMessages } from './listEntries';
import { POISON_SHAPES } from './numbers';
import type { TakenMessage } from './record';
import { badRequest, failure, HTTP_SERVER_ERROR, isObject, success } from './replies';
import { acceptedRow, CURRENCY, pricedRow, rejectedRow } from './rows';
import { nowSeconds, UNITS_PER_CURRENCY } from './state';
import type { State } from './state';
import type { AcceptedRow, RejectedRow, SandboxReply } from './types';

/** ClickSend takes at most this many messages in one call, and this many recipients. */
export const MOST_MESSAGES = 1000;

type Row = AcceptedRow | RejectedRow;

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

/** POST /sms/send. Takes what it accepts, records it and charges for it. */
export function send(state: State, body: unknown, requestIndex: number): SandboxReply {
	const read = readMessages(state, body);
	if (!Array.isArray(read)) return read;
	let units = 0;
	const rows = read.map((message) => {
		if (message.status === 'SUCCESS' && message.priceUnits > state.balanceUnits)
			message.status = 'INSUFFICIENT_CREDIT';
		// The price of a row counts into the total, sent or not, as in captured answers.
		if (isPriced(message)) units += message.priceUnits;
		return message.status === 'SUCCESS'
			? take(message, state, requestIndex)
			: rejectedRow(message, state);
	});
	return success('Messages queued for delivery.', summarise(rows, units));
}

/** POST /sms/price. The same reading and the same statuses; nothing is taken, charged or kept. */
export function price(state: State, body: unknown): SandboxReply {
	const read = readMessages(state, body);
	if (!Array.isArray(read)) return read;
	const rows = read.map((message) =>
		message.status === 'SUCCESS' ? pricedRow(message, state) : rejectedRow(message, state),
	);
	const units = read.filter(isPriced).reduce((sum, message) => sum + message.priceUnits, 0);
	const { blocked_count, ...totals } = summarise(rows, units);
	const _summary = { test_message: read[0]?.body ?? '', countries: countCountries(rows) };
	return success('Here is some pricing.', { ...totals, _summary, blocked_count });
}

/** The messages of a call with their statuses, or the answer that refuses the call as a whole. */
function readMessages(state: State, body: unknown): Judged[] | SandboxReply {
	const { settings } = state;
	const listed: unknown[] = isObject(body) && Array.isArray(body.messages) ? body.messages : [];
	const messages = listed.filter(isObject);
	const most = Math.max(messages.length, countRecipients(messages, state.content.lists));
	const countable = messages.length > 0 && most <= MOST_MESSAGES;
	if (!countable || messages.length < listed.length)
		return badRequest(settings.badRequestShape, 'messages');
	if (messages.some(({ from }) => Array.isArray(from))) return failure(HTTP_SERVER_ERROR);
	const read = judgeMessages(messages, state);
	const poison = read.map(({ to }) => POISON_SHAPES[to]).find((shape) => shape !== undefined);
	return poison === undefined ? read : badRequest(poison, 'to');
}

function isPriced({ status }: Judged): boolean {
	return status === 'SUCCESS' || status === 'INSUFFICIENT_CREDIT';
}

function take(message: Judged, state: State, request_index: number): AcceptedRow {
	const row = acceptedRow(message, state);
	const taken: TakenMessage = { ...row, request_index };
	// Seen live: a free test number is done with at once, whatever its schedule.
	const canWait = message.parts > 0 || state.settings.testNumbersWait;
	state.balanceUnits -= message.priceUnits;
	state.record.taken.push(taken);
	state.outbox.push({
		row: taken,
		direction: 'out',
		scheduled: canWait && (message.schedule ?? 0) > nowSeconds(state),
		takenAt: state.settings.now(),
		pollsWhenTaken: state.historyPolls,
	});
	return row;
}

function summarise(messages: Row[], units: number) {
	const count = (status: string): number => messages.filter((row) => row.status === status).length;
	return {
		total_price: units / UNITS_PER_CURRENCY,
		total_count: messages.length,
		queued_count: count('SUCCESS'),
		messages,
		_currency: CURRENCY,
		blocked_count: count('COUNTRY_NOT_ENABLED'),
	};
}

/** Makes ClickSend's summary of the recipient countries; only the counts are the sandbox's own. */
function countCountries(rows: Row[]): Record<string, unknown> {
	const counts: Record<string, number> = {};
	for (const { country } of rows) if (country) counts[country] = (counts[country] ?? 0) + 1;
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
