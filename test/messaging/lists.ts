import type { ListMessage } from '../../nodes/ClickSend/messaging/outcome/contacts';
import type { ContactList } from '../../nodes/ClickSend/messaging/types';
import { message, type MessageFields } from './builders';

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
