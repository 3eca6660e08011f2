import type { Content, SandboxChannel } from './channels/channel';
import { SPECIAL_NUMBERS, TEST_NUMBERS } from './numbers';
import { normaliseRecipient } from './recipients';
import { text } from './text';
import type { Settings } from './types';

const FREE = new Set(TEST_NUMBERS);
const PHONE_SENDER = /^\+?\d+$/;
/** Alpha tags: 3 to 11 letters, digits and +, no spaces; digits alone are a number. */
const ALPHA_SENDER = /^[A-Za-z0-9+]{3,11}$/;

/** A message as ClickSend understood it, and what it would say about it before looking at the credit. */
export interface Judged {
	channel: SandboxChannel;
	content: Content;
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

/** The surroundings of the messages of one call. */
export interface CallOf {
	channel: SandboxChannel;
	settings: Settings;
	/** The call without its messages. */
	fields: Readonly<Record<string, unknown>>;
	/** Whether the file at an address exists, as far as it was uploaded here. */
	isHere(url: string): boolean;
}

/** Reads a message to a number and gives it its status. */
export function judge(message: Record<string, unknown>, call: CallOf): Judged {
	const { channel, settings } = call;
	const asked = text(message.to);
	const recipient = normaliseRecipient(asked, text(message.country) || settings.country);
	const to = recipient?.to ?? asked;
	const body = channel.cut(text(message.body));
	const free = FREE.has(to);
	const parts = free ? 0 : channel.countParts(body);
	const judged: Judged = {
		channel,
		content: channel.read(message, call.fields),
		to,
		country: recipient?.country ?? '',
		body,
		from: text(message.from),
		custom_string: text(message.custom_string),
		from_email: text(message.from_email) || null,
		schedule: readSchedule(message.schedule),
		parts,
		priceUnits: parts * channel.unitsPerPart,
		list_id: null,
		contact_id: null,
		status: 'SUCCESS',
	};
	judged.status = recipient === null ? 'INVALID_RECIPIENT' : statusOf(judged, call);
	return judged;
}

function statusOf(message: Judged, { channel, settings, isHere }: CallOf): string {
	const { enabledCountries } = settings;
	const refusal = channel.refuse(message.body, message.content, isHere);
	if (refusal !== undefined) return refusal;
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
