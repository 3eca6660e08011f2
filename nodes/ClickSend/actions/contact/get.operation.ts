import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { askFor } from '../../api/context';
import { isProblem } from '../../messaging/problem';
import { contactRow, simpleContact } from '../../output/reads/contactListRow';
import { readSwitch, simplifyField } from '../fields/commonFields';
import { contactListField } from '../fields/listField';
import { perItem } from '../perItem';
import type { Operation } from '../resource';
import { whichContact } from './fields';
import { lookUpContacts, namedContactReader } from './which';

async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const ask = askFor(context);
	const namedBy = namedContactReader(context);
	return await perItem(context, async (item) => {
		const named = namedBy(item);
		if (isProblem(named)) return named;
		const simplify = readSwitch(context, item, simplifyField);
		if (isProblem(simplify)) return simplify;
		const found = await lookUpContacts(ask, named.listId, named.which);
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
