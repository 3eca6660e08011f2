import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { renameList } from '../../api/contacts/lists';
import { CHANGE_AGAIN } from '../../messaging/advice/contactAdvice';
import { isProblem } from '../../messaging/problem';
import { oneListRow } from '../../output/reads/contactListRow';
import { doneItem } from '../contact/refusal';
import { contactListField } from '../fields/listField';
import type { Operation } from '../resource';
import { changeLists } from './changeLists';
import { nameField, nameReader } from './nameField';

async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const nameOf = nameReader(context);
	return await changeLists(context, {
		read: (item) => {
			const name = nameOf(item);
			return isProblem(name) ? name : { name };
		},
		work: async (ports, { listId, name }) =>
			doneItem(await renameList(ports, listId, name), oneListRow, CHANGE_AGAIN),
	});
}

/** *Contact List: Update*: renames lists. */
export const update: Operation = {
	value: 'update',
	name: 'Update',
	action: 'Update contact list',
	description: 'Rename a list',
	fields: [contactListField, nameField],
	execute,
};
