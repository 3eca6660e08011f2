import type { ListMessage } from '../../nodes/ClickSend/messaging/outcome/contacts';
import { resultOfList, toldResults } from '../../nodes/ClickSend/messaging/outcome/listResult';
import type { ContactList, MessageResult, Row } from '../../nodes/ClickSend/messaging/types';
import { bodyWith, call, message, rowFor, type MessageFields } from './builders';

/** A message to a list, which has ten contacts unless told otherwise. */
export function listMessage(
	{ id = 428, name = 'Customers', contacts = 10 }: Partial<ContactList> = {},
	fields: MessageFields = {},
): ListMessage {
	const planned = message({ ...fields, list_id: id });
	const entry = { ...planned.entry };
	delete entry.to;
	const asked = { to: null, message: entry.body, list_id: id };
	return { ...planned, asked, entry, list: { id, name, contacts } };
}

/** A message to a list of three contacts. */
export const THREE = listMessage({ contacts: 3 });

/** The row of one of these contacts. */
export const rowOfThree = (number: number, fields: Row = {}): Row =>
	rowFor(THREE, {
		to: `+1206555010${number}`,
		list_id: 428,
		contact_id: number,
		message_id: `ID-${number}`,
		...fields,
	});

export const answerOfThree = call(bodyWith([]));

/** The result of the list from these rows of its answer. */
export const resultOfThree = (...rows: Row[]): MessageResult =>
	resultOfList(THREE, rows, answerOfThree);

/** The list's own outcome, and those of its contacts. */
export const told = (result: MessageResult): string =>
	[result.outcome, ...toldResults(result).map(({ outcome }) => outcome)].join(' ');
