import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { ListOption } from '../sandbox/clickSend';
import type { RecordedRequest, SandboxRecord } from '../sandbox/clickSend';

export const LIST = '/lists/428';

/** A list of so many contacts, each with a number of its own. */
export const listOf = (contacts: number, list_id = 428, list_name = 'Customers'): ListOption => ({
	list_id,
	list_name,
	contacts,
});

/** A list chosen in the editor, or given by its id. */
export const located = (value: string | number, mode = 'list'): INodeParameters => ({
	__rl: true,
	mode,
	value,
});

/** Parameters that send the items' texts to one list. */
export const TO_LIST: INodeParameters = { to: '', sendTo: 'contactList', listId: located('428') };

/** Parameters by which each item says itself whom it goes to. */
export const MIXED: INodeParameters = {
	sendTo: "={{ $json.list ? 'contactList' : 'phoneNumbers' }}",
	to: '={{ $json.to }}',
	listId: located('={{ $json.list }}', 'id'),
};

/** The same, where each item that names a list texts it. */
export const REPEATED: INodeParameters = { ...MIXED, options: { repeatLists: true } };

export const ONE_ITEM: IDataObject[] = [{ message: 'Hello (First Name)', name: 'Campaign' }];

/** The calls of `POST /sms/send` in short: to how many numbers, or to which list. */
export const callsIn = ({ requests }: Pick<SandboxRecord, 'requests'>): string[] =>
	requests.filter(({ path }) => path === '/sms/send').map(describeCall);

function describeCall({ messages }: RecordedRequest): string {
	const lists = messages.map(({ list_id }) => list_id).filter((id) => id !== undefined);
	return lists.length > 0 ? `list ${lists.join(', ')}` : `${messages.length} numbers`;
}
