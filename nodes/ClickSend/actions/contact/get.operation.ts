import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { askFor } from '../../api/context';
import { isProblem } from '../../messaging/problem';
import { contactRow, simpleContact } from '../../output/reads/contactListRow';
import { readSwitch, simplifyField } from '../fields/commonFields';
import { contactListField } from '../fields/listField';
import { perItem } from '../perItem';
import type { Operation } from '../resource';
import { whichContact } from './fields';
import { listReader, whichReader } from './read';
import { refuseContact } from './refusal';
import { lookUpContacts } from './which';

async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const ask = askFor(context);
	const listOf = listReader(context);
	const whichOf = whichReader(context);
	return await perItem(context, async (item) => {
		const listId = listOf(item);
		if (isProblem(listId)) return refuseContact(listId);
		const which = whichOf(item);
		if (isProblem(which)) return refuseContact(which);
		const simplify = readSwitch(context, item, simplifyField);
		if (isProblem(simplify)) return simplify;
		const found = await lookUpContacts(ask, listId, which);
		if (!Array.isArray(found)) return found.rows;
		return found.slice(0, 1).map(simplify ? simpleContact : contactRow);
	});
}

/** *Contact: Get*: one contact, by its ID, number or e-mail address. */
export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get contact',
	description: 'Find a person on a list by ID, phone number or e-mail address',
	fields: [contactListField, ...whichContact, simplifyField],
	execute,
};
