import type { IExecuteFunctions } from 'n8n-workflow';

import { dateWriter } from '../../nodes/ClickSend/actions/parseDate';

const writerIn = (zone: string) =>
	dateWriter({ getTimezone: () => zone } as unknown as IExecuteFunctions);

it.each([
	['in summer', 'America/New_York', 1_791_158_400, '2026-10-04T20:00:00-04:00'],
	['in winter', 'America/New_York', 1_798_102_800, '2026-12-24T04:00:00-05:00'],
	['in UTC', 'Etc/UTC', 1_798_102_800, '2026-12-24T09:00:00+00:00'],
	['at half an hour', 'Asia/Kolkata', 1_798_102_800, '2026-12-24T14:30:00+05:30'],
])('a time is written in the zone of the workflow: %s', (_name, zone, seconds, text) => {
	expect(writerIn(zone)(seconds)).toBe(text);
});

it.each([NaN, Infinity, 1e300])('%d has no date', (seconds) => {
	expect(writerIn('Etc/UTC')(seconds)).toBeNull();
});

it('times that alternate are written alike', () => {
	const write = writerIn('Etc/UTC');

	expect([1, 2, 1].map(write)).toEqual([
		'1970-01-01T00:00:01+00:00',
		'1970-01-01T00:00:02+00:00',
		'1970-01-01T00:00:01+00:00',
	]);
});
