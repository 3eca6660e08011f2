import { isSameContact, nameOfList, type ListMessage } from './contacts';
import { says } from './evidence';
import {
	distrusted,
	outcomeOf,
	resultFromHistory,
	resultFromRow,
	resultWithoutRow,
} from './result';
import type { CallAnswer, MessageResult, Outcome, Row } from '../types';

const MISSING = 'MISSING_FROM_ANSWER';

/** Whether a result stands for all contacts that have no row. */
const isRest = ({ missing }: MessageResult): boolean => missing !== undefined;

/** The outcomes that decide for a list, the strongest first: a list that was taken in part is never sent again. */
const LEADS: readonly Outcome[] = ['accepted', 'unknown', 'rejected'];

/** Joins the results of single contacts into the result of the list; `rest` stands for the contacts without a row. */
function together(
	message: ListMessage,
	told: readonly MessageResult[],
	rest: MessageResult,
): MessageResult {
	const missing = message.list.contacts - told.length;
	const contacts = missing > 0 ? [...told, { ...rest, missing }] : [...told];
	const leads = LEADS.map((outcome) => contacts.find((one) => one.outcome === outcome));
	const lead = leads.find((one) => one !== undefined) ?? rest;
	return { ...resultWithoutRow(message, lead.outcome, lead, rest.call), contacts };
}

/** Whether a row is about the list itself, without a contact. */
const isOfWholeList = (row: Row): boolean =>
	!says(row, 'to') && !says(row, 'contact_id') && outcomeOf(row) === 'rejected';

/**
 * Makes the result of a list from the rows of its answer: one result per row, and one for all contacts that have no
 * row. The answer does not say which contacts ClickSend left out (docs/clicksend-api.md, "Lists"), so these stay
 * unknown.
 */
export function resultOfList(
	message: ListMessage,
	rows: readonly Row[],
	call: CallAnswer,
): MessageResult {
	const told = rows.map((row) => resultFromRow(message, row, call));
	const [only] = told;
	if (only?.row && told.length === 1 && isOfWholeList(only.row)) return only;
	const { list } = message;
	const what = `ClickSend answered for ${told.length} of the ${list.contacts} contacts of ${nameOfList(list)}`;
	return together(
		message,
		told,
		resultWithoutRow(message, 'unknown', { status: MISSING, what }, call),
	);
}

/** Returns the results that the output shows: for a list those of its contacts, where there are any. */
export const toldResults = (result: MessageResult): readonly MessageResult[] =>
	result.contacts ?? [result];

/** Whether the outcome of the message, or of a contact of its list, is unknown. */
export const isOpen = ({ outcome, contacts }: MessageResult): boolean =>
	outcome === 'unknown' || contacts?.some((one) => one.outcome === 'unknown') === true;

const recipientOf = ({ to }: Row): string | null => (typeof to === 'string' ? to : null);

/** Adds to the result of a list what rows of the history prove. A contact that has a result keeps it. */
export function listWithHistory(
	message: ListMessage,
	before: MessageResult,
	rows: readonly Row[],
): MessageResult {
	const { contacts = [] } = before;
	const rest = contacts.find(isRest) ?? resultWithoutRow(message, 'unknown', before, before.call);
	let told = contacts.filter((one) => !isRest(one));
	for (const row of rows) {
		const same = told.filter((one) => one.row !== null && isSameContact(one.row, row));
		if (same.some(({ outcome }) => outcome !== 'unknown')) continue;
		const contact = { ...rest, to: recipientOf(row), missing: undefined };
		const found = resultFromHistory(contact, row);
		told = [...told.filter((one) => !same.includes(one)), found];
	}
	return told.length === 0 ? before : together(message, told, rest);
}

/** Explains the contacts that stay unknown after a look into the history; `gap` says why the history is incomplete. */
export function listWithFinding(
	{ list }: ListMessage,
	before: MessageResult,
	gap?: string,
): MessageResult {
	const { contacts = [] } = before;
	const whom = ({ status, missing }: MessageResult): string => {
		if (missing === undefined) return 'it';
		return status === MISSING
			? `the other ${missing}`
			: `${missing} of the ${list.contacts} contacts of ${nameOfList(list)}`;
	};
	const explained = (one: MessageResult): MessageResult =>
		one.outcome === 'unknown'
			? { ...one, what: `${one.what}; ${gap ?? `the history does not show ${whom(one)}`}` }
			: one;
	return contacts.length === 0
		? explained(before)
		: { ...before, contacts: contacts.map(explained) };
}

/** Returns the result of a list that was sent twice. A refused second copy proves nothing about the first. */
export function distrustedList(message: ListMessage, result: MessageResult): MessageResult {
	const { contacts } = result;
	if (contacts === undefined) return distrusted(message, result);
	const told = contacts.filter((one) => !isRest(one)).map((one) => distrusted(message, one));
	return together(message, told, distrusted(message, contacts.find(isRest) ?? result));
}
