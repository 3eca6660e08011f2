import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';

import { CHANGE_AGAIN } from '../../messaging/advice/contactAdvice';
import { CONTACT_FIELD_NAMES, titleOf } from '../../messaging/contacts/contactFields';
import { isProblem, problem } from '../../messaging/problem';
import { isBlank } from '../../messaging/values';
import { doneItem, refuseContact } from '../contact/refusal';
import { lostChangesOf } from '../contact/tryMemory';
import { contactListField } from '../fields/listField';
import { readChoice } from '../message/send.settings';
import { parameterReader } from '../parameter';
import type { Operation } from '../resource';
import { changeLists } from './changeLists';
import { removeCounted } from './removing';

const NUMBER = 'phone_number';

const compareField: INodeProperties = {
	displayName: 'Compare',
	name: 'compare',
	type: 'multiOptions',
	default: [NUMBER],
	description: 'The fields in which contacts have to be the same to count as duplicates',
	options: CONTACT_FIELD_NAMES.map((value) => ({ name: titleOf(value), value })).sort(
		(one, other) => one.name.localeCompare(other.name, 'en'),
	),
};

/** Reads the fields: chosen on the screen, an array, or a text with commas. */
function readFields(value: unknown) {
	const given: unknown[] = Array.isArray(value) ? value : String(value ?? '').split(',');
	const fields = given
		.map((field) => (typeof field === 'string' ? field.trim() : field))
		.filter((field) => !isBlank(field))
		.map((field) => readChoice('Compare', field, CONTACT_FIELD_NAMES));
	const bad = fields.find(isProblem);
	if (bad !== undefined) return refuseContact(bad);
	return fields.length > 0 ? { fields } : refuseContact(problem("'Compare' is empty"));
}

async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const fieldsOf = parameterReader(context, 'compare');
	const lost = lostChangesOf(context);
	return await changeLists(context, {
		read: (item) => readFields(fieldsOf(item)),
		work: async (ports, { listId, fields }) => {
			const change = await removeCounted(ports, listId, 'remove-duplicates', lost, { fields });
			return doneItem(change, ({ removed }) => ({ list_id: listId, removed }), CHANGE_AGAIN);
		},
	});
}

/** *Contact List: Remove Duplicates*: leaves one of several equal contacts. */
export const removeDuplicates: Operation = {
	value: 'removeDuplicates',
	name: 'Remove Duplicates',
	action: 'Remove duplicates from contact list',
	description: 'Leave one of several contacts with the same number',
	fields: [contactListField, compareField],
	execute,
};
