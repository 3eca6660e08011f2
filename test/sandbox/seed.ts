import type { SandboxChannel } from './channels/channel';
import { sms } from './channels/sms';
import { SHARED_NUMBER } from './numbers';
import { plainRow } from './plainRow';
import { nowSeconds, priceText } from './state';
import type { State } from './state';
import type { DeliveryFields, HistoryRow, OldHistoryRow, StoredMessage } from './types';

/** One message a minute, up to now. */
const STEP_SECONDS = 60;
const MS_PER_SECOND = 1000;
/** Far from any counter of messages taken here, and of other traffic, so ids never meet. */
const FIRST_COUNTER = 0x4000_0000;
/** Every fifth message came in, and every other row is in the types of years ago. */
const OUT_AND_IN = 5;
const NEW_AND_OLD = 2;
const PRICE_UNITS = 792;
const FIRST_SUFFIX = 100;
const NUMBERS = 100;
const COUNTRIES = ['US', 'AU', 'GB'];

const OLD_PARTS_DECIMALS = 2;
const OLD_PRICE_DECIMALS = 6;
const NAMES = { first_name: 'Sam', last_name: 'Sandbox' };
const NAMELESS_COUNTRY = 'AU';
/** Rows of years ago say 0 for "no contact". */
const NO_CONTACT = 0;

const DELIVERED: DeliveryFields = {
	status_code: '201',
	status_text: 'Success: Message received on handset.',
	error_code: null,
	error_text: null,
};
const FAILED: DeliveryFields = {
	status_code: '301',
	status_text: 'Failure: Message was not delivered.',
	error_code: '12',
	error_text: 'Absent subscriber.',
};

interface Fate {
	status: string;
	receipt?: DeliveryFields;
}

const RECEIVED: Fate = { status: 'Received' };
/** Every documented status of a message that went out. */
const SENT: readonly Fate[] = [
	{ status: 'Completed' },
	{ status: 'Sent', receipt: DELIVERED },
	{ status: 'Completed', receipt: DELIVERED },
	{ status: 'Failed', receipt: FAILED },
	{ status: 'Queued' },
	{ status: 'Cancelled' },
	{ status: 'Completed', receipt: DELIVERED },
	{ status: 'WaitApproval' },
	{ status: 'CancelledAfterReview' },
	{ status: 'Scheduled' },
	{ status: 'Sent' },
];

/**
 * Puts so many messages into the history, the last one a minute ago: sent and received, of every status,
 * every other one in the types of years ago. Nothing is charged, and the record of taken messages stays.
 */
export function seedHistory(state: State, count: number, channel: SandboxChannel = sms): void {
	const now = nowSeconds(state);
	const first = state.outbox.length;
	for (let index = 0; index < count; index++)
		state.outbox.push(seededMessage(first + index, now - (count - index) * STEP_SECONDS, channel));
}

function seededMessage(index: number, date: number, channel: SandboxChannel): StoredMessage {
	const other = `+1212555${String(FIRST_SUFFIX + (index % NUMBERS)).padStart(4, '0')}`;
	const incoming = index % OUT_AND_IN === OUT_AND_IN - 1;
	const { status, receipt } = incoming ? RECEIVED : (SENT[index % SENT.length] ?? RECEIVED);
	const row = plainRow({
		date,
		to: incoming ? SHARED_NUMBER : other,
		from: incoming ? other : SHARED_NUMBER,
		body: `Seeded message ${index}`,
		message_id: channel.messageId(date * MS_PER_SECOND, FIRST_COUNTER + index),
		message_price: priceText(incoming ? 0 : PRICE_UNITS),
		custom_string: `seeded-${index}`,
		country: COUNTRIES[index % COUNTRIES.length] ?? '',
	});
	return {
		channel: channel.name,
		content: {},
		row,
		direction: incoming ? 'in' : 'out',
		scheduled: false,
		takenAt: 0,
		pollsWhenTaken: -Infinity,
		receipt,
		seeded: { status, old: index % NEW_AND_OLD === 0 },
	};
}

/**
 * A row in the types of ClickSend's older documents: numbers as text, 0 for no contact, and a name only
 * where there is one.
 */
export function oldHistoryRow(row: HistoryRow): OldHistoryRow {
	const old: OldHistoryRow = {
		...row,
		...NAMES,
		date: String(row.date),
		message_parts: row.message_parts.toFixed(OLD_PARTS_DECIMALS),
		message_price: Number(row.message_price).toFixed(OLD_PRICE_DECIMALS),
		contact_id: row.contact_id ?? NO_CONTACT,
	};
	if (row.country === NAMELESS_COUNTRY) {
		delete old.first_name;
		delete old.last_name;
	}
	return old;
}
