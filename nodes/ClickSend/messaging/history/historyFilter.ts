import type { HistoryRules } from '../channel';
import { readDate, type ParseDate } from '../input/date';
import { sameNumber } from '../outcome/evidence';
import { quote } from '../input/numbers/characters';
import { readRecipients } from '../input/recipients';
import type { Row } from '../types';
import { isProblem, problem, type Problem } from '../problem';
import { shown } from '../shown';
import { textOf } from '../values';

/** The filters that the user set for the history, unread; a blank field filters nothing. */
export interface HistoryFilters {
	after?: unknown;
	before?: unknown;
	from?: unknown;
	status?: unknown;
	to?: unknown;
}

/** A search in the history: the query for ClickSend, and the check of the rows in its answer. */
export interface HistorySearch {
	/** The query parameters of the API, of which those without a value do not go out; dates in Unix seconds. */
	qs: { q?: string; date_from?: number; date_to?: number };
	/** Whether a row passes all filters. */
	isWanted(row: Row): boolean;
}

/** One filter on a field. */
interface Condition {
	holds: (value: unknown) => boolean;
	/** The value to ask ClickSend for, spelled exactly as ClickSend spells it; absent where it cannot be asked for. */
	value?: string;
}

/** A comma or a colon in a filter would begin another filter. */
const WORD = /^[\w.+@-]+$/;

const lower = (value: unknown): string => textOf(value).toLowerCase();

/** Filters by a word. Case does not matter, as it does not in ClickSend. */
const wordCondition = (text: string): Condition => ({
	holds: (value) => lower(value) === text.toLowerCase(),
	...(WORD.test(text) && { value: text }),
});

function readFilterText(name: string, value: unknown): string | Problem {
	if (value === undefined || value === null) return '';
	if (typeof value !== 'string' && typeof value !== 'number') {
		return problem(`'${name}' is ${shown(value)} where a text was expected`);
	}
	return String(value).trim();
}

/** Filters by a number. ClickSend stores international numbers only, so it cannot be asked for a local one. */
function numberCondition(number: string): Condition {
	const isInternational = number.startsWith('+');
	return {
		holds: (value) => sameNumber(number, value),
		...(isInternational && { value: number }),
	};
}

function recipientCondition(text: string): Condition | Problem {
	const [first, second] = readRecipients(text);
	return first !== undefined && second === undefined && 'to' in first
		? numberCondition(first.to)
		: problem(`'To' is not one phone number: ${quote(text)}`);
}

/** No name of a sender contains one of these characters. */
const SEPARATOR = /[,;\n]/;

/** Filters by the sender, which is a number or a name. */
function senderCondition(text: string): Condition | Problem {
	const [first, second] = readRecipients(text);
	if (first === undefined || second !== undefined || SEPARATOR.test(text)) {
		return problem(`'From' is not one sender: ${quote(text)}`);
	}
	return 'to' in first ? numberCondition(first.to) : wordCondition(text);
}

function statusCondition(text: string, { statuses }: HistoryRules): Condition {
	const known = statuses.find((status) => status.toLowerCase() === text.toLowerCase());
	return wordCondition(known ?? text);
}

/** The fields of the filters; the one that leaves the fewest rows comes first. */
const FIELDS = {
	to: { name: 'To', condition: recipientCondition },
	from: { name: 'From', condition: senderCondition },
	status: { name: 'Status', condition: statusCondition },
} as const;

type Field = keyof typeof FIELDS;

type Conditions = Array<[field: Field, condition: Condition]>;

function readConditions(filters: HistoryFilters, rules: HistoryRules): Conditions | Problem {
	const conditions: Conditions = [];
	for (const field of Object.keys(FIELDS) as Field[]) {
		const text = readFilterText(FIELDS[field].name, filters[field]);
		if (isProblem(text)) return text;
		if (text === '') continue;
		const condition = FIELDS[field].condition(text, rules);
		if (isProblem(condition)) return condition;
		conditions.push([field, condition]);
	}
	return conditions;
}

type Dates = Pick<HistorySearch['qs'], 'date_from' | 'date_to'>;

function readDates({ after, before }: HistoryFilters, parseDate: ParseDate): Dates | Problem {
	const from = readDate('After', after, parseDate);
	if (isProblem(from)) return from;
	const to = readDate('Before', before, parseDate);
	if (isProblem(to)) return to;
	if ((from ?? -Infinity) > (to ?? Infinity)) return problem("'After' is later than 'Before'");
	return { date_from: from, date_to: to };
}

/**
 * Reads the filters of the history. ClickSend documents only one filter per request, and does not say whether it
 * compares the whole value (docs/clicksend-api.md, "GET /sms/history"). So one filter goes out, to read fewer pages,
 * and each row is checked against all filters. Where a channel knows no filters, none goes out.
 */
export function readHistoryFilters(
	filters: HistoryFilters,
	parseDate: ParseDate,
	rules: HistoryRules,
): HistorySearch | Problem {
	const dates = readDates(filters, parseDate);
	if (isProblem(dates)) return dates;
	const conditions = readConditions(filters, rules);
	if (isProblem(conditions)) return conditions;
	const [asked] = conditions.flatMap(([field, { value }]) =>
		value === undefined ? [] : [`${field}:${value}`],
	);
	return {
		qs: { ...dates, q: rules.isFiltered ? asked : undefined },
		isWanted: (row) => conditions.every(([field, { holds }]) => holds(row[field])),
	};
}
