import {
	isOwnRow,
	isPriceRow,
	readReturned,
	wasOrMayBeSent,
	type Returned,
} from '../../../nodes/ClickSend/messaging/outcome/returned';
import { AU, GB, NOW_MS, NOW_S, US } from '../builders';

/** An error of this node, as it stands in an item of the error output. */
const ERROR = {
	message: 'ClickSend did not take the message',
	status: 'INVALID_RECIPIENT',
	outcome: 'rejected',
	to: US,
};

/** The trace that an error of unknown outcome has beside it. */
const TRACE = {
	channel: 'sms',
	custom_string: 'n8n-7-0-0-0-tag',
	sent_at: NOW_S,
	resent: false,
	body: 'Hello',
};

/** As much as is known of an error that was cut, or merged with another. */
const UNCLEAR: Returned = {
	outcome: 'unknown',
	status: 'OUTCOME_UNKNOWN',
	own: null,
	recipients: null,
	isAboutList: false,
	body: undefined,
	trace: { reference: null, sentAt: undefined, isResent: true },
};

describe('the error of an item that comes back', () => {
	it('says nothing but its outcome and its recipient where it has nothing else', () => {
		expect(readReturned(ERROR)).toEqual({
			outcome: 'rejected',
			status: 'INVALID_RECIPIENT',
			own: US,
			recipients: [US],
			isAboutList: false,
			body: undefined,
			trace: { channel: undefined, reference: null, sentAt: undefined, isResent: true },
		});
	});

	it('says where, when and under which reference the message can be looked up', () => {
		expect(readReturned({ ...ERROR, ...TRACE })).toMatchObject({
			body: 'Hello',
			trace: {
				channel: 'sms',
				reference: 'n8n-7-0-0-0-tag',
				sentAt: NOW_MS,
				isResent: false,
			},
		});
	});

	it.each<[string, object, Partial<Returned>]>([
		['several recipients', { recipients: [AU, US, GB] }, { own: US, recipients: [AU, US, GB] }],
		['recipients without its own', { recipients: [AU] }, { recipients: [AU, US] }],
		['numbers of a sheet', { to: 7, recipients: [7, 8] }, { own: '7', recipients: ['7', '8'] }],
		['recipients that are blank', { recipients: null }, { recipients: [US] }],
		['no recipient', { to: null }, { own: null, recipients: [] }],
		['too many recipients to name', { recipient_count: 121 }, { own: US, recipients: null }],
		['a number of recipients that nobody knows', { recipient_count: null }, { recipients: null }],
		['recipients as one text', { recipients: `${AU},${US}` }, { own: US, recipients: null }],
	])('%s', (_case, fields, expected) => {
		expect(readReturned({ ...ERROR, ...fields })).toMatchObject(expected);
	});

	it.each<[string, object, Partial<Returned>]>([
		[
			'the whole list',
			{ to: null, list_id: '428' },
			{ own: 'list 428', recipients: ['list 428'], isAboutList: true },
		],
		['a contact of it', { list_id: 428 }, { own: US, recipients: [US, 'list 428'] }],
		['list 0, which is none', { list_id: 0 }, { recipients: [US], isAboutList: false }],
		['no list', { list_id: null }, { recipients: [US], isAboutList: false }],
		['a list that is no number', { list_id: 'VIP' }, { recipients: [US], isAboutList: false }],
	])('a list: %s', (_case, fields, expected) => {
		expect(readReturned({ ...ERROR, ...fields })).toMatchObject(expected);
	});

	it.each<[string, object, Partial<Returned['trace']>]>([
		['no time', { sent_at: null }, { sentAt: undefined }],
		['a time that became text', { sent_at: String(NOW_S) }, { sentAt: undefined }],
		['a reference that became a number', { custom_string: 7 }, { reference: '7' }],
		['no reference', { custom_string: null }, { reference: null }],
		['a second copy that went out', { resent: true }, { isResent: true }],
		['nobody knows about a second copy', { resent: 'false' }, { isResent: true }],
	])('a trace: %s', (_case, fields, trace) => {
		expect(readReturned({ ...ERROR, ...TRACE, ...fields })).toMatchObject({ trace });
	});

	it.each<[string, string]>([
		['in one line', JSON.stringify(ERROR)],
		['in several lines', JSON.stringify(ERROR, null, 2)],
		['with blanks around it', ` \n${JSON.stringify(ERROR)} `],
	])('as text, %s, it says the same', (_case, text) => {
		expect(readReturned(text)).toEqual(readReturned(ERROR));
	});
});

describe('an error that proves nothing about any recipient', () => {
	it.each<[string, unknown]>([
		['merged with another', [ERROR, { ...ERROR, to: AU }]],
		['merged with that of another node', [{ message: 'Bad request' }, ERROR]],
		['alone in a list', [ERROR]],
		['as text in a list', [JSON.stringify(ERROR)]],
		['merged, as text', JSON.stringify([ERROR, ERROR])],
		['cut', '{"message":"ClickSend did'],
		['cut in the second line', '{\n  "message" : "ClickSend did'],
		['cut, with blanks before it', ' \t{"message": "ClickSend did'],
		['merged and cut', '[{"message":"ClickSend did'],
		['merged and cut, in several lines', '[\n  {\n    "message": "ClickSend did'],
	])('%s', (_case, error) => {
		expect(readReturned(error)).toEqual(UNCLEAR);
	});
});

describe('an error that is not of this node', () => {
	it.each<[string, unknown]>([
		['none', undefined],
		['null', null],
		['an empty text', ''],
		['a text', 'Bad request'],
		['a text that is a number', '404'],
		['a text that is no JSON', '{ not JSON'],
		['a text that quotes JSON', '[no] {"message": "Bad request"'],
		['a text that is cut, of another shape', '{"code":404,"message":"Bad req'],
		['a number', 404],
		['an empty list', []],
		['a list of others', [{ message: 'Bad request' }, 'Bad request']],
		['an object', {}],
		['an error of another node', { message: 'Bad request', status: 'X', outcome: 'rejected' }],
		['one without an outcome', { ...ERROR, outcome: undefined }],
		['one with another kind of outcome', { ...ERROR, outcome: 4 }],
		['one without a status', { ...ERROR, status: undefined }],
		['one with another kind of status', { ...ERROR, status: 404 }],
	])('%s', (_case, error) => {
		expect(readReturned(error)).toBeUndefined();
	});
});

describe('an item that is an output row of this node', () => {
	it.each<[string, Record<string, unknown>, isRow: boolean, isPrice: boolean, mayBeSent: boolean]>([
		['accepted', { outcome: 'accepted', accepted: true }, true, false, true],
		['unknown', { outcome: 'unknown', accepted: false }, true, false, true],
		['refused', { outcome: 'rejected', accepted: false }, true, false, false],
		['from a sheet', { outcome: 'accepted', accepted: 'TRUE' }, true, false, true],
		['priced', { outcome: 'priced', priced: true }, true, true, false],
		['not priced', { outcome: 'not_priced', priced: false }, true, true, false],
		['of another node', { outcome: 'accepted', to: US }, false, false, false],
		['with nothing but a price', { priced: true }, false, false, false],
		['with another kind of outcome', { outcome: 1, accepted: true }, false, false, false],
		['empty', {}, false, false, false],
	])('%s', (_case, json, ...expected) => {
		expect([isOwnRow(json), isPriceRow(json), wasOrMayBeSent(json)]).toEqual(expected);
	});
});
