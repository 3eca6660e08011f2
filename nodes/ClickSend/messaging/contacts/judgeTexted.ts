import { quote } from '../input/numbers/characters';
import { nameOfList } from '../outcome/contacts';
import { problem, type Problem } from '../problem';
import type { ContactList, PlannedMessage, RefusedMessage } from '../types';
import { isBlank } from '../values';
import { numberOfContact } from './contactNumber';
import type { OptOuts } from './optOuts';

type Row = Readonly<Record<string, unknown>>;

/** The reason why the guard refuses a message; `not_sent` where it could not be judged. */
export type GuardProblem = Problem & Pick<RefusedMessage, 'outcome'>;

/** Judges a number before the opt-out list is read: without a country code it cannot be looked for. */
export const judgeComparable = ({ entry: { to } }: PlannedMessage): Problem | undefined =>
	to === undefined || to.startsWith('+')
		? undefined
		: problem(
				`'To' has ${quote(to)}, which has no country code and cannot be looked for on the opt-out list`,
				'INVALID_RECIPIENT',
			);

/** Judges one texted list by its contacts. A contact cannot be left out of it, so the list is refused as a whole. */
export function judgeList(
	list: ContactList,
	contacts: readonly Row[],
	optOuts: OptOuts,
): Problem | undefined {
	const numbers = contacts
		.filter(({ phone_number: number }) => !isBlank(number))
		.map(numberOfContact);
	const all = `of the ${contacts.length} contacts of ${nameOfList(list)}`;
	const gone = numbers.filter((number) => optOuts.has(number)).length;
	if (gone > 0) {
		const are = gone === 1 ? 'is' : 'are';
		return problem(`${gone} ${all} ${are} on the opt-out list`, 'LIST_HAS_OPTED_OUT');
	}
	const unread = numbers.filter((number) => number === '').length;
	if (unread === 0) return undefined;
	const have = unread === 1 ? 'has a number' : 'have numbers';
	const what = `${unread} ${all} ${have} without a country code, which cannot be looked for on the opt-out list`;
	return problem(what, 'INVALID_RECIPIENT');
}

/** Makes the refusal of a message. One that an earlier run may have sent stays unknown, and can be looked up later. */
export function refuseGuarded(
	{ item, asked, entry, mayBeSentAt: sentAt }: PlannedMessage,
	{ status, what, outcome }: GuardProblem,
): RefusedMessage {
	const refused = { item, asked, to: entry.to ?? null, problem: { status, what }, outcome };
	if (sentAt === undefined) return refused;
	const trace = { reference: entry.custom_string, sentAt, isResent: false };
	return { ...refused, outcome: 'unknown', trace };
}
