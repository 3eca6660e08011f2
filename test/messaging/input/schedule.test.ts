import { runInNewContext } from 'node:vm';

import { tryToParseDateTime } from 'n8n-workflow';

import { readSchedule } from '../../../nodes/ClickSend/messaging/input/schedule';
import { NOW_MS, NOW_S } from '../builders';

const readIn = (zone: string, schedule: unknown): ReturnType<typeof readSchedule> =>
	readSchedule(schedule, {
		now: NOW_MS,
		parseDate: (text) => tryToParseDateTime(text, zone).toMillis(),
	});

const utc = (iso: string): number => Date.parse(iso) / 1000;

describe('a date with a zone of its own', () => {
	it.each([
		['UTC', '2026-12-01T09:00:00Z', '2026-12-01T09:00:00Z'],
		['milliseconds', '2026-12-01T09:00:00.999Z', '2026-12-01T09:00:00Z'],
		['a comma before them', '2026-12-01T09:00:00,999Z', '2026-12-01T09:00:00Z'],
		['an offset', '2026-12-01T09:00:00+02:00', '2026-12-01T07:00:00Z'],
		['a negative offset', '2026-12-01T09:00-05:00', '2026-12-01T14:00:00Z'],
		['a short offset', '2026-12-01T09:00+02', '2026-12-01T07:00:00Z'],
		['the basic form', '20261201T0900Z', '2026-12-01T09:00:00Z'],
		['lower case', '2026-12-01t09:00z', '2026-12-01T09:00:00Z'],
		['blanks around it', ' 2026-12-01T09:00Z\n', '2026-12-01T09:00:00Z'],
	])('%s', (_form, schedule, expected) => {
		expect(readIn('Australia/Sydney', schedule)).toBe(utc(expected));
	});
});

describe('a date without a zone is read in that of the workflow', () => {
	it.each([
		['date and time', '2026-12-01T09:00', '2026-11-30T22:00:00Z'],
		['with a space, as databases write it', '2026-12-01 09:00:00', '2026-11-30T22:00:00Z'],
		['a day', '2026-12-01', '2026-11-30T13:00:00Z'],
		['a day in the basic form', '20261201', '2026-11-30T13:00:00Z'],
		['a day in the basic form, in a numeric cell', 20261201, '2026-11-30T13:00:00Z'],
		['basic date and time', '20261201T0900', '2026-11-30T22:00:00Z'],
		['a month', '2026-12', '2026-11-30T13:00:00Z'],
		['a week date', '2026-W49-2', '2026-11-30T13:00:00Z'],
		['a basic week date', '2026W492', '2026-11-30T13:00:00Z'],
		['an ordinal date', '2026-335', '2026-11-30T13:00:00Z'],
		['a year of six digits', '+002026-12-01', '2026-11-30T13:00:00Z'],
	])('%s', (_form, schedule, expected) => {
		expect(readIn('Australia/Sydney', schedule)).toBe(utc(expected));
		expect(readIn('UTC', schedule)).not.toBe(utc(expected));
	});
});

describe('dates that expressions give', () => {
	const at = '2026-12-01T09:00:00Z';

	it.each<[string, unknown]>([
		['of JavaScript', new Date(at)],
		['of JavaScript, from another realm', runInNewContext(`new Date('${at}')`)],
		['of Luxon', tryToParseDateTime(at)],
		['of Luxon in another zone', tryToParseDateTime(at).setZone('Asia/Tokyo')],
	])('%s', (_form, schedule) => {
		expect(readIn('Australia/Sydney', schedule)).toBe(utc(at));
	});

	it('in the past are refused, and told as ISO 8601', () => {
		expect(readIn('UTC', new Date('2025-10-05T00:00:00Z'))).toEqual({
			status: 'INVALID_SCHEDULE',
			what: '\'Schedule\' is in the past: "2025-10-05T00:00:00.000Z"',
		});
	});
});

describe('Unix seconds', () => {
	it.each([
		['a number', NOW_S + 3600],
		['text', String(NOW_S + 3600)],
		['text with blanks', ` ${NOW_S + 3600} `],
		['text in quotes, and what nobody can see', `"\u200b${NOW_S + 3600}"`],
		['a fraction is cut', NOW_S + 3600.9],
		['a fraction in text', `${NOW_S + 3600}.9`],
	])('%s', (_form, schedule) => {
		expect(readIn('Australia/Sydney', schedule)).toBe(NOW_S + 3600);
	});

	it.each([
		['the largest', 4_102_444_799],
		['as text', '4102444799'],
	])('%s within reach', (_form, schedule) => {
		expect(readIn('UTC', schedule)).toBe(4_102_444_799);
	});
});

it.each([
	['nothing', undefined],
	['null', null],
	['an empty text', ''],
	['blanks', '  '],
	['0', 0],
	['0 as text', ' 0 '],
])('%s means now', (_form, schedule) => {
	expect(readIn('UTC', schedule)).toBeUndefined();
});

