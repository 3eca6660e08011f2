import { countParts } from './parts';
import { SPECIAL_NUMBERS, TEST_NUMBERS } from './numbers';
import { normaliseRecipient } from './recipients';
import type { Settings } from './types';

/** The price of one part, in ten-thousandths, as in a captured billed send. */
const UNITS_PER_PART = 792;

const FREE = new Set(TEST_NUMBERS);
const PHONE_SENDER = /^\+?\d+$/;
/** Alpha tags: 3 to 11 letters, digits and +, no spaces; digits alone are a number. */
const ALPHA_SENDER = /^[A-Za-z0-9+]{3,11}$/;

/** A message as ClickSend understood it, and what it would say about it before looking at the credit. */
export interface Judged {
	to: string;
	country: string;
	body: string;
	/** The sender asked for, '' for none. */
	from: string;
	custom_string: string;
	from_email: string | null;
	/** Unix seconds, null for "now". */
	schedule: number | null;
	parts: number;
	priceUnits: number;
	/** The list that the recipient came from, null for a number. */
	list_id: number | null;
	contact_id: number | null;
	status: string;
}

/** Reads a message to a number and gives it its status. */
export function judge(message: Record<string, unknown>, settings: Settings): Judged {
	const asked = text(message.to);
	const recipient = normaliseRecipient(asked, text(message.country) || settings.country);
	const to = recipient?.to ?? asked;
	const body = text(message.body);
	const free = FREE.has(to);
	const parts = free ? 0 : countParts(body);
	const judged: Judged = {
		to,
		country: recipient?.country ?? '',
		body,
		from: text(message.from),
		custom_string: text(message.custom_string),
		from_email: text(message.from_email) || null,
		schedule: readSchedule(message.schedule),
		parts,
		priceUnits: parts * UNITS_PER_PART,
		list_id: null,
		contact_id: null,
		status: 'SUCCESS',
	};
	judged.status = recipient === null ? 'INVALID_RECIPIENT' : statusOf(judged, settings);
	return judged;
}

function statusOf(message: Judged, { enabledCountries }: Settings): string {
	if (message.body === '') return 'EMPTY_MESSAGE';
	if (Number.isNaN(message.schedule)) return 'INVALID_SCHEDULE';
	if (!isUsableSender(message.from)) return 'INVALID_SENDER_ID';
	if (enabledCountries && !enabledCountries.includes(message.country)) return 'COUNTRY_NOT_ENABLED';
	return SPECIAL_NUMBERS[message.to] ?? 'SUCCESS';
}

function isUsableSender(from: string): boolean {
	return from === '' || PHONE_SENDER.test(from) || ALPHA_SENDER.test(from);
}

/** Blank and 0 mean now. Milliseconds pass: ClickSend takes them for a far-away second and echoes them. */
function readSchedule(schedule: unknown): number | null {
	const written = text(schedule);
	if (written === '' || written === '0') return null;
	return /^\d+$/.test(written) ? Number(written) : NaN;
}

/** A field that may be written as text or as a number; anything else is blank. */
export function text(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
