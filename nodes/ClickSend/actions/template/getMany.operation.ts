import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';

import { templateRow } from '../../output/reads/template';
import { askFor } from '../../api/context';
import { readPages } from '../../api/pages';
import { forOperation, returnAllAndLimit } from '../fields/common';
import { getRows } from '../getRows';
import { perItem } from '../perItem';

export const description: INodeProperties[] = forOperation(
	'template',
	'getMany',
	returnAllAndLimit,
);

/** *Template: Get Many*: the texts that the account keeps for sending. */
export async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const ask = askFor(context);
	return await perItem(
		context,
		async (item) =>
			await getRows(context, item, readPages(ask, { url: '/sms/templates' }), templateRow),
	);
}
