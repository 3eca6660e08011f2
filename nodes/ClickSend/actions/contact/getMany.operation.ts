import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { contactRow, simpleContact } from '../../output/reads/contactListRow';
import { contactsUrl } from '../../api/contacts/find';
import { askFor } from '../../api/context';
import { readPages } from '../../api/pages';
import { readSwitch, returnAllAndLimit, simplifyField } from '../fields/commonFields';
import { contactListField, LIST_ADVICE, readListId } from '../fields/listField';
import { getRows, sayCut } from '../getRows';
import { perItem } from '../perItem';
import type { Operation } from '../resource';
import { isProblem } from '../../messaging/problem';

async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const ask = askFor(context);
	return await perItem(context, async (item) => {
		const id = readListId(context, item);
		if (isProblem(id)) return id;
		const simplify = readSwitch(context, item, simplifyField);
		if (isProblem(simplify)) return simplify;
		const make = simplify ? simpleContact : contactRow;
		const pages = readPages(ask, { url: contactsUrl(id) }, sayCut(context));
		return await getRows(context, item, pages, make, LIST_ADVICE);
	});
}

/** *Contact: Get Many*: the contacts of one list. */
export const getMany: Operation = {
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many contacts',
	description: 'Read the people on a list, with their numbers and custom fields',
	fields: [contactListField, ...returnAllAndLimit, simplifyField],
	execute,
};
