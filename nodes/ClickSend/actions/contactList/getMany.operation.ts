import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { listRow } from '../../output/reads/contactListRow';
import { askFor } from '../../api/context';
import { readPages } from '../../api/pages';
import { returnAllAndLimit } from '../fields/commonFields';
import { getRows, sayCut } from '../getRows';
import { perItem } from '../perItem';
import type { Operation } from '../resource';

async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const ask = askFor(context);
	return await perItem(
		context,
		async (item) =>
			await getRows(context, item, readPages(ask, { url: '/lists' }, sayCut(context)), listRow),
	);
}

/** *Contact List: Get Many*: the lists of the account, each with the number of its contacts. */
export const getMany: Operation = {
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many contact lists',
	description: 'Read the lists of the account',
	fields: returnAllAndLimit,
	execute,
};
