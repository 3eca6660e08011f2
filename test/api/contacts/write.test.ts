import {
	createContact,
	deleteContact,
	getContact,
	lookForNew,
	updateContact,
} from '../../../nodes/ClickSend/api/contacts/write';
import type { Failure, Reply } from '../../../nodes/ClickSend/messaging/answer/answer';
import { answered } from '../../messaging/builders';
import { lost, script, success } from '../script';
import { byMethod } from './byMethod';

const LIST = 428;
const ID = 7;
const TEXTS = { phone_number: '+14055550123', first_name: 'Ada' };
const CONTACT = { contact_id: ID, ...TEXTS };
const GONE = answered(404, { http_code: 404, response_code: 'NOT_FOUND' });
const REFUSED = answered(403, { http_code: 403, response_code: 'FORBIDDEN' });
const LOST = { kind: 'lost', httpCode: null, status: 'TIMEOUT', what: 'Gone' } satisfies Failure;

const saying = (code: unknown, message?: unknown): Reply =>
	answered(200, { http_code: 200, response_code: code, response_msg: message });

const refused = (result: object): object => ({ result, mayHaveChanged: false });
const doubtful = { result: { kind: 'lost' }, mayHaveChanged: true };

it.each<[name: string, reply: Reply, expected: object]>([
	['with its record', success(CONTACT), { result: CONTACT, mayHaveChanged: true }],
	[
		'not, in words of ClickSend',
		saying('ALREADY_EXISTS', 'It is there.'),
		refused({ kind: 'refused', status: 'ALREADY_EXISTS', what: 'It is there.' }),
	],
	[
		'not, by a code alone',
		saying('BAD', ''),
		refused({ status: 'BAD', what: 'ClickSend answered BAD' }),
	],
	['not, by a code and no text', saying('BAD', 7), refused({ what: 'ClickSend answered BAD' })],
	['not', REFUSED, refused({ kind: 'account_refused', status: 'FORBIDDEN' })],
	['not, without a body', answered(403, null), refused({ status: 'HTTP_403' })],
	['perhaps, without a record', saying('SUCCESS'), doubtful],
	['perhaps, with a number for a code', saying(200), doubtful],
	['perhaps, with a list for a body', answered(200, []), doubtful],
	['perhaps, without a body', answered(200, null), doubtful],
])('a contact is made %s', async (_case, reply, expected) => {
	const ports = byMethod({ POST: reply });
	const find = async () => await Promise.resolve([]);

	expect(await createContact(ports, LIST, TEXTS, find)).toMatchObject(expected);
});

it('a contact that is found behind a lost answer was made', async () => {
	const find = async () => await Promise.resolve([CONTACT]);

	expect(await createContact(byMethod({ POST: lost }), LIST, TEXTS, find)).toEqual({
		result: CONTACT,
		mayHaveChanged: true,
	});
});

it('a contact is read by its list and its ID', async () => {
	const { ask, requests } = script([success(CONTACT)]);

	expect(await getContact(ask, LIST, ID)).toMatchObject({ data: CONTACT });
	expect(requests).toEqual([{ method: 'GET', url: '/lists/428/contacts/7' }]);
});

it.each<[name: string, isCancelled: boolean, found: Failure | object[], result: object]>([
	['is the newest', false, [{ contact_id: 1 }, { contact_id: 2 }, CONTACT], CONTACT],
	[
		'is not there',
		false,
		[],
		{ status: 'TIMEOUT', what: 'Gone; the list does not show the contact' },
	],
	['cannot be looked for', false, { ...LOST, status: 'HTTP_500' }, { status: 'TIMEOUT' }],
	['is not looked for after the run was stopped', true, [CONTACT], { status: 'TIMEOUT' }],
])('a contact whose answer got lost %s', async (_case, isCancelled, found, result) => {
	const ports = byMethod({}, isCancelled);
	const find = async () => await Promise.resolve(found as Failure);

	expect(await lookForNew(ports, LOST, find)).toMatchObject({ result, mayHaveChanged: true });
});

it.each<[name: string, replies: Record<string, Reply>, expected: object]>([
	['as asked', { PUT: success(null) }, { result: { ...CONTACT, list_id: LIST } }],
	[
		'as ClickSend says',
		{ PUT: success({ first_name: 'ADA' }) },
		{ result: { ...CONTACT, first_name: 'ADA' } },
	],
	['not', { PUT: REFUSED }, { result: { status: 'FORBIDDEN' }, mayHaveChanged: false }],
	['behind a lost answer', { PUT: lost, GET: success(CONTACT) }, { result: CONTACT }],
	[
		'perhaps',
		{ PUT: lost, GET: success({ ...CONTACT, first_name: 'Bea' }) },
		{ result: { status: 'TIMEOUT' }, mayHaveChanged: true },
	],
])('a contact is changed %s', async (_case, replies, expected) => {
	expect(await updateContact(byMethod(replies), LIST, ID, TEXTS)).toMatchObject(expected);
});

it.each<[name: string, replies: Record<string, Reply>, wasLost: boolean, expected: object]>([
	['by this call', { DELETE: success([]) }, false, { result: true }],
	['by an earlier try', { DELETE: GONE }, true, { result: true }],
	['by somebody else', { DELETE: GONE }, false, { mayHaveChanged: false }],
	['not', { DELETE: REFUSED }, false, { result: { status: 'FORBIDDEN' }, mayHaveChanged: false }],
	['behind a lost answer', { DELETE: lost, GET: GONE }, false, { result: true }],
	[
		'perhaps',
		{ DELETE: lost, GET: success(CONTACT) },
		false,
		{ result: { status: 'TIMEOUT' }, mayHaveChanged: true },
	],
	[
		'perhaps, and cannot be read',
		{ DELETE: lost, GET: REFUSED },
		false,
		{ result: { status: 'TIMEOUT' } },
	],
])('a contact is deleted %s', async (_case, replies, wasLost, expected) => {
	expect(await deleteContact(byMethod(replies), LIST, ID, wasLost)).toMatchObject(expected);
});
