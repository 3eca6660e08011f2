import { sameNumber } from './evidence';
import { isPlanned, namedOrCounted, type PlanEntry } from './plan';
import { isOwnReference } from './reference';
import { LIST, listIn, type Returned } from './returned';
import type { IfUnknown, Outcome, PlannedMessage, Problem, RefusedMessage } from './types';

/** Outcomes that prove that nothing was sent, those of *Get Price* among them. */
const NOTHING_SENT: ReadonlySet<string> = new Set([
	'rejected',
	'invalid',
	'not_sent',
	'priced',
	'not_priced',
] satisfies Array<Outcome | 'priced' | 'not_priced'>);

/** Refusals of this module's kind: nothing was sent this time, because something was, or may have been, before. */
const SENT_BEFORE: ReadonlySet<string> = new Set(['ALREADY_SENT', 'LIST_REPEATED']);

type Verdict = 'send' | 'look_up' | 'leave_out' | 'refuse';

/** What to do about the recipient that the error is about. */
function verdictOn(returned: Returned, ifUnknown: IfUnknown): Verdict {
	const { outcome, status, sentAt, reference, isAboutList, isResent } = returned;
	if (outcome === 'accepted' || SENT_BEFORE.has(status)) return 'leave_out';
	if (status !== 'OUTCOME_UNKNOWN' && NOTHING_SENT.has(outcome)) return 'send';
	// All contacts of a list share a reference, which proves nothing about one of them.
	const canBeLookedUp = sentAt !== undefined && reference !== null && !isAboutList;
	const mayGoOnce = ifUnknown === 'resend' && outcome === 'unknown' && !isResent;
	return mayGoOnce && canBeLookedUp ? 'look_up' : 'refuse';
}

function isSame(one: string, other: string): boolean {
	if (one === other) return true;
	const areNumbers = !one.startsWith(LIST) && !other.startsWith(LIST);
	const areInternational = one.startsWith('+') && other.startsWith('+');
	return areNumbers && !areInternational && (sameNumber(one, other) || sameNumber(other, one));
}

function recipientOf(entry: PlanEntry): string | null {
	if (!isPlanned(entry)) return entry.to;
	const { to, list_id } = entry.entry;
	return to ?? listIn(list_id) ?? null;
}

/** Whether an entry is for somebody whom the failed item was for, and not for its own recipient. */
function isForAnother(to: string, { recipients, own }: Returned, isAlone: boolean): boolean {
	if (own !== null && isSame(own, to)) return false;
	// Where the recipients are not named, only a single one is surely somebody else.
	if (typeof recipients === 'number') return !isAlone;
	return recipients.some((one) => isSame(one, to));
}

const ALREADY_SENT: Problem = {
	status: 'ALREADY_SENT',
	what: 'Nobody is left to be texted: each recipient of this item had the message, or has an error item of their own',
};

const OUTCOME_UNKNOWN: Problem = {
	status: 'OUTCOME_UNKNOWN',
	what: 'The message may have been taken in an earlier run, so it is not sent again',
};

/** The entry as it may go out, `undefined` where it is left out. */
function judge(
	entry: PlanEntry,
	returned: Returned,
	ifUnknown: IfUnknown,
	isAlone: boolean,
): PlanEntry | undefined {
	const to = recipientOf(entry);
	if (to === null) return isPlanned(entry) ? entry : unread(entry, returned);
	if (isForAnother(to, returned, isAlone)) return undefined;
	if (returned.own === null || !isSame(returned.own, to)) return entry;
	switch (verdictOn(returned, ifUnknown)) {
		case 'send':
			return entry;
		case 'look_up':
			return isPlanned(entry) ? lookedUp(entry, returned) : refused(entry, OUTCOME_UNKNOWN);
		case 'leave_out':
			return undefined;
		case 'refuse':
			return refused(entry, OUTCOME_UNKNOWN);
	}
}

/** An item that could not be read this time is still about the same recipient, with the same outcome. */
function unread(entry: RefusedMessage, returned: Returned): RefusedMessage {
	const to = returned.own?.startsWith(LIST) ? null : returned.own;
	const { what } = entry.problem;
	switch (verdictOn(returned, 'report')) {
		case 'leave_out':
			return { ...entry, to, problem: { ...ALREADY_SENT, what }, outcome: undefined };
		case 'refuse':
			return { ...entry, to, problem: { ...OUTCOME_UNKNOWN, what }, outcome: undefined };
		default:
			return { ...entry, to };
	}
}

function lookedUp(entry: PlannedMessage, { reference, sentAt }: Returned): PlannedMessage {
	const custom_string = reference ?? entry.entry.custom_string;
	return {
		...entry,
		entry: { ...entry.entry, custom_string },
		hasOwnReference: isOwnReference(custom_string),
		mayBeSentAt: sentAt,
	};
}

const refused = (entry: PlanEntry, problem: Problem): RefusedMessage => ({
	item: entry.item,
	asked: entry.asked,
	to: isPlanned(entry) ? (entry.entry.to ?? null) : entry.to,
	problem,
});

/** All recipients that the item has, or had before: the next time, too, it is to be known who had theirs. */
function allRecipients(
	entries: readonly PlanEntry[],
	{ recipients: before }: Returned,
): readonly string[] | number {
	if (typeof before === 'number') return before;
	const now = entries.map(recipientOf).filter((to) => to !== null);
	return namedOrCounted([...before, ...now.filter((to) => !before.some((one) => isSame(one, to)))]);
}

/**
 * Judges what an item asks for that carries the `error` of this node, recipient by recipient: whom the failed item was
 * not for is texted like anybody, its own recipient is texted again where that is safe, and the others of that item are
 * left out, since they had theirs or have an error item of their own.
 *
 * @param entries all that the item asks for
 * @returns at least one entry
 */
export function judgeReturned(
	entries: readonly PlanEntry[],
	returned: Returned,
	ifUnknown: IfUnknown,
): PlanEntry[] {
	const isAlone = entries.length === 1;
	const left = entries
		.map((entry) => judge(entry, returned, ifUnknown, isAlone))
		.filter((entry) => entry !== undefined);
	const recipients = allRecipients(entries, returned);
	const [first] = entries;
	if (left.length === 0 && first !== undefined) left.push(refused(first, ALREADY_SENT));
	return left.map((entry) => ({ ...entry, asked: { ...entry.asked, recipients } }));
}
