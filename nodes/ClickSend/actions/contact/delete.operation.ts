import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { idOfContact } from '../../api/contacts/find';
import type { ChangePorts } from '../../api/ask';
import { deleteContact } from '../../api/contacts/write';
import { changePortsFor } from '../../api/context';
import type { Listed } from '../../api/pages';
import { CHANGE_AGAIN } from '../../messaging/advice/contactAdvice';
import type { Failure } from '../../messaging/answer/answer';
import { isMissing } from '../../messaging/answer/giveUp';
import { isProblem } from '../../messaging/problem';
import { deletedContactRow } from '../../output/reads/contactListRow';
import { contactListField } from '../fields/listField';
import type { Operation } from '../resource';
import { changeItems, type Done } from './changeItems';
import { whichContact } from './fields';
import { failedItem, unchangedItem } from './refusal';
import { lostChangesOf, type LostChanges } from './tryMemory';
import { lookUpContacts, nameOfWhich, namedContactReader, type Named } from './which';

/** Finds what is to be deleted. An ID is enough by itself. */
async function find(
	{ ask }: ChangePorts,
	{ listId, which }: Named,
	wasLost: boolean,
): Promise<Listed[] | Done> {
	if ('contactId' in which) return [{ contact_id: which.contactId }];
	const found = await lookUpContacts(ask, listId, which);
	const isGone = !Array.isArray(found) && isProblem(found.rows) && found.rows.status === 'NO_MATCH';
	if (!isGone || !wasLost) return found;
	const { field, value } = which.key;
	return { rows: [deletedContactRow(listId, { [field]: value })], mayHaveChanged: true };
}

/** Deletes all contacts that the item names: a number may be on the list more than once. */
async function work(ports: ChangePorts, target: Named, lost: LostChanges): Promise<Done> {
	const { listId, which } = target;
	const name = `delete ${nameOfWhich(listId, which)}`;
	const wasLost = lost[name] === true;
	const found = await find(ports, target, wasLost);
	if (!Array.isArray(found)) return found;
	const rows: IDataObject[] = [];
	let missing: Failure | undefined;
	for (const contact of found) {
		lost[name] = true;
		const change = await deleteContact(ports, listId, idOfContact(contact), wasLost);
		const { result, mayHaveChanged } = change;
		if (result !== true || !mayHaveChanged) {
			const failure = result as Failure;
			// Somebody else deleted this one meanwhile, which says nothing about the others.
			if (isMissing(failure)) {
				missing = failure;
				continue;
			}
			const hasChanged = mayHaveChanged || rows.length > 0;
			if (!hasChanged) Reflect.deleteProperty(lost, name);
			return unchangedItem(failure, hasChanged, CHANGE_AGAIN);
		}
		rows.push(deletedContactRow(listId, contact));
	}
	if (missing !== undefined && rows.length === 0) {
		Reflect.deleteProperty(lost, name);
		return failedItem(missing, false);
	}
	return { rows, mayHaveChanged: true };
}

async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const ports = changePortsFor(context);
	const lost = lostChangesOf(context);
	return await changeItems<Named>(context, {
		read: namedContactReader(context),
		prepare:
			async () =>
			({ listId, which }) => [nameOfWhich(listId, which)],
		work: async (target) => await work(ports, target, lost),
	});
}

/** *Contact: Delete*: removes people from a list. */
export const remove: Operation = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete contact',
	description: 'Remove a person from a list by ID, phone number or e-mail address',
	fields: [contactListField, ...whichContact],
	execute,
};
