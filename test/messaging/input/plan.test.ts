import * as fc from 'fast-check';

import {
	isPlanned,
	namedOrCounted,
	planItem,
	type PlanEntry,
} from '../../../nodes/ClickSend/messaging/input/plan';
import { sms } from '../../../nodes/ClickSend/messaging/channels/sms';
import type { Entry, SendRequest } from '../../../nodes/ClickSend/messaging/types';
import { AU, AU_LOCAL, GB, NOW_MS, NOW_S, request, US } from '../builders';

const plan = (fields: Partial<SendRequest>, item = 0): PlanEntry[] =>
	planItem(request(fields), item, {
		channel: sms,
		now: NOW_MS,
		parseDate: () => {
			throw new Error('No date');
		},
		referenceFor: (ofItem, recipient) => `ref-${ofItem}-${recipient}`,
	});

/** The entries that go out; a refused one stands as its status. */
const entriesOf = (fields: Partial<SendRequest>): Array<Entry | string> =>
	plan(fields).map((entry) => (isPlanned(entry) ? entry.entry : entry.problem.status));

const ESSENTIAL = { to: US, body: 'Hello', custom_string: 'ref-0-0', source: 'n8n' };

describe('what goes on the wire', () => {
	it.each<[string, Partial<SendRequest>, Partial<Entry>]>([
		['nothing but the essential, and no country with an international number', {}, {}],
		['a local number as its country has it', { to: AU_LOCAL, country: 'AU' }, { to: AU }],
		['UK for GB', { to: '07777 777777', country: 'uk' }, { to: GB }],
		['a local number without a country', { to: AU_LOCAL, country: '' }, { to: '0411111111' }],
		['the country in capitals', { to: '123', country: ' au ' }, { to: '123', country: 'AU' }],
		['no country when there is none', { to: '123', country: '' }, { to: '123' }],
		['a number as text', { message: 42 }, { body: '42' }],
		['the sender', { from: ' Shop ' }, { from: 'Shop' }],
		['the sender in a numeric cell', { from: 14055555666 }, { from: '14055555666' }],
		['where replies go', { fromEmail: 'jo@example.com' }, { from_email: 'jo@example.com' }],
		['the time', { schedule: NOW_S + 60 }, { schedule: NOW_S + 60 }],
		['no time for now', { schedule: 0 }, {}],
		['a source', { source: 'crm' }, { source: 'crm' }],
		['a reference of the user', { customString: ' order 7 ' }, { custom_string: 'order 7' }],
		['one in a numeric cell', { customString: 7 }, { custom_string: '7' }],
		['the longest', { customString: 'x'.repeat(50) }, { custom_string: 'x'.repeat(50) }],
	])('%s', (_case, fields, expected) => {
		expect(entriesOf(fields)).toStrictEqual([{ ...ESSENTIAL, ...expected }]);
	});

	it.each([
		['null', null],
		['an empty text', ''],
		['blanks', ' \t'],
		['nothing', undefined],
	])('optional fields are absent when they hold %s', (_case, blank) => {
		const fields = { customString: blank, from: blank, fromEmail: blank, schedule: blank };
		expect(entriesOf({ ...fields, country: blank, source: blank })).toStrictEqual([ESSENTIAL]);
	});

	it('one item for several recipients: each has its own reference', () => {
		expect(entriesOf({ to: `${US}, ${AU_LOCAL}, ${GB}`, country: 'AU' })).toStrictEqual([
			{ ...ESSENTIAL, to: US },
			{ ...ESSENTIAL, to: AU, custom_string: 'ref-0-1' },
			{ ...ESSENTIAL, to: GB, custom_string: 'ref-0-2' },
		]);
	});
});

describe('what is known beside the entry', () => {
	it.each([
		['a reference of ours', {}, { hasOwnReference: true }],
		['a blank one of the user', { customString: ' ' }, { hasOwnReference: true }],
		['one of the user', { customString: 'x' }, { hasOwnReference: false }],
		['short links', { own: { shortenUrls: true } }, { envelope: { shorten_urls: true } }],
		['no short links', { own: { shortenUrls: false } }, { envelope: { shorten_urls: false } }],
		['no word about links', {}, { envelope: { shorten_urls: false } }],
		['what was asked, unread', { to: [US], message: 7 }, { asked: { to: [US], message: 7 } }],
	])('%s', (_case, fields, expected) => {
		expect(plan(fields)).toEqual([expect.objectContaining(expected)]);
	});

	it('the item', () => {
		expect(plan({ to: [US, 'none', GB] }, 7).map(({ item }) => item)).toEqual([7, 7, 7]);
	});
});

