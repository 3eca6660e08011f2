import {
	createContact,
	deleteContact,
	lookForNew,
	updateContact,
} from '../../../nodes/ClickSend/api/contacts/write';
import type { Failure, Reply } from '../../../nodes/ClickSend/messaging/answer/answer';
import { answered } from '../../messaging/builders';
import { lost, success } from '../script';
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

it.each<[name: string, reply: Reply, result: object]>([
	['with its record', success(CONTACT), CONTACT],
	[
		'not, in words of ClickSend',
		saying('ALREADY_EXISTS', 'It is there.'),
		{ kind: 'refused', status: 'ALREADY_EXISTS', what: 'It is there.' },
	],
	['not, by a code alone', saying('BAD', ''), { status: 'BAD', what: 'ClickSend answered BAD' }],
	['not, by a code and no text', saying('BAD', 7), { what: 'ClickSend answered BAD' }],
	['perhaps, without a record', saying('SUCCESS'), { kind: 'lost' }],
	['perhaps, with a number for a code', saying(200), { kind: 'lost' }],
	['perhaps, with a list for a body', answered(200, []), { kind: 'lost' }],
	['not', REFUSED, { status: 'FORBIDDEN' }],
])('a contact is made %s', async (_case, reply, result) => {
	const ports = byMethod({ POST: reply });
	const find = async () => await Promise.resolve([]);

	expect(await createContact(ports, LIST, TEXTS, find)).toMatchObject({ result });
});

it.each<[name: string, isCancelled: boolean, found: Failure | object[], result: object]>([
	['is the newest', false, [{ contact_id: 1 }, CONTACT], CONTACT],
	['is not there', false, [], { status: 'TIMEOUT' }],
	['cannot be looked for', false, { ...LOST, status: 'HTTP_500' }, { status: 'TIMEOUT' }],
	['is not looked for after the run was stopped', true, [CONTACT], { status: 'TIMEOUT' }],
])('a contact whose answer got lost %s', async (_case, isCancelled, found, result) => {
	const ports = byMethod({}, isCancelled);
	const find = async () => await Promise.resolve(found as Failure);

	expect(await lookForNew(ports, LOST, find)).toMatchObject({ result, mayHaveChanged: true });
});

it.each<[name: string, replies: Record<string, Reply>, expected: object]>([
	['as asked', { PUT: success(null) }, { result: CONTACT }],
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
	['perhaps', { DELETE: lost, GET: success(CONTACT) }, false, { result: { status: 'TIMEOUT' } }],
])('a contact is deleted %s', async (_case, replies, wasLost, expected) => {
	expect(await deleteContact(byMethod(replies), LIST, ID, wasLost)).toMatchObject(expected);
});
