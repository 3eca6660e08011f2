import type { Problem } from './types';

const MS_PER_SECOND = 1000;

/** A minute of grace: clocks differ, and reading thousands of items takes a while. */
const PAST_TOLERANCE_S = 60;

/** Unix seconds reach this in the year 5138: anything above is milliseconds, which ClickSend would take as they are. */
const FIRST_MILLISECONDS = 1e11;

/** Unix seconds of any time since 1973; fewer digits are one of ISO 8601's short forms, such as 20261201. */
const UNIX_TIME = /^\d{9,}(\.\d+)?$/;

const YEAR = '(?:\\d{4}|[+-]\\d{6})';
const DAY = `(?<year>${YEAR})(?:-?W\\d{2}-?\\d|-?\\d{3}|-?(?<month>\\d{2})-?(?<day>\\d{2}))`;
const TIME = '\\d{2}(?::?\\d{2}(?::?\\d{2}(?:[.,]\\d+)?)?)?';
const ZONE = '(?:Z|[+-]\\d{2}(?::?\\d{2})?)';

/**
 * ISO 8601: a year, month or week, or a day of any notation and perhaps a time (behind a space, as databases write it).
 * n8n's own reader takes more, and ends in `Date.parse`, which guesses in the zone of the server.
 */
const ISO_8601 = new RegExp(
	`^(?:${YEAR}(?:-?W\\d{2}|-\\d{2})?|${DAY}(?:[T ]${TIME}${ZONE}?)?)$`,
	'i',
);

export interface ScheduleContext {
	/** Unix milliseconds. */
	now: number;
	/** Reads an ISO 8601 date (one without a zone in the workflow's own), to Unix milliseconds; throws when it cannot. */
	parseDate: (text: string) => number;
}

/** Whether the calendar has this day: of 30 February `Date.parse` makes 2 March. */
function isDay({ year, month, day }: Partial<Record<string, string>>): boolean {
	if (day === undefined) return true;
	const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
	return date.getUTCDate() === Number(day);
}

const refuse = (what: string): Problem => ({ status: 'INVALID_SCHEDULE', what });

function readSeconds(text: string, parseDate: ScheduleContext['parseDate']): number | Problem {
	if (UNIX_TIME.test(text)) {
		const seconds = Number(text);
		return seconds < FIRST_MILLISECONDS
			? Math.floor(seconds)
			: refuse(`'Schedule' is in milliseconds (${text}), where Unix seconds were expected`);
	}
	const unreadable = refuse(`'Schedule' is not a date: "${text}"`);
	const date = ISO_8601.exec(text);
	if (date === null || !isDay(date.groups ?? {})) return unreadable;
	try {
		return Math.floor(parseDate(text) / MS_PER_SECOND);
	} catch {
		return unreadable;
	}
}

/**
 * Reads a time to send at: any ISO 8601 date, or Unix seconds. Nothing, an empty text and 0 mean now.
 *
 * @returns Unix seconds, `undefined` for now, or the problem: unreadable, in milliseconds, or past by more than a minute
 */
export function readSchedule(
	schedule: unknown,
	{ now, parseDate }: ScheduleContext,
): number | undefined | Problem {
	if (schedule === null || schedule === undefined || schedule === 0) return undefined;
	if (typeof schedule !== 'string' && typeof schedule !== 'number') {
		return refuse(`'Schedule' is a ${typeof schedule} where a date was expected`);
	}
	const text = String(schedule).trim();
	if (text === '' || text === '0') return undefined;
	const seconds = readSeconds(text, parseDate);
	if (typeof seconds !== 'number') return seconds;
	return seconds < now / MS_PER_SECOND - PAST_TOLERANCE_S
		? refuse(`'Schedule' is in the past: "${text}"`)
		: seconds;
}