describe('what is refused', () => {
	it.each<[string, Partial<SendRequest>, string, string]>([
		['no text', { message: '' }, 'EMPTY_MESSAGE', "'Message' is empty"],
		['a text too long', { message: 'x'.repeat(961) }, 'MESSAGE_TOO_LONG', '961 characters'],
		['a sender that is none', { from: 'My Shop' }, 'INVALID_SENDER_ID', '\'From\' is "My Shop"'],
		['the sender as array', { from: ['Shop'] }, 'INVALID_PARAMETER', "'From' is an object"],
		['the sender as boolean', { from: true }, 'INVALID_PARAMETER', "'From' is a boolean"],
		['an e-mail object', { fromEmail: {} }, 'INVALID_PARAMETER', "'From Email' is an object"],
		['a source object', { source: {} }, 'INVALID_PARAMETER', "'Source' is an object"],
		['a reference object', { customString: {} }, 'INVALID_PARAMETER', "'Custom String' is an"],
		['a long reference', { customString: 'x'.repeat(51) }, 'INVALID_CUSTOM_STRING', '51 char'],
		['a bad time', { schedule: 'soon' }, 'INVALID_SCHEDULE', "'Schedule' is not a date"],
		['the first of several', { message: '', schedule: 'soon' }, 'EMPTY_MESSAGE', 'empty'],
	])('%s, once for each recipient', (_case, fields, status, what) => {
		const asked = { to: [US, GB], message: request(fields).message, recipients: [US, GB] };
		const problem = { status, what: expect.stringContaining(what) as string };
		expect(plan({ to: [US, GB], ...fields }, 3)).toEqual([
			{ item: 3, asked, to: US, problem },
			{ item: 3, asked, to: GB, problem },
		]);
	});

	it.each([
		['nothing', undefined],
		['an empty text', ''],
		['separators alone', ' ; , '],
		['an empty array', []],
	])('no recipient in %s', (_case, to) => {
		const problem = { status: 'NO_RECIPIENT', what: "'To' is empty" };
		const asked = { to, message: 'Hello' };
		expect(plan({ to })).toEqual([{ item: 0, asked, to: null, problem }]);
	});

	it('a bad recipient alone, the others go out', () => {
		expect(entriesOf({ to: [US, 'none', GB] })).toStrictEqual([
			ESSENTIAL,
			'INVALID_RECIPIENT',
			{ ...ESSENTIAL, to: GB, custom_string: 'ref-0-2' },
		]);
	});

	it.each([
		['an unknown country', 'Germany', 'INVALID_COUNTRY', 'is "Germany" where'],
		['a country code of three', 'AUS', 'INVALID_COUNTRY', 'two-letter code'],
		['a code of no country', 'EN', 'INVALID_COUNTRY', 'is "EN" where'],
		['a code that ISO left free', 'zz', 'INVALID_COUNTRY', 'is "zz" where'],
		['a country as array', ['AU'], 'INVALID_PARAMETER', "'Country' is an object"],
	])('%s, for the numbers that need one', (_case, country, status, what) => {
		const [international, local] = plan({ to: [US, AU_LOCAL], country });
		expect(international).toMatchObject({ entry: ESSENTIAL });
		expect(local).toMatchObject({
			to: '0411111111',
			problem: { status, what: expect.stringContaining(what) as string },
		});
	});

	it('a cell with a bad recipient as a whole', () => {
		expect(entriesOf({ to: `${US}, none, ${GB}` })).toStrictEqual(['INVALID_RECIPIENT']);
	});

	it('a bad recipient for itself, and not for the text', () => {
		expect(entriesOf({ to: ['none', US], message: '' })).toEqual([
			'INVALID_RECIPIENT',
			'EMPTY_MESSAGE',
		]);
	});
});

it('an error names 100 recipients, and only counts more', () => {
	const numbers = Array.from({ length: 101 }, (_, index) => `+1${201 + index}5550131`);
	expect(namedOrCounted(numbers.slice(1))).toEqual(numbers.slice(1));
	expect(namedOrCounted(numbers)).toBe(101);
});

describe('the law of planning', () => {
	const to = fc.oneof(fc.constantFrom(US, AU_LOCAL, `${US}, ${GB}`, '', 'none'), fc.anything());
	const anyRequest = fc.record({
		to,
		message: fc.oneof(fc.constantFrom('Hello', ''), fc.anything()),
		country: fc.oneof(fc.constantFrom('US', ''), fc.anything()),
		customString: fc.anything(),
		from: fc.anything(),
		fromEmail: fc.anything(),
		schedule: fc.anything(),
		own: fc.record({ shortenUrls: fc.anything() }),
		source: fc.anything(),
	});

	it('every item gets at least one entry, each with its index and with a reason if it cannot go', () => {
		fc.assert(
			fc.property(anyRequest, fc.nat(), (fields, item) => {
				const entries = plan(fields, item);
				expect(entries.length).toBeGreaterThan(0);
				for (const entry of entries) {
					expect(entry.item).toBe(item);
					expect(entry.asked).toMatchObject({ to: fields.to, message: fields.message });
					if (isPlanned(entry)) expect(entry.entry.body).not.toBe('');
					else expect(entry.problem.what).not.toBe('');
				}
			}),
		);
	});
});
