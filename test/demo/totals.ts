import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { OutputMode } from './options';
import type { DemoRun } from './workflow';

/** The decimals to which sums are rounded; ClickSend gives at most six. */
const PRICE_DECIMALS = 6;

/** The totals of the whole run. */
export interface Totals {
	messages: number;
	accepted: number;
	/** Counts by status; by outcome when the output is a summary, whose statuses hold the accepted ones too. */
	not_accepted: Record<string, number>;
	/** The price of the accepted messages. */
	price: number;
	/** As the answer names it, such as USD; `null` where the output leaves it out. */
	currency: string | null;
	api_calls: number;
	hint: string | null;
}

type Counts = Pick<Totals, 'messages' | 'accepted' | 'not_accepted' | 'price' | 'currency'>;

export const isObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function currencyOf({ _currency, currency }: IDataObject): string | null {
	const found = _currency ?? currency;
	return isObject(found) && typeof found.currency_name_short === 'string'
		? found.currency_name_short
		: null;
}

/** Rows of the node say `accepted`; rows of a raw answer only have ClickSend's status. */
export const isAccepted = (row: IDataObject): boolean =>
	'accepted' in row ? row.accepted === true : row.status === 'SUCCESS';

function countRows(rows: readonly IDataObject[], currency: string | null): Counts {
	const not_accepted: Record<string, number> = {};
	let accepted = 0;
	let price = 0;
	for (const row of rows) {
		if (isAccepted(row)) {
			accepted += 1;
			price += Number(row.message_price ?? 0);
		} else {
			const status = String(row.status ?? row.response_code ?? 'NO_STATUS');
			not_accepted[status] = (not_accepted[status] ?? 0) + 1;
		}
	}
	price = Number(price.toFixed(PRICE_DECIMALS));
	return { messages: rows.length, accepted, not_accepted, price, currency };
}

/** The rows of one raw answer. An answer without rows refused every item that it is paired with. */
function rawRows({ json, pairedItem }: INodeExecutionData): IDataObject[] {
	const { data } = json;
	if (isObject(data) && Array.isArray(data.messages)) return data.messages as IDataObject[];
	return Array.isArray(pairedItem) ? pairedItem.map(() => json) : [json];
}

function countSummary(summary: IDataObject): Counts {
	const refused = Object.entries(isObject(summary.outcomes) ? summary.outcomes : {}).filter(
		([outcome, count]) => outcome !== 'accepted' && count !== 0,
	);
	return {
		messages: Number(summary.total_objects),
		accepted: Number(summary.total_objects_successful),
		not_accepted: Object.fromEntries(refused) as Record<string, number>,
		price: Number(summary.total_price),
		currency: currencyOf(summary),
	};
}

const firstCurrency = (sources: readonly IDataObject[]): string | null =>
	sources.map(currencyOf).find((currency) => currency !== null) ?? null;

function countOutput(output: readonly INodeExecutionData[], mode: OutputMode): Counts {
	const items = output.map(({ json }) => json);
	if (mode === 'summary') return countSummary(items[0] ?? {});
	if (mode !== 'raw') return countRows(items, firstCurrency(items));
	const bodies = items.map(({ data, ...rest }) => (isObject(data) ? data : rest));
	return countRows(output.flatMap(rawRows), firstCurrency(bodies));
}

/** Adds up the output of the node, in any of its modes. */
export function totalsOf(
	{ output, apiCalls, hint }: Pick<DemoRun, 'output' | 'apiCalls' | 'hint'>,
	mode: OutputMode,
): Totals {
	return { ...countOutput(output, mode), api_calls: apiCalls, hint };
}
