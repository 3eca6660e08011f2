import type { IDataObject } from 'n8n-workflow';

import type { DemoOptions } from './options';
import { renderFields, renderRows } from './table';
import { isAccepted, totalsOf, type Totals } from './totals';
import type { DemoRun } from './workflow';

/** A longer table is not read; what it shows is the start, and what was not accepted. */
const MOST_ROWS = 100;
const FIRST_ROWS = 20;

/** The number of decimals in ClickSend's prices. */
const SHOWN_DECIMALS = 4;

const JSON_INDENT = 2;

const toJson = (value: unknown): string => JSON.stringify(value, null, JSON_INDENT);

type Rows = readonly IDataObject[];

function shorten(rows: Rows): Rows {
	if (rows.length <= MOST_ROWS) return rows;
	const telling = rows.filter((row, index) => index < FIRST_ROWS || !isAccepted(row));
	return telling.slice(0, MOST_ROWS);
}

function describeRefused({ messages, accepted, not_accepted }: Totals): string {
	const counts = Object.entries(not_accepted).map(([status, count]) => `${count} ${status}`);
	return counts.length === 0 ? '0' : `${messages - accepted}: ${counts.join(', ')}`;
}

function renderTotals(totals: Totals): string {
	const { messages, accepted, price, currency, api_calls, hint } = totals;
	return renderFields({
		Messages: messages,
		Accepted: accepted,
		'Not accepted': describeRefused(totals),
		Price: [price.toFixed(SHOWN_DECIMALS), currency, 'for the accepted ones']
			.filter((part) => part !== null)
			.join(' '),
		'API calls': api_calls,
		...(hint !== null && { "n8n's hint": hint }),
	});
}

/** A live run shows every row, because this may be the only place with the IDs of the sent messages. */
function renderItems(rows: Rows, totals: Totals, live: boolean): string {
	const shown = live ? rows : shorten(rows);
	const table = renderRows(shown, totals.currency);
	const left = rows.length - shown.length;
	return left === 0 ? table : `${table}\n... and ${left} more: --json prints them all`;
}

/** Writes the text for stdout after a run, ending in a line break. */
export function renderReport(
	run: DemoRun,
	{ output, json, live }: Pick<DemoOptions, 'output' | 'json' | 'live'>,
): string {
	const items = run.output.map(({ json }) => json);
	const totals = totalsOf(run, output);
	if (json) return `${toJson({ items, totals })}\n`;
	if (output === 'summary') {
		const hint = totals.hint === null ? {} : { "n8n's hint": totals.hint };
		return `${renderFields({ ...items[0], ...hint })}\n`;
	}
	const body = output === 'raw' ? items.map(toJson).join('\n') : renderItems(items, totals, live);
	return `${body}\n\n${renderTotals(totals)}\n`;
}
