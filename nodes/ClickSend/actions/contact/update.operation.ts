import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { idOfContact } from '../../api/contacts/find';
import type { ChangePorts } from '../../api/ask';
import { updateContact } from '../../api/contacts/write';
import { changePortsFor } from '../../api/context';
import type { Listed } from '../../api/pages';
import { CHANGE_AGAIN } from '../../messaging/advice/contactAdvice';
import {
	canBeReached,
	hasTexts,
	mergeContact,
	type GivenFields,
} from '../../messaging/contacts/contactFields';
import { isProblem } from '../../messaging/problem';
import { contactRow } from '../../output/reads/contactListRow';
import { contactListField } from '../fields/listField';
import { optionalReader } from '../parameter';
import type { Operation } from '../resource';
import { changeItems, type Done } from './changeItems';
import { additionalFields, contactCountryField, whichContact } from './fields';
import { additionalReader, clearReader, readGiven } from './read';
import { doneItem, NOTHING_LEFT, refuseContact } from './refusal';
import { Turns } from './turns';
import { lookUpContacts, nameOfWhich, namedContactReader, type Named } from './which';

interface Target extends Named {
	given: GivenFields;
	clearsEmpty: boolean;
}

function targetReader(context: IExecuteFunctions) {
	const namedBy = namedContactReader(context);
	const moreOf = additionalReader(context);
	const countryOf = optionalReader(context, 'country');
	const clearsOf = clearReader(context);
	return (item: number) => {
		const named = namedBy(item);
		if (isProblem(named)) return named;
		const given = readGiven(moreOf(item), () => countryOf(item));
		if (isProblem(given)) return refuseContact(given);
		const clearsEmpty = clearsOf(item);
		if (isProblem(clearsEmpty)) return refuseContact(clearsEmpty);
		return { ...named, given, clearsEmpty };
	};
}

/** Reads the contact first and then sends all of its fields, the given ones changed. */
async function work(ports: ChangePorts, target: Target, turns: Turns): Promise<Done> {
	const { listId, which } = target;
	const found = await lookUpContacts(ports.ask, listId, which);
	if (!Array.isArray(found)) return found;
	const [row = {}] = found;
	return await turns.take(listId, row, async (now) => await change(ports, target, now, turns));
}

async function change(
	ports: ChangePorts,
	{ listId, given, clearsEmpty }: Target,
	row: Listed,
	turns: Turns,
): Promise<Done> {
	const texts = mergeContact(row, given, clearsEmpty);
	if (!canBeReached(texts)) return { rows: NOTHING_LEFT, mayHaveChanged: false };
	if (hasTexts(row, texts)) {
		return { rows: [{ action: 'unchanged', ...contactRow(row) }], mayHaveChanged: false };
	}
	const updated = await updateContact(ports, listId, idOfContact(row), texts);
	const { result } = updated;
	if (!isProblem(result)) turns.note(listId, { ...row, ...result });
	return doneItem(
		updated,
		(after) => ({ action: 'updated', ...contactRow({ ...row, ...after }) }),
		CHANGE_AGAIN,
	);
}

async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const ports = changePortsFor(context);
	const turns = new Turns();
	return await changeItems<Target>(context, {
		read: targetReader(context),
		prepare:
			async () =>
			({ listId, which }) => [nameOfWhich(listId, which)],
		work: async (target) => await work(ports, target, turns),
	});
}

/** *Contact: Update*: changes fields of one contact, and leaves the others as they are. */
export const update: Operation = {
	value: 'update',
	name: 'Update',
	action: 'Update contact',
	description: 'Change fields of a person on a list; the others stay as they are',
	fields: [
		contactListField,
		...whichContact.filter(({ name }) => name !== 'country'),
		contactCountryField(),
		additionalFields('clearEmptyFields', 'phoneNumber'),
	],
	execute,
};
