import { readWaitLimit } from '../../../nodes/ClickSend/messaging/ask/waitLimit';
import { isProblem } from '../../../nodes/ClickSend/messaging/problem';

const NOW = Date.UTC(2026, 9, 5, 12);
const HOUR_MS = 3_600_000;

const read = (values: unknown) => readWaitLimit(values, NOW, (text) => Date.parse(text));

const after = (resumeAmount: unknown, resumeUnit = 'minutes') => ({
	limitType: 'afterTimeInterval',
	...{ resumeAmount, resumeUnit },
});

const at = (maxDateAndTime: unknown) => ({ limitType: 'atSpecifiedTime', maxDateAndTime });

it.each([
	['no limit', undefined, undefined],
	['the defaults of the screen', {}, { afterMs: 0.75 * HOUR_MS }],
	['minutes', after(45), { afterMs: 0.75 * HOUR_MS }],
	['hours as a text', after('1.5', 'hours'), { afterMs: 1.5 * HOUR_MS }],
	['a hundred years', after(36_500, 'days'), { afterMs: 36_500 * 24 * HOUR_MS }],
	['days', after(2, 'days'), { afterMs: 48 * HOUR_MS }],
	['a date', at('2026-10-05T13:00:00Z'), { at: NOW + HOUR_MS }],
])('%s', (_name, values, expected) => {
	expect(read(values)).toEqual(expected);
});

it.each([
	['0', after(0), /'Amount' is 0/],
	['less', after(-1), /'Amount' is -1/],
	['none', after(''), /'Amount' is ""/],
	['no value', after(undefined), /'Amount' is undefined/],
	['no value for the unit', { resumeUnit: undefined }, /'Unit' is undefined/],
	['no value for the type', { limitType: undefined }, /'Limit Type' is undefined/],
	['words', after('soon'), /'Amount' is "soon"/],
	['more than a calendar holds', after(1e12, 'days'), /no more than 36500 days/],
	['another unit', after(1, 'weeks'), /'Unit' is "weeks" where one of minutes, hours, days was/],
	['another type', { limitType: 'never' }, /'Limit Type' is "never"/],
	['a date that is past', at('2026-10-05T11:00:00Z'), /'Max Date and Time' is in the past/],
	['this very moment', at('2026-10-05T12:00:00Z'), /'Max Date and Time' is in the past/],
	['no date', at(''), /'Max Date and Time' is empty/],
	['something else', at('tomorrow'), /'Max Date and Time' is not a date/],
])('refused: %s', (_name, values, what) => {
	const limit = read(values);

	expect(isProblem(limit) && limit.what).toMatch(what);
});
