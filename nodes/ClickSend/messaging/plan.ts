import { readRecipients, type BadRecipient, type Recipient } from './recipients';
import { readSchedule, type ScheduleContext } from './schedule';
import { readText } from './text';
import type { Asked, PlannedMessage, Problem, RefusedMessage, SmsEntry } from './types';

/** ClickSend documents no limit; its own n8n node says 50, and longer ones are unproven. */
export const MAX_CUSTOM_STRING_LENGTH = 50;

/** What one input item asks for, its parameters as resolved and otherwise unread. */
export interface SendRequest {
	to: unknown;
	message: unknown;
	country: unknown;
	customString: unknown;
	from: unknown;
	fromEmail: unknown;
	schedule: unknown;
	shortenUrls: unknown;
	source: unknown;
}

export interface PlanContext extends ScheduleContext {
	/** The reference of a message without a `customString` of its own. */
	referenceFor: (item: number, recipient: number) => string;
}

/** A message, or the reason why it is none. */
export type PlanEntry = PlannedMessage | RefusedMessage;

export const isPlanned = (entry: PlanEntry): entry is PlannedMessage => 'entry' in entry;

const isProblem = (value: unknown): value is Problem =>
	typeof value === 'object' && value !== null && 'status' in value;

/** A short text parameter: blank means absent. ClickSend answers HTTP 500 to an array here. */
function readLabel(displayName: string, value: unknown): string | undefined | Problem {
	if (value === null || value === undefined) return undefined;
	if (typeof value === 'object' || typeof value === 'boolean') {
		const kind = typeof value === 'object' ? 'an object' : 'a boolean';
		return {
			status: 'INVALID_PARAMETER',
			what: `'${displayName}' is ${kind} where a text was expected`,
		};
	}
	const text = String(value).trim();
	return text === '' ? undefined : text;
}

function readCountry(value: unknown): string | undefined | Problem {
	const country = readLabel('Country', value);
	if (typeof country !== 'string') return country;
	return /^[a-z]{2}$/i.test(country)
		? country.toUpperCase()
		: {
				status: 'INVALID_COUNTRY',
				what: `'Country' is "${country}" where a two-letter code was expected`,
			};
}

function readCustomString(value: unknown): string | undefined | Problem {
	const text = readLabel('Custom String', value);
	return typeof text === 'string' && text.length > MAX_CUSTOM_STRING_LENGTH
		? {
				status: 'INVALID_CUSTOM_STRING',
				what: `'Custom String' has ${text.length} characters, more than ${MAX_CUSTOM_STRING_LENGTH}`,
			}
		: text;
}

/** What all messages of one item share, or the first problem with it. */
function readShared(request: SendRequest, context: PlanContext): Shared | Problem {
	const parts = {
		body: readText(request.message),
		custom_string: readCustomString(request.customString),
		from: readLabel('From', request.from),
		from_email: readLabel('From Email', request.fromEmail),
		schedule: readSchedule(request.schedule, context),
		source: readLabel('Source', request.source),
	};
	return Object.values(parts).find(isProblem) ?? (parts as Shared);
}

type Shared = Partial<SmsEntry> & Pick<SmsEntry, 'body'>;

/** The label under which ClickSend lists what this node sends, as its own node does. */
export const DEFAULT_SOURCE = 'n8n';

function entryFor(
	to: string,
	country: string | undefined,
	shared: Shared,
	reference: string,
): SmsEntry {
	const { body, custom_string = reference, source = DEFAULT_SOURCE } = shared;
	const { from, from_email, schedule } = shared;
	const entry: SmsEntry = { to, body, custom_string, source };
	if (country !== undefined) entry.country = country;
	if (from !== undefined) entry.from = from;
	if (from_email !== undefined) entry.from_email = from_email;
	if (schedule !== undefined) entry.schedule = schedule;
	return entry;
}

const isBad = (entry: Recipient | BadRecipient): entry is BadRecipient => 'problem' in entry;

/**
 * Turns one input item into the messages it asks for: one per recipient, in the order in which they are written.
 * Reads everything, sends nothing.
 *
 * @returns at least one entry: an item that asks for nothing that can be sent gets a {@link RefusedMessage}
 */
export function planItem(request: SendRequest, item: number, context: PlanContext): PlanEntry[] {
	const { to, message } = request;
	const asked: Asked = { to, message };
	const recipients = readRecipients(to);
	if (recipients.length === 0) {
		const problem = { status: 'NO_RECIPIENT', what: "'To' is empty" };
		return [{ item, asked, to: null, problem }];
	}
	const shared = readShared(request, context);
	const country = readCountry(request.country);
	const shortenUrls = request.shortenUrls === true;
	return recipients.map((recipient, index): PlanEntry => {
		if (isBad(recipient)) return { item, asked, to: recipient.text, problem: recipient.problem };
		const home = recipient.isInternational ? undefined : country;
		if (isProblem(shared)) return { item, asked, to: recipient.to, problem: shared };
		if (isProblem(home)) return { item, asked, to: recipient.to, problem: home };
		const entry = entryFor(recipient.to, home, shared, context.referenceFor(item, index));
		const hasOwnReference = shared.custom_string === undefined;
		return { item, asked, entry, hasOwnReference, shortenUrls };
	});
}
