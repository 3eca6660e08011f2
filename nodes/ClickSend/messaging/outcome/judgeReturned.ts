import { sameNumber } from './evidence';
import { isPlanned, namedOrCounted, type PlanEntry } from '../input/plan';
import { isOwnReference } from '../input/reference';
import { LIST, listAsRecipient, type Returned } from './returned';
import type { IfUnknown, PlannedMessage, RefusedMessage } from '../types';
import type { Problem } from '../problem';

/** The outcomes that prove that nothing was sent, with those of *Get Price*. */
const NOTHING_SENT: ReadonlySet<string> = new Set([
	...['rejected', 'invalid', 'not_sent'],
	...['priced', 'not_priced'],
]);

/** The statuses of correct items that are refused because their message, or that to their list, went out before. */
const SENT_BEFORE: ReadonlySet<string> = new Set(['ALREADY_SENT', 'LIST_REPEATED']);

type Verdict = 'send' | 'look_up' | 'leave_out' | 'refuse';

/** The rules by which a run judges items that come back. */
interface Rules {
	ifUnknown: IfUnknown;
	/** The name of the channel of the run. */
	channel: string;
}

/** Decides about the recipient that the error is about. */
function verdictOn(returned: Returned, { ifUnknown, channel }: Rules): Verdict {
	const { outcome, status, isAboutList, trace } = returned;
	if (SENT_BEFORE.has(status)) return 'leave_out';
	if (status !== 'OUTCOME_UNKNOWN' && NOTHING_SENT.has(outcome)) return 'send';
	// All contacts of a list share one reference, so it proves nothing about a single contact. The history of this
	// channel does not list a message of another one.
	const canBeLookedUp = trace.sentAt !== undefined && !isAboutList && trace.channel === channel;
	return ifUnknown === 'resend' && canBeLookedUp && !trace.isResent ? 'look_up' : 'refuse';
}

const isNumber = (name: string): boolean => /^[+\d\s().-]+$/.test(name);

/** Whether two spellings may be one number. */
const maybeSame = (one: string, other: string): boolean =>
	isNumber(one) && isNumber(other) && (sameNumber(one, other) || sameNumber(other, one));

function recipientOf(entry: PlanEntry): string | null {
	if (!isPlanned(entry)) return entry.to;
	const { to, list_id } = entry.entry;
	return to ?? listAsRecipient(list_id) ?? null;
}

type Relation = 'own' | 'other' | 'somebody_else';

/**
 * Tells whether a recipient is the one that the error is about, another one of the failed item, or neither. An equal
 * spelling is checked first, so that a recipient who had the message is never taken for another.
 */
function relationOf(to: string, { own, recipients }: Returned): Relation {
	if (own === to) return 'own';
	if (recipients === null || recipients.includes(to)) return 'other';
	if (recipients.some((one) => one !== own && maybeSame(one, to))) return 'other';
	return own !== null && maybeSame(own, to) ? 'own' : 'somebody_else';
}

const ALREADY_SENT: Problem = {
	status: 'ALREADY_SENT',
	what: 'Nobody is left to send to: each recipient of this item had the message before, or has an error item of their own',
};

const CANNOT_TELL: Problem = {
	status: 'ALREADY_SENT',
	what: "The error of this item does not name all of its recipients, so it could be sent again only to the one in 'error.to'",
};

const OUTCOME_UNKNOWN: Problem = {
	status: 'OUTCOME_UNKNOWN',
	what: 'The message may have been taken in an earlier run, so it is not sent again',
};

const withoutList = (to: string | null): string | null => (to?.startsWith(LIST) ? null : to);

const refused = (entry: PlanEntry, problem: Problem): RefusedMessage => ({
	item: entry.item,
	asked: entry.asked,
	to: withoutList(recipientOf(entry)),
	problem,
});

/** Returns the refusal of a message that may have been taken, with the trace of the earlier run. */
const unknownAs = (refusal: RefusedMessage, { trace }: Returned): RefusedMessage => ({
	...refusal,
	outcome: 'unknown',
	trace,
});

/** Refuses an item that cannot be read this time. It keeps the recipient and the outcome of the earlier run. */
function unread(entry: RefusedMessage, returned: Returned, rules: Rules): RefusedMessage {
	const { what } = entry.problem;
	const same = { ...entry, to: withoutList(returned.own) };
	switch (verdictOn(returned, rules)) {
		case 'send':
			return same;
		case 'leave_out':
			return { ...same, problem: { ...ALREADY_SENT, what }, outcome: undefined };
		default:
			return unknownAs({ ...same, problem: { ...OUTCOME_UNKNOWN, what } }, returned);
	}
}

/** Returns the earlier run's message to look up. If its text has changed, only the node's own reference proves it. */
function lookedUp(entry: PlannedMessage, { trace, body }: Returned): PlannedMessage | undefined {
	const { reference: custom_string, sentAt: mayBeSentAt } = trace;
	const hasOwnReference = isOwnReference(custom_string);
	const isProof = hasOwnReference || body === entry.entry.body;
	if (custom_string === null || !isProof) return undefined;
	return { ...entry, entry: { ...entry.entry, custom_string }, hasOwnReference, mayBeSentAt };
}

/** Returns the entry as it may go out, `undefined` if it is left out. */
function judge(entry: PlanEntry, returned: Returned, rules: Rules): PlanEntry | undefined {
	const to = recipientOf(entry);
	if (to === null) return isPlanned(entry) ? entry : unread(entry, returned, rules);
	const relation = relationOf(to, returned);
	if (relation !== 'own') return relation === 'other' ? undefined : entry;
	const verdict = verdictOn(returned, rules);
	if (verdict === 'send') return entry;
	if (verdict === 'leave_out') return undefined;
	const again = verdict === 'look_up' && isPlanned(entry) ? lookedUp(entry, returned) : undefined;
	return again ?? unknownAs(refused(entry, OUTCOME_UNKNOWN), returned);
}

/** Returns all recipients that the item has or had, so that a third run, too, knows who had the message. */
function allRecipients(
	entries: readonly PlanEntry[],
	{ recipients: before }: Returned,
): readonly string[] | number {
	const now = entries.map(recipientOf).filter((to) => to !== null);
	return before === null ? Infinity : namedOrCounted([...new Set([...before, ...now])]);
}

/**
 * Judges an item that carries the `error` of this node, recipient by recipient. A recipient that the failed item did
 * not have is texted as usual. The recipient that the error is about is texted again where that is safe. The other
 * recipients of the failed item are left out, because they had the message or have an error item of their own.
 *
 * @param entries all that the item asks for
 * @returns at least one entry
 */
export function judgeReturned(
	entries: readonly PlanEntry[],
	returned: Returned,
	rules: Rules,
): PlanEntry[] {
	const left = entries
		.map((entry) => judge(entry, returned, rules))
		.filter((entry) => entry !== undefined);
	const recipients = allRecipients(entries, returned);
	const [first] = entries;
	if (left.length === 0 && first !== undefined) {
		const why = returned.recipients === null ? CANNOT_TELL : ALREADY_SENT;
		left.push(refused(first, why));
	}
	return left.map((entry) => ({ ...entry, asked: { ...entry.asked, recipients } }));
}
