import * as fc from 'fast-check';

import { mms } from '../../../nodes/ClickSend/messaging/channels/mms';
import { planItem } from '../../../nodes/ClickSend/messaging/input/plan';
import { readText } from '../../../nodes/ClickSend/messaging/input/text';
import { historyRow, simpleHistoryRow } from '../../../nodes/ClickSend/output/reads/historyRow';
import { NOW_MS, NOW_S, request, US } from '../builders';

const URL = 'https://example.com/a.jpg';

const AT_URL = { picture: { url: URL } };

const plan = (own: Record<string, unknown>, fields: object = {}) =>
	planItem(request({ own, ...fields }), 0, {
		channel: mms,
		now: NOW_MS,
		parseDate: (text) => Date.parse(text),
		referenceFor: () => 'n8n-7-0-0-0-tag',
	});

describe('a subject', () => {
	it.each<[name: string, subject: unknown, sent: string]>([
		['a word', 'Hello', 'Hello'],
		['one character', 'x', 'x'],
		['the longest', 'x'.repeat(20), 'x'.repeat(20)],
		['blanks around it', ' Your order ', 'Your order'],
		['a number', 2026, '2026'],
	])('%s goes out', (_case, subject, sent) => {
		expect(plan({ subject, ...AT_URL })).toMatchObject([
			{ entry: { to: US, subject: sent }, envelope: { media_file: URL } },
		]);
	});

	it.each<[name: string, subject: unknown, status: string, what: string]>([
		['nothing', undefined, 'SUBJECT_REQUIRED', "'Subject' is empty"],
		['blanks', ' ', 'SUBJECT_REQUIRED', "'Subject' is empty"],
		['too long', 'x'.repeat(21), 'INVALID_SUBJECT', "'Subject' has 21 characters, more than 20"],
		['emoji count two', '\u{1F600}'.repeat(11), 'INVALID_SUBJECT', 'has 22 characters'],
		['an object', {}, 'INVALID_PARAMETER', "'Subject' is an object"],
	])('%s is refused', (_case, subject, status, what) => {
		expect(plan({ subject, ...AT_URL })).toMatchObject([
			{ to: US, problem: { status, what: expect.stringContaining(what) as string } },
		]);
	});
});

describe('a text', () => {
	it.each([
		['the longest', 'x'.repeat(1500)],
		['the longest with a character outside the GSM alphabet', `ż${'x'.repeat(499)}`],
		['with signs of the GSM extension', '\u20ac'.repeat(1500)],
	])('%s goes out as it is', (_case, text) => {
		expect(readText(text, mms.maxLength)).toBe(text);
	});

	it.each([
		['too long', 'x'.repeat(1501), 'has 1501 characters, more than 1500'],
		[
			'too long for its alphabet',
			`ż${'x'.repeat(500)}`,
			'has 501 characters, more than 500, the most with a character outside the GSM alphabet (here ż)',
		],
	])('%s is refused', (_case, text, what) => {
		expect(readText(text, mms.maxLength)).toEqual({
			status: 'MESSAGE_TOO_LONG',
			what: `'Message' ${what}`,
		});
	});
});

describe('the picture of a message', () => {
	const problem = { status: 'INVALID_MEDIA', what: 'The file is empty' };

	it.each<[name: string, picture: object, envelope: object]>([
		['an address', { url: URL }, { media_file: URL }],
		['an upload', { upload: 'a1b2' }, { upload: 'a1b2' }],
	])('%s is in the envelope', (_case, picture, envelope) => {
		expect(plan({ subject: 'Hello', picture })).toMatchObject([{ envelope }]);
	});

	it.each<[name: string, picture: object, expected: object]>([
		['none', { url: undefined }, { status: 'INVALID_MEDIA' }],
		['a problem with it', problem, problem],
		['an object', { url: { upload: 'a1b2' } }, { status: 'INVALID_PARAMETER' }],
	])('%s refuses each recipient', (_case, picture, expected) => {
		const planned = plan({ subject: 'Hello', picture }, { to: [US, '+14055555666'] });

		expect(planned).toMatchObject([
			{ to: US, problem: expected },
			{ to: '+14055555666', problem: expected },
		]);
	});
});

describe('a row of the history', () => {
	it.each<[name: string, row: Record<string, unknown>, time: number]>([
		['has date_added', { date_added: NOW_S }, NOW_S],
		['as text', { date_added: String(NOW_S) }, NOW_S],
		['or a date', { date: NOW_S }, NOW_S],
		['or both', { date_added: NOW_S, date: 5 }, NOW_S],
		['or none', {}, NaN],
		['or null', { date_added: null }, NaN],
	])('%s', (_case, row, time) => {
		expect(mms.timeOf(row)).toBe(time);
		expect(historyRow(row, mms).date).toBe(Number.isNaN(time) ? null : time);
	});

	it('has its own fields, with their types', () => {
		const row = { subject: 7, _media_file_url: null, date_added: NOW_S };

		expect(historyRow(row, mms)).toMatchObject({ subject: '7', _media_file_url: null });
		expect(simpleHistoryRow(row, mms)).toMatchObject({ subject: '7' });
		expect(simpleHistoryRow(row, mms)).not.toHaveProperty('_media_file_url');
	});
});

it('whatever subject and picture are: every recipient is planned or refused with a reason', () => {
	const picture = fc.oneof(
		fc.record({ url: fc.oneof(fc.webUrl(), fc.anything()) }),
		fc.record({ upload: fc.string() }),
	);
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.anything()), picture, (subject, given) => {
			const planned = plan({ subject, picture: given }, { to: [US, '+14055555666'] });
			expect(planned).toHaveLength(2);
			for (const entry of planned) {
				if ('problem' in entry) expect(entry.problem.what).toMatch(/\S/);
				else expect(Object.keys(entry.envelope)).toHaveLength(1);
			}
		}),
	);
});
