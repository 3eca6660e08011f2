import type { ContactList, ContactLists } from './contactLists';
import type { ContactRow } from './contentTypes';
import { judge } from './judge';
import type { CallOf, Judged } from './judge';
import { personalise } from './personalise';
import { text } from './text';

type Message = Record<string, unknown>;

/** Counts the recipients of the entries of `messages`: a list counts by its contacts with a number. */
export function countRecipients(messages: readonly Message[], lists: ContactLists): number {
	let count = 0;
	for (const message of messages) {
		const id = text(message.list_id);
		count += id === '' ? 1 : (findList(id, lists)?.members.length ?? 1);
	}
	return count;
}

/**
 * Reads the entries of `messages` and gives each recipient a status. A list is one recipient for each
 * contact with a number, in its order; it wins over a number beside it, as documented for voice.
 */
export function judgeMessages(
	messages: readonly Message[],
	lists: ContactLists,
	call: CallOf,
): Judged[] {
	return messages.flatMap((message) => {
		const id = text(message.list_id);
		if (id === '') return judge(message, call);
		const list = findList(id, lists);
		if (list === undefined) return refuseList(judge({ ...message, to: '' }, call), id);
		return list.members.map((contact) => judgeMember(message, contact, call));
	});
}

function findList(id: string, lists: ContactLists): ContactList | undefined {
	const list = lists.get(id);
	return list?.foreign ? undefined : list;
}

function judgeMember(message: Message, contact: ContactRow, call: CallOf): Judged {
	const body = personalise(text(message.body), contact);
	const judged = judge({ ...message, to: contact.phone_number, body }, call);
	return { ...judged, list_id: contact.list_id, contact_id: contact.contact_id };
}

function refuseList(judged: Judged, id: string): Judged {
	const list_id = /^\d+$/.test(id) ? Number(id) : null;
	return { ...judged, list_id, status: 'NOT_ENOUGH_PERMISSION_TO_LIST_ID' };
}
