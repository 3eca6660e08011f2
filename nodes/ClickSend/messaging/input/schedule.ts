import { readDate, type ParseDate } from './date';
import { bareText } from './numbers/quotes';

import { isProblem, problem, type Problem } from '../problem';

const MS_PER_SECOND = 1000;

/** A minute of grace: clocks differ, and reading thousands of items takes a while. */
const PAST_TOLERANCE_S = 60;

/** ISO 8601 has it for the first moment of the year; who writes it means a time of the day, or forgot the rest. */
const YEAR = /^\d{4}$/;

export interface ScheduleContext {
	/** Unix milliseconds. */
	now: number;
	parseDate: ParseDate;
}

/** The schedule as it is written; a date of JavaScript or Luxon is not written. */
const textOf = (schedule: unknown): string =>
	typeof schedule === 'string' || typeof schedule === 'number' ? bareText(String(schedule)) : '';

const refuse = (what: string): Problem => problem(what, 'INVALID_SCHEDULE');

/**
 * Reads a time to send at: any ISO 8601 date, Unix seconds, or a date of JavaScript or Luxon.
 * Nothing, an empty text and 0 mean now.
 *
 * @returns Unix seconds, `undefined` for now, or the problem: unreadable, a year alone, in milliseconds, or past by more
 * than a minute
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
				`'Schedule' is in the past: "${text || new Date(seconds * MS_PER_SECOND).toISOString()}"`,
			)
		: seconds;
}
