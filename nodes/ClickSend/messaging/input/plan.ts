import { readLabel } from './label';
import { nameOfTemplate, problemWith } from './named';
import { readCountry } from './numbers/country';
import { readRecipients, type BadRecipient, type Recipient } from './recipients';
import { readSchedule, type ScheduleContext } from './schedule';
import { readSender } from './sender';
import { readText } from './text';
import type { Channel } from '../channel';
import type {
	Asked,
	Content,
	ContactList,
	PlannedMessage,
	RefusedMessage,
	Entry,
	Envelope,
	SendRequest,
} from '../types';
import { isProblem, problem, type Problem } from '../problem';

/** ClickSend documents no limit. Its own n8n node says 50, and nobody has tested longer references. */
export const MAX_CUSTOM_STRING_LENGTH = 50;

export interface PlanContext extends ScheduleContext {
	channel: Channel;
	/** Writes the reference of a message without a `customString` of its own. */
	referenceFor: (item: number, recipient: number) => string;
}

/** A message, or the refusal of one. */
export type PlanEntry = PlannedMessage | RefusedMessage;

export const isPlanned = (entry: PlanEntry): entry is PlannedMessage => 'entry' in entry;

function readCustomString(value: unknown): string | undefined | Problem {
	const text = readLabel('Custom String', value);
	return typeof text === 'string' && text.length > MAX_CUSTOM_STRING_LENGTH
		? problem(
				`'Custom String' has ${text.length} characters, more than ${MAX_CUSTOM_STRING_LENGTH}`,
				'INVALID_CUSTOM_STRING',
			)
		: text;
}

/** Reads the fields that all messages of one item share, or returns the first problem with them. */
function readShared(request: SendRequest, context: PlanContext): Shared | Problem {
	const { message, template, own } = request;
	const { channel } = context;
	const parts = {
		body: template
			? readText(template.body, channel.maxLength, nameOfTemplate(template))
			: readText(message, channel.maxLength),
		custom_string: readCustomString(request.customString),
		from: readSender(request.from),
		from_email: channel.isOneWay ? undefined : readLabel('From Email', request.fromEmail),
		schedule: readSchedule(request.schedule, context),
		source: readLabel('Source', request.source),
		content: channel.readContent(own),
		envelope: channel.readEnvelope(own),
	};
	return Object.values(parts).find(isProblem) ?? (parts as Shared);
}

type Shared = Partial<Entry> & Pick<Entry, 'body'> & { content: Content; envelope: Envelope };

/** The label under which ClickSend lists what this node sends, as its own node does. */
export const DEFAULT_SOURCE = 'n8n';

/** Adds the fields of an entry other than its recipient and its text. */
function complete(
	entry: Entry,
	{ from, from_email, schedule, content }: Shared,
	country?: string,
): Entry {
	if (country !== undefined) entry.country = country;
	if (from !== undefined) entry.from = from;
	if (from_email !== undefined) entry.from_email = from_email;
	if (schedule !== undefined) entry.schedule = schedule;
	return Object.assign(entry, content);
}

const isBad = (entry: Recipient | BadRecipient): entry is BadRecipient => 'problem' in entry;

const nameOf = (recipient: Recipient | BadRecipient): string =>
	isBad(recipient) ? recipient.text : recipient.to;

/** Returns what an item asked for, as the output repeats it beside the outcome. */
export function askedBy({ to, message, template, listId }: SendRequest): Asked {
	const text = template?.body ?? message;
	return listId === undefined
		? { to, message: text }
		: { to: null, message: text, list_id: listId };
}

/** An error item names at most 100 recipients, because each recipient of the input item may get an error item. */
const MAX_NAMED_RECIPIENTS = 100;

/** Returns the recipients of one item as its error items hold them: by name, or only their number. */
export const namedOrCounted = (recipients: readonly string[]): readonly string[] | number =>
	recipients.length > MAX_NAMED_RECIPIENTS ? recipients.length : recipients;

/** Plans the one message to a list, which ClickSend sends to each of the contacts. */
function planList(
	list: ContactList,
	request: SendRequest,
	item: number,
	context: PlanContext,
): PlanEntry {
	const asked = askedBy(request);
	const shared = readShared(request, context);
	const unfit = problemWith(list);
	if (unfit !== undefined) return { item, asked, to: null, problem: unfit };
	if (isProblem(shared)) return { item, asked, to: null, problem: shared };
	const { body, custom_string = context.referenceFor(item, 0), source = DEFAULT_SOURCE } = shared;
	const entry = complete({ list_id: list.id, body, custom_string, source }, shared);
	const hasOwnReference = shared.custom_string === undefined;
	return { item, asked, entry, hasOwnReference, envelope: shared.envelope, list };
}

/**
 * Turns one input item into the messages it asks for: one per recipient, in the order in which they are written, or one
 * to a list. It only reads.
 *
 * @returns at least one entry: an item without a message that can be sent gets a {@link RefusedMessage}
 */
export function planItem(request: SendRequest, item: number, context: PlanContext): PlanEntry[] {
	const { to, list } = request;
	if (list !== undefined) return [planList(list, request, item, context)];
	const asked = askedBy(request);
	const country = readCountry(request.country);
	const recipients = readRecipients(to, isProblem(country) ? undefined : country);
	if (recipients.length === 0) {
		return [{ item, asked, to: null, problem: problem("'To' is empty", 'NO_RECIPIENT') }];
	}
	if (recipients.length > 1) asked.recipients = namedOrCounted(recipients.map(nameOf));
	const shared = readShared(request, context);
	return recipients.map((recipient, index): PlanEntry => {
		if (isBad(recipient)) return { item, asked, to: recipient.text, problem: recipient.problem };
		const home = recipient.isInternational ? undefined : country;
		if (isProblem(shared)) return { item, asked, to: recipient.to, problem: shared };
		if (isProblem(home)) return { item, asked, to: recipient.to, problem: home };
		const { to: number } = recipient;
		const reference = context.referenceFor(item, index);
		const { body, custom_string = reference, source = DEFAULT_SOURCE, envelope } = shared;
		const entry = complete({ to: number, body, custom_string, source }, shared, home?.country);
		const hasOwnReference = shared.custom_string === undefined;
		return { item, asked, entry, hasOwnReference, envelope };
	});
}
