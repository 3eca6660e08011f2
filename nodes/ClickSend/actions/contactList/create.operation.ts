import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { createList, idsOf, listsNamed, lookForNewList } from '../../api/contacts/lists';
import type { ChangePorts } from '../../api/ask';
import { changePortsFor } from '../../api/context';
import { LOOK_BEFORE_CREATING } from '../../messaging/advice/contactAdvice';
import { isProblem } from '../../messaging/problem';
import { oneListRow } from '../../output/reads/contactListRow';
import { changeItems, type Done } from '../contact/changeItems';
import { doneItem, failedItem } from '../contact/refusal';
import { EARLIER_TRY } from '../contact/tryMemory';
import { triesMemory } from '../message/run/runMemory';
import type { Operation } from '../resource';
import { nameField, nameReader } from './nameField';

interface Target {
	listId?: undefined;
	name: string;
}

/** The IDs of the lists that had the name before the lost call of an item: plain data. */
type LostLists = Record<string, number[]>;

async function work(
	ports: ChangePorts,
	{ name }: Target,
	item: number,
	lost: LostLists,
): Promise<Done> {
	const key = String(item);
	const known = lost[key];
	if (known !== undefined) {
		const found = await lookForNewList(ports, name, known, EARLIER_TRY);
		return doneItem(found, oneListRow, LOOK_BEFORE_CREATING);
	}
	const named = await listsNamed(ports.ask, name);
	if (isProblem(named)) return failedItem(named, false);
	lost[key] = idsOf(named);
	const change = await createList(ports, name, lost[key]);
	if (!isProblem(change.result) || !change.mayHaveChanged) Reflect.deleteProperty(lost, key);
	return doneItem(change, oneListRow, LOOK_BEFORE_CREATING);
}

async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const ports = changePortsFor(context);
	const nameOf = nameReader(context);
	const lost = triesMemory<LostLists>(context, 'clickSendLists');
	return await changeItems<Target>(context, {
		read: (item) => {
			const name = nameOf(item);
			return isProblem(name) ? name : { name };
		},
		// Lists of the same name wait for one another, so that a lost one is not taken for the other.
		prepare:
			async () =>
			({ name }) => [name],
		work: async (target, item) => await work(ports, target, item, lost),
	});
}

/** *Contact List: Create*: makes lists. */
export const create: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Create contact list',
	description: 'Make a new, empty list',
	fields: [nameField],
	execute,
};
