import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { CHOOSE_ORDER, FIX_FILTER } from '../../messaging/advice/fieldAdvice';
import type { Channel } from '../../messaging/channel';
import { readHistoryFilters } from '../../messaging/history/historyFilter';
import { historyRow, simpleHistoryRow } from '../../output/reads/historyRow';
import { writeDates } from '../../output/rowFields';
import { askFor } from '../../api/context';
import { eachOnce, readPages } from '../../api/pages';
import { readSwitch, simplifyField } from '../fields/commonFields';
import { getRows, sayCut } from '../getRows';
import { dateParser, dateWriter } from '../parseDate';
import { perItem, refuse, type Refusal } from '../perItem';
import { historyFields, ORDERS } from './fields/getMany.fields';
import type { Screen } from './screen';
import type { Operation } from '../resource';
import { isProblem } from '../../messaging/problem';
import { shown } from '../../messaging/shown';

/** Reads the order of the rows as the query of ClickSend, which is empty where it orders none. */
function orderOf(
	context: IExecuteFunctions,
	item: number,
	{ history: { orderBy } }: Channel,
): IDataObject | Refusal {
	if (orderBy === undefined) return {};
	const order: unknown = context.getNodeParameter('options.order', item, ORDERS[0]);
	const known = ORDERS.find((one) => one === order);
	if (known === undefined) {
		const choices = ORDERS.join(' or ');
		return refuse(`'Order' is ${shown(order)} where ${choices} was expected`, CHOOSE_ORDER);
	}
	return { order_by: known.replace('date', orderBy) };
}

async function execute(
	context: IExecuteFunctions,
	channel: Channel,
): Promise<INodeExecutionData[]> {
	const ask = askFor(context);
	const parseDate = dateParser(context);
	const write = dateWriter(context);
	return await perItem(context, async (item) => {
		const filters = context.getNodeParameter('filters', item, {}) as IDataObject;
		const search = readHistoryFilters(filters, parseDate, channel.history);
		if (isProblem(search)) return refuse(search.what, FIX_FILTER);
		const order = orderOf(context, item, channel);
		if (isProblem(order)) return order;
		const simplify = readSwitch(context, item, simplifyField);
		if (isProblem(simplify)) return simplify;
		const shape = simplify ? simpleHistoryRow : historyRow;
		const listing = { url: `/${channel.name}/history`, qs: { ...search.qs, ...order } };
		const pages = eachOnce(readPages(ask, listing, sayCut(context)));
		return await getRows(context, item, pages, (row) =>
			search.isWanted(row) ? writeDates(shape(row, channel), write) : undefined,
		);
	});
}

/** *Get Many*: the history of the messages of a channel, as many pages as needed. */
export const getMany = ({ channel, getMany: words }: Screen): Operation => ({
	value: 'getMany',
	...words,
	fields: historyFields(channel.history),
	execute: async (context) => await execute(context, channel),
});
