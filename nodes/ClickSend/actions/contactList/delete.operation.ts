import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { deleteList, getList } from '../../api/contacts/lists';
import type { ChangePorts } from '../../api/ask';
import { CHANGE_AGAIN } from '../../messaging/advice/contactAdvice';
import { isMissing } from '../../messaging/answer/giveUp';
import { isProblem } from '../../messaging/problem';
import { deletedListRow } from '../../output/reads/contactListRow';
import type { Done } from '../contact/changeItems';
import { doneItem, failedItem } from '../contact/refusal';
import { lostChangesOf, type LostChanges } from '../contact/tryMemory';
import { contactListField } from '../fields/listField';
import type { Operation } from '../resource';
import { changeLists } from './changeLists';

/** Reads the list first, because nobody can count its contacts afterwards. */
async function work(ports: ChangePorts, listId: number, lost: LostChanges): Promise<Done> {
	const name = `delete list ${listId}`;
	const wasLost = lost[name] === true;
	const list = await getList(ports.ask, listId);
	if (isProblem(list) && isMissing(list) && wasLost) {
		return { rows: [deletedListRow(listId, {})], mayHaveChanged: true };
	}
	if (isProblem(list)) return failedItem(list, wasLost);
	lost[name] = true;
	const change = await deleteList(ports, listId, wasLost);
	if (isProblem(change.result) && !change.mayHaveChanged) Reflect.deleteProperty(lost, name);
	return doneItem(change, () => deletedListRow(listId, list.data), CHANGE_AGAIN);
}

async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const lost = lostChangesOf(context);
	return await changeLists(context, {
		read: () => ({}),
		work: async (ports, { listId }) => await work(ports, listId, lost),
	});
}

/** *Contact List: Delete*: deletes lists with their contacts. */
export const remove: Operation = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete contact list',
	description: 'Delete a list and all of its contacts',
	fields: [contactListField],
	execute,
};
