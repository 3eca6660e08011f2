import { readDate, type ParseDate } from './date';
import type { Problem } from './types';

const MS_PER_SECOND = 1000;

/** A minute of grace: clocks differ, and reading thousands of items takes a while. */
const PAST_TOLERANCE_S = 60;

export interface ScheduleContext {
	/** Unix milliseconds. */
	now: number;
	parseDate: ParseDate;
}

const refuse = (what: string): Problem => ({ status: 'INVALID_SCHEDULE', what });

/**
 * Reads a time to send at: any ISO 8601 date, or Unix seconds. Nothing, an empty text and 0 mean now.
 *
 * @returns Unix seconds, `undefined` for now, or the problem: unreadable, in milliseconds, or past by more than a minute
 */
export function readSchedule(
	schedule: unknown,
	{ now, parseDate }: ScheduleContext,
): number | undefined | Problem {
	const seconds = readDate('Schedule', schedule, parseDate);
	if (seconds === undefined) return undefined;
	if (typeof seconds !== 'number') return refuse(seconds.what);
	return seconds < now / MS_PER_SECOND - PAST_TOLERANCE_S
		? refuse(`'Schedule' is in the past: "${String(schedule).trim()}"`)
		: seconds;
}