describe('the past', () => {
	it.each([
		['a minute ago, as clocks differ', NOW_S - 60],
		['a minute ago, as ISO date', '2026-10-04T23:59:00Z'],
		['now', NOW_S],
	])('%s is accepted', (_when, schedule) => {
		expect(readIn('UTC', schedule)).toBe(schedule === NOW_S ? NOW_S : NOW_S - 60);
	});

	it.each([
		['61 seconds ago', NOW_S - 61],
		['61 seconds ago, as ISO date', '2026-10-04T23:58:59Z'],
		['last year', '2025-10-05'],
	])('%s is refused', (_when, schedule) => {
		const what = `'Schedule' is in the past: "${schedule}"`;
		expect(readIn('UTC', schedule)).toEqual({ status: 'INVALID_SCHEDULE', what });
	});
});

describe('what is refused', () => {
	it.each([
		['milliseconds', NOW_MS + 3_600_000, 'is in milliseconds (1791162000000)'],
		['milliseconds as text', '1791162000000', 'is in milliseconds'],
		['the first number that must be milliseconds', 1e12, 'is in milliseconds (1000000000000)'],
		['a number too large for seconds and too small for milliseconds', 1e11, 'is not a date'],
		['microseconds', NOW_MS * 1000, 'is not a date'],
		['the first second of the year 2100', 4_102_444_800, 'is out of reach'],
		['Unix seconds of the year 2540', 17_987_616_000, 'is out of reach: "17987616000"'],
		['a date of the Buddhist calendar', '2570-01-05', 'is out of reach: "2570-01-05" is later'],
		['a year alone', '2027', 'is a year alone (2027), where a day was expected'],
		['a year in a numeric cell', 2027, 'is a year alone (2027)'],
		[
			'date and time in one',
			'202612010930',
			'is a date and time in one (202612010930), to be written as 2026-12-01T09:30',
		],

		[
			'date and hour in one',
			'2026120109',
			'is a date and hour in one (2026120109), to be written as 2026-12-01T09:00',
		],
		['the same with seconds, in a numeric cell', 20261201093059, 'as 2026-12-01T09:30'],
		['twelve digits that are no date', '202613010930', 'is not a date: "202613010930"'],
		['an invalid date of JavaScript', new Date(NaN), 'is an object where a date was expected'],
		[
			'an invalid date of Luxon',
			tryToParseDateTime('2026-12-01').setZone('No/Where'),
			'is an object where a date was',
		],
		['a long text', 'x'.repeat(1000), `is not a date: "${'x'.repeat(57)}..."`],
		['words', 'tomorrow', 'is not a date: "tomorrow"'],
		['an American date', '12/01/2026', 'is not a date'],
		['an English date', 'December 1, 2026', 'is not a date'],
		['an HTTP date', 'Tue, 01 Dec 2026 09:00:00 GMT', 'is not a date'],
		['a year and a word', '2026 foo', 'is not a date: "2026 foo"'],
		['a month of no year', '2027-13-01', 'is not a date'],
		['an hour of no day', '2026-12-01T25:00', 'is not a date'],
		['a negative number', -5, 'is not a date'],
		['a huge number', 1e21, 'is not a date'],
		['NaN', NaN, 'is not a date: "NaN"'],
		['infinity', Infinity, 'is not a date'],
		['a boolean', true, 'is a boolean where a date was expected'],
		['an object', { at: NOW_S }, 'object where a date was expected'],
		[
			'an object that cannot tell its time',
			{
				toMillis: () => {
					throw new Error('broken');
				},
			},
			'object where a date was expected',
		],
		['an array', [NOW_S], 'where a date was expected'],
	])('%s', (_form, schedule, what) => {
		const problem = { status: 'INVALID_SCHEDULE', what: expect.stringContaining(what) as string };
		expect(readIn('UTC', schedule)).toEqual(problem);
	});

	it.each([
		['a day that does not exist, not the day after', '2027-02-30'],
		['nor with a time', '2027-02-30T09:00'],
		['a leap day of no leap year', '2027-02-29'],
		['a month without its zero: the zone of the server', '2027-2-28'],
		['an hour without its zero: the zone of the server', '2026-12-01 9:00'],
		['dots', '2026.12.01'],
		['commas', '2026,12,01'],
		['spaces', '2026 12 01 09:00'],
		['a year and a month', '2027 5'],
		['a time for a year', '2030 Z'],
		['an hour, or a month, of a year', '2030 12'],
		['a time of a month', '2030-12T09:00'],
	])('what only Date.parse would guess: %s', (_form, schedule) => {
		const what = `'Schedule' is not a date: "${schedule}"`;
		expect(readIn('Australia/Sydney', schedule)).toEqual({ status: 'INVALID_SCHEDULE', what });
	});
});
