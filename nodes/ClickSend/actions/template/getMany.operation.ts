import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { templateRow } from '../../output/reads/templateRow';
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
			await getRows(
				context,
				item,
				readPages(ask, { url: '/sms/templates' }, sayCut(context)),
				templateRow,
			),
	);
}

/** *Template: Get Many*: the SMS templates of the account. */
export const getMany: Operation = {
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many templates',
	description: 'Read the SMS templates of the account',
	fields: returnAllAndLimit,
	execute,
};
