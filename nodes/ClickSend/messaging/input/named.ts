import { MAX_BATCH_SIZE } from './batch';
import { nameOfList } from '../outcome/contacts';
import type { ContactList, PlannedMessage, Template } from '../types';
import { problem, type Problem } from '../problem';
import { quote } from './numbers/characters';
import { shown } from '../shown';
import { trimmedOf } from '../values';

/** A kind of record that items name by its ID, and that is read from ClickSend before anything is sent. */
export interface NamedKind<T> {
	/** The name of the kind in errors. */
	name: string;
	/** The parameter that names it. */
	displayName: string;
	url: string;
	invalid: string;
	notFound: string;
	/** Reads the record from ClickSend's `data`; `undefined` where an essential field is missing. */
	read: (id: number, data: Readonly<Record<string, unknown>>) => T | undefined;
}

function readContactList(
	id: number,
	{ list_name, _contacts_count }: Readonly<Record<string, unknown>>,
): ContactList | undefined {
	const count = trimmedOf(_contacts_count);
	if (!/^\d+$/.test(count)) return undefined;
	return { id, name: trimmedOf(list_name), contacts: Number(count) };
}

function readTemplate(
	id: number,
	{ template_name, body }: Readonly<Record<string, unknown>>,
): Template | undefined {
	return typeof body === 'string' ? { id, name: trimmedOf(template_name), body } : undefined;
}

/** `GET /lists/{id}` (docs/clicksend-api.md, "Lists, contacts, pagination"). */
export const CONTACT_LIST: NamedKind<ContactList> = {
	name: 'contact list',
	displayName: 'Contact List',
	url: '/lists',
	invalid: 'INVALID_LIST',
	notFound: 'LIST_NOT_FOUND',
	read: readContactList,
};

/** A list where the field of it is called just so, and the opt-out list. */
export const LIST = { ...CONTACT_LIST, displayName: 'List' };
export const OPT_OUT_LIST = { ...CONTACT_LIST, displayName: 'Opt-Out List' };

/** `GET /sms/templates/{id}` (docs/clicksend-api.md, "Templates"). */
export const TEMPLATE: NamedKind<Template> = {
	name: 'template',
	displayName: 'Template',
	url: '/sms/templates',
	invalid: 'INVALID_TEMPLATE',
	notFound: 'TEMPLATE_NOT_FOUND',
	read: readTemplate,
};

/** Reads an ID as people and sheets write it. */
export function readId(
	{ displayName, invalid }: Pick<NamedKind<unknown>, 'displayName' | 'invalid'>,
	value: unknown,
): number | Problem {
	const text = trimmedOf(value);
	if (/^\d+$/.test(text) && Number.isSafeInteger(Number(text))) return Number(text);
	const isEmpty = value === undefined || value === null || value === '';
	const what = isEmpty ? 'is empty' : `is ${shown(value)} where an ID was expected`;
	return { status: invalid, what: `'${displayName}' ${what}` };
}

/**
 * Says why nothing can be sent to a list, if that is so. ClickSend counts each contact as a message
 * (docs/clicksend-api.md, "Request, top level").
 */
export function problemWith(list: ContactList): Problem | undefined {
	if (list.contacts === 0) {
		return problem(`The contact ${nameOfList(list)} has no contacts`, 'EMPTY_LIST');
	}
	if (list.contacts <= MAX_BATCH_SIZE) return undefined;
	return problem(
		`The contact ${nameOfList(list)} has ${list.contacts} contacts, more than ${MAX_BATCH_SIZE}`,
		'LIST_TOO_LONG',
	);
}

/** Texts to one list that are closer in time are one text: expressions with the present time differ by seconds. */
const SAME_TIME_S = 60;

/** Notices the messages of a run that would text the same list again at the same time, whatever their texts. */
export class ListWatch {
	private readonly seen = new Map<number, Array<{ item: number; time: number }>>();

	/**
	 * @param now in Unix seconds
	 * @param texts the verb of the channel, as in "it texts the list"
	 */
	constructor(
		private readonly now: number,
		private readonly texts: string,
	) {}

	/** Notes a message to a list, or returns the problem if an earlier item texts the list already. */
	problemWith({
		item,
		entry: { schedule: time = this.now },
		list,
	}: PlannedMessage): Problem | undefined {
		if (list === undefined) return undefined;
		const times = this.seen.get(list.id) ?? [];
		const first = times.find((one) => Math.abs(one.time - time) < SAME_TIME_S);
		if (first === undefined) {
			this.seen.set(list.id, [...times, { item, time }]);
			return undefined;
		}
		const what = `Item ${first.item} ${this.texts} the contact ${nameOfList(list)} already, so each of its contacts would get another message`;
		return problem(what, 'LIST_REPEATED');
	}
}

/** Names a template in errors. */
export const nameOfTemplate = ({ id, name }: Template): string =>
	name === '' ? `Template ${id}` : `Template ${quote(name)} (${id})`;
