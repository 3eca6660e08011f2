import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';

import { listRow } from '../../output/reads/contactList';
import { askFor } from '../../api/context';
import { readPages } from '../../api/pages';
import { forOperation, returnAllAndLimit } from '../fields/common';
import { getRows } from '../getRows';
import { perItem } from '../perItem';

export const description: INodeProperties[] = forOperation(
	'contactList',
	'getMany',
	returnAllAndLimit,
);

/** *Contact List: Get Many*: the lists of the account, each with the number of its contacts. */
export async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const ask = askFor(context);
	return await perItem(
		context,
		async (item) => await getRows(context, item, readPages(ask, { url: '/lists' }), listRow),
	);
}
