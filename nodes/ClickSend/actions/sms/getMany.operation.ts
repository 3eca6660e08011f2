import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { CHOOSE_ORDER, FIX_FILTER } from '../../messaging/advice/fieldAdvice';
import { readHistoryFilters } from '../../messaging/history/historyFilter';
import { historyRow, simpleHistoryRow } from '../../output/reads/historyRow';
import { writeDates } from '../../output/rowFields';
import { askFor } from '../../api/context';
import { eachOnce, readPages } from '../../api/pages';
import { readSwitch, simplifyField } from '../fields/commonFields';
import { getRows, sayCut } from '../getRows';
import { dateParser, dateWriter } from '../parseDate';
import { perItem, refuse } from '../perItem';
import { fields, ORDERS } from './getMany.fields';
import type { Operation } from '../resource';
import { isProblem } from '../../messaging/problem';
import { shown } from '../../messaging/shown';

async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const ask = askFor(context);
	const parseDate = dateParser(context);
	const write = dateWriter(context);
	return await perItem(context, async (item) => {
		const filters = context.getNodeParameter('filters', item, {}) as IDataObject;
		const search = readHistoryFilters(filters, parseDate);
		if (isProblem(search)) return refuse(search.what, FIX_FILTER);
		const order: unknown = context.getNodeParameter('options.order', item, ORDERS[0]);
		if (!ORDERS.some((known) => known === order)) {
			const choices = ORDERS.join(' or ');
			return refuse(`'Order' is ${shown(order)} where ${choices} was expected`, CHOOSE_ORDER);
		}
		const simplify = readSwitch(context, item, simplifyField);
		if (isProblem(simplify)) return simplify;
		const shape = simplify ? simpleHistoryRow : historyRow;
		const qs: IDataObject = { ...search.qs, order_by: String(order) };
		const pages = eachOnce(readPages(ask, { url: '/sms/history', qs }, sayCut(context)));
		return await getRows(context, item, pages, (row) =>
			search.isWanted(row) ? writeDates(shape(row), write) : undefined,
		);
	});
}

/** *SMS: Get Many*: the history of sent and received messages, as many pages as needed. */
export const getMany: Operation = {
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many SMS',
	description: 'Read the SMS history of the account: what was sent, and what came in',
	fields,
	execute,
};
