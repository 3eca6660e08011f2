import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';

import { contactRow, simpleContact } from '../../output/reads/contactList';
import { askFor } from '../../api/context';
import { readPages } from '../../api/pages';
import { forOperation, readSwitch, returnAllAndLimit, simplifyField } from '../fields/common';
import { contactListField, LIST_ADVICE, readListId } from '../fields/contactList';
import { getRows } from '../getRows';
import { perItem } from '../perItem';

export const description: INodeProperties[] = forOperation('contactList', 'getContacts', [
	contactListField,
	...returnAllAndLimit,
	simplifyField,
]);

/** *Contact List: Get Contacts*: the people on one list. */
export async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const ask = askFor(context);
	return await perItem(context, async (item) => {
		const id = readListId(context, item);
		if (typeof id !== 'number') return id;
		const simplify = readSwitch(context, item, simplifyField);
		if (typeof simplify !== 'boolean') return simplify;
		const make = simplify ? simpleContact : contactRow;
		const pages = readPages(ask, { url: `/lists/${id}/contacts` });
		return await getRows(context, item, pages, make, LIST_ADVICE);
	});
}
