import { readDate, type ParseDate } from './date';
import { quote } from './numbers/characters';
import { bareText } from './numbers/quotes';
import { isProblem, problem, type Problem } from '../problem';

const MS_PER_SECOND = 1000;

/** A schedule may be a minute past: clocks differ, and thousands of items take a while to read. */
const PAST_TOLERANCE_S = 60;

/** In ISO 8601 a year alone is the first moment of the year, but a user who writes it means something else. */
const YEAR = /^\d{4}$/;

export interface ScheduleContext {
	/** Unix milliseconds. */
	now: number;
	parseDate: ParseDate;
}

/** Returns the schedule as text; empty for a JavaScript or Luxon date. */
const textOf = (schedule: unknown): string =>
	typeof schedule === 'string' || typeof schedule === 'number' ? bareText(String(schedule)) : '';

const refuse = (what: string): Problem => problem(what, 'INVALID_SCHEDULE');

/**
 * Reads the time to send at: any ISO 8601 date, Unix seconds, or a JavaScript or Luxon date.
 * No value, an empty text and 0 mean now.
 *
 * @returns Unix seconds, `undefined` for now, or the problem: unreadable, a year alone, in milliseconds, or more than a
 * minute in the past
 */
export function readSchedule(
	schedule: unknown,
	{ now, parseDate }: ScheduleContext,
): number | undefined | Problem {
	const text = textOf(schedule);
	if (YEAR.test(text)) {
		return refuse(`'Schedule' is a year alone (${text}), where a day was expected`);
	}
	const seconds = readDate('Schedule', schedule, parseDate);
	if (seconds === undefined) return undefined;
	if (isProblem(seconds)) return refuse(seconds.what);
	return seconds < now / MS_PER_SECOND - PAST_TOLERANCE_S
		? refuse(
				`'Schedule' is in the past: ${quote(text || new Date(seconds * MS_PER_SECOND).toISOString())}`,
			)
		: seconds;
}
