import { readDate, type ParseDate } from '../input/date';
import { isProblem, problem, type Problem } from '../problem';
import { shown } from '../shown';
import { isBlank, isObject, numberOf } from '../values';

/** The end of the wait for an answer: a time after its beginning, or a moment; both in Unix milliseconds. */
export type WaitLimit = { afterMs: number } | { at: number };

/** The limit on the screen when the option is added. */
export const DEFAULT_LIMIT = {
	limitType: 'afterTimeInterval',
	resumeAmount: 45,
	resumeUnit: 'minutes',
} as const;

const MS_PER_SECOND = 1000;

const UNITS: ReadonlyMap<unknown, number> = new Map([
	['minutes', 60],
	['hours', 3600],
	['days', 86_400],
]);

const MOST_DAYS = 36_500;
const MAX_SECONDS = MOST_DAYS * 86_400;

function readInterval(amount: unknown, unit: unknown): WaitLimit | Problem {
	const seconds = UNITS.get(unit);
	if (seconds === undefined) {
		const units = [...UNITS.keys()].join(', ');
		return problem(`'Unit' is ${shown(unit)} where one of ${units} was expected`);
	}
	const total = isBlank(amount) ? NaN : numberOf(amount) * seconds;
	if (total > 0 && total <= MAX_SECONDS) return { afterMs: Math.round(total * MS_PER_SECOND) };
	return problem(
		`'Amount' is ${shown(amount)} where a number above 0, and no more than ${MOST_DAYS} days, was expected`,
	);
}

function readMoment(value: unknown, now: number, parseDate: ParseDate): WaitLimit | Problem {
	const name = 'Max Date and Time';
	const seconds = readDate(name, value, parseDate);
	if (isProblem(seconds)) return seconds;
	if (seconds === undefined) return problem(`'${name}' is empty`);
	const at = seconds * MS_PER_SECOND;
	return at > now ? { at } : problem(`'${name}' is in the past: ${new Date(at).toISOString()}`);
}

/**
 * Reads *Limit Wait Time*, as n8n's own nodes save it.
 *
 * @param now Unix milliseconds
 * @returns `undefined` for a wait without an end
 */
export function readWaitLimit(
	values: unknown,
	now: number,
	parseDate: ParseDate,
): WaitLimit | undefined | Problem {
	if (!isObject(values)) return undefined;
	// An expression without a value leaves `undefined`, which must not become a limit that nobody chose.
	const { limitType, resumeAmount, resumeUnit }: Record<string, unknown> = {
		...DEFAULT_LIMIT,
		...values,
	};
	switch (limitType) {
		case 'afterTimeInterval':
			return readInterval(resumeAmount, resumeUnit);
		case 'atSpecifiedTime':
			return readMoment(values.maxDateAndTime, now, parseDate);
		default:
			return problem(`'Limit Type' is ${shown(limitType)}, which this node does not know`);
	}
}
