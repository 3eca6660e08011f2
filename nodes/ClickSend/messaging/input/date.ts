import { quote } from './numbers/characters';
import { bareText } from './numbers/quotes';
import { problem, type Problem } from '../problem';

const MS_PER_SECOND = 1000;

/** The year 2100 in Unix seconds: what is later is meant otherwise, and ClickSend would take it as it is. */
const MAX_SECONDS = 4_102_444_800;

/** Unix seconds have fewer digits than milliseconds. */
const MAX_UNIX = 1e11;

/** Milliseconds of the years 2001 to 2286. */
const MILLISECONDS = /^\d{13}(\.\d+)?$/;

/** YYYYMMDDHHmm, perhaps with seconds: no Unix time of today has that many digits. */
const RUN_TOGETHER =
	/^((?:19|20|21)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])([0-5]\d)(?:[0-5]\d)?$/;

/** YYYYMMDDHH of the years 2020 to 2069. As Unix seconds it would be a time after 2033, which nobody means today. */
const HOUR = /^(20[2-6]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])$/;

/** Unix seconds of any time since 1973; fewer digits are one of ISO 8601's short forms, such as 20261201. */
const UNIX_TIME = /^\d{9,}(\.\d+)?$/;

const YEAR = '(?:\\d{4}|[+-]\\d{6})';
const DAY = `(?<year>${YEAR})(?:-?W\\d{2}-?\\d|-?\\d{3}|-?(?<month>\\d{2})-?(?<day>\\d{2}))`;
const TIME = '\\d{2}(?::?\\d{2}(?::?\\d{2}(?:[.,]\\d+)?)?)?';
const ZONE = '(?:Z|[+-]\\d{2}(?::?\\d{2})?)';

/**
 * ISO 8601: a year, month or week, or a day in any notation and perhaps a time (also after a space, as databases write
 * it). n8n's own reader takes more, and ends in `Date.parse`, which guesses in the zone of the server.
 */
const ISO_8601 = new RegExp(
	`^(?:${YEAR}(?:-?W\\d{2}|-\\d{2})?|${DAY}(?:[T ]${TIME}${ZONE}?)?)$`,
	'i',
);

/** Turns an ISO 8601 date into Unix milliseconds, or throws. A date without a zone is in the workflow's time zone. */
export type ParseDate = (text: string) => number;

/** Writes Unix seconds as an ISO 8601 date in the workflow's time zone, `null` for a time that has no date. */
export type WriteDate = (seconds: number) => string | null;

/** Whether the calendar has this day: `Date.parse` turns 30 February into 2 March. */
function isDay({ year, month, day }: Partial<Record<string, string>>): boolean {
	if (day === undefined) return true;
	const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
	return date.getUTCDate() === Number(day);
}

function inReach(name: string, seconds: number, text: string): number | Problem {
	if (seconds < MAX_SECONDS) return Math.floor(seconds);
	return problem(`'${name}' is out of reach: ${quote(text)} is later than the year 2099`);
}

function readWritten(name: string, text: string, parseDate: ParseDate): number | Problem {
	const noDate = problem(`'${name}' is not a date: ${quote(text)}`);
	if (UNIX_TIME.test(text)) {
		const inHours = HOUR.exec(text);
		if (inHours !== null) {
			const written = `${inHours[1]}-${inHours[2]}-${inHours[3]}T${inHours[4]}:00`;
			return problem(`'${name}' is a date and hour in one (${text}), to be written as ${written}`);
		}
		const seconds = Number(text);
		if (seconds < MAX_UNIX) return inReach(name, seconds, text);
		if (MILLISECONDS.test(text)) {
			return problem(`'${name}' is in milliseconds (${text}), where Unix seconds were expected`);
		}
		const parts = RUN_TOGETHER.exec(text);
		if (parts === null) return noDate;
		const [, year, month, day, hour, minute] = parts;
		const written = `${year}-${month}-${day}T${hour}:${minute}`;
		return problem(`'${name}' is a date and time in one (${text}), to be written as ${written}`);
	}
	const date = ISO_8601.exec(text);
	if (date === null || !isDay(date.groups ?? {})) return noDate;
	try {
		return inReach(name, parseDate(text) / MS_PER_SECOND, text);
	} catch {
		return noDate;
	}
}

/** Returns the time of a JavaScript or Luxon date, which may come from another realm; `NaN` for any other value. */
function millisecondsOf(value: unknown): number {
	if (Object.prototype.toString.call(value) === '[object Date]') return (value as Date).getTime();
	try {
		return Number((value as { toMillis: () => unknown }).toMillis());
	} catch {
		return NaN;
	}
}

/**
 * Reads a parameter that holds a time: any ISO 8601 date, Unix seconds, or a JavaScript or Luxon date. No value, an
 * empty text and 0 mean that there is no time.
 *
 * @param name the name of the parameter on the screen
 * @returns Unix seconds, `undefined` for no time, or the problem: unreadable, or in milliseconds
 */
export function readDate(
	name: string,
	value: unknown,
	parseDate: ParseDate,
): number | undefined | Problem {
	if (value === null || value === undefined) return undefined;
	if (typeof value !== 'string' && typeof value !== 'number') {
		const milliseconds = millisecondsOf(value);
		if (Number.isFinite(milliseconds)) {
			const written = new Date(milliseconds).toISOString();
			return inReach(name, milliseconds / MS_PER_SECOND, written);
		}
		const kind = typeof value === 'object' ? 'an object' : `a ${typeof value}`;
		return problem(`'${name}' is ${kind} where a date was expected`);
	}
	const text = bareText(String(value));
	return text === '' || text === '0' ? undefined : readWritten(name, text, parseDate);
}
