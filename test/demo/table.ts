import Table from 'cli-table3';
import type { IDataObject } from 'n8n-workflow';

import { isAccepted } from './totals';

/** Fits a terminal of this width, and a page of documentation. */
export const TABLE_WIDTH = 120;

/** A narrower column would break sentences into single words. */
const MIN_ADVICE_WIDTH = 18;

/** A recipient that is no phone number can be of any length. */
const MAX_CELL_WIDTH = 36;

/** The table has a line only below the header. */
const RULED_HEADER = {
	...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '' },
	...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
	...{ left: '', 'left-mid': '', right: '', 'right-mid': '' },
	...{ mid: '─', 'mid-mid': '─', middle: ' ' },
};

/** cli-table3 colours by default, also into files. */
const PLAIN = { head: [], border: [], 'padding-left': 0, 'padding-right': 1, compact: true };

const text = (value: unknown): string =>
	value === null || value === undefined
		? ''
		: typeof value === 'object'
			? JSON.stringify(value)
			: String(value);

const withoutTrailingSpace = (table: string): string => table.replace(/ +$/gm, '');

/** Columns fit their content; the last one takes the rest and wraps. */
function widthsOf(head: readonly string[], rows: readonly string[][]): number[] {
	const widths = head.slice(0, -1).map((title, column) => {
		const longest = rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0);
		return Math.max(title.length, Math.min(longest, MAX_CELL_WIDTH)) + 1;
	});
	const taken = widths.reduce((sum, width) => sum + width, widths.length);
	return [...widths, Math.max(TABLE_WIDTH - taken, MIN_ADVICE_WIDTH)];
}

/** A table without borders, at most {@link TABLE_WIDTH} wide. */
export function renderTable(head: readonly string[], rows: readonly string[][]): string {
	const table = new Table({
		head: [...head],
		colWidths: widthsOf(head, rows),
		wordWrap: true,
		chars: RULED_HEADER,
		style: PLAIN,
	});
	table.push(...rows);
	return withoutTrailingSpace(table.toString());
}

/**
 * One line per recipient, at most {@link TABLE_WIDTH} wide.
 *
 * @param currency the currency of the prices, as the answer names it
 */
export function renderRows(rows: readonly IDataObject[], currency: string | null): string {
	const price = currency === null ? 'Price' : `Price (${currency})`;
	const head = ['Recipient', 'Outcome', 'Status', 'Message ID', price, 'Advice'];
	const cells = rows.map((row) => [
		text(row.to),
		text(row.outcome),
		text(row.status),
		text(row.message_id),
		// A refused row may show what it would have cost.
		isAccepted(row) ? text(row.message_price) : '',
		text(row.advice),
	]);
	return renderTable(head, cells);
}

const describe = (value: unknown): string =>
	typeof value === 'object' && value !== null
		? Object.entries(value)
				.map(([name, inner]) => `${name} ${text(inner)}`)
				.join(', ')
		: text(value);

/** Names on the left, values on the right; an object's fields in one line. */
export function renderFields(fields: Readonly<Record<string, unknown>>): string {
	const names = Object.keys(fields);
	const nameWidth = Math.max(...names.map(({ length }) => length)) + 1;
	const table = new Table({
		colWidths: [nameWidth, TABLE_WIDTH - nameWidth - 1],
		wordWrap: true,
		chars: { ...RULED_HEADER, mid: '', 'mid-mid': '' },
		style: PLAIN,
	});
	table.push(...names.map((name) => [name, describe(fields[name])]));
	return withoutTrailingSpace(table.toString());
}
