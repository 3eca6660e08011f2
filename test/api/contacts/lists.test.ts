import type { Ask, ChangePorts } from '../../../nodes/ClickSend/api/ask';
import {
	createList,
	deleteList,
	getList,
	idsOf,
	listsNamed,
	lookForNewList,
	removeFromList,
	renameList,
} from '../../../nodes/ClickSend/api/contacts/lists';
import type { Listed } from '../../../nodes/ClickSend/api/pages';
import type { Failure, Reply } from '../../../nodes/ClickSend/messaging/answer/answer';
import { answered } from '../../messaging/builders';
import { lost, script, success } from '../script';
import { byMethod } from './byMethod';

const LIST = 428;
const NAME = 'Customers';
const GONE = answered(404, { http_code: 404, response_code: 'NOT_FOUND' });
const REFUSED = answered(403, { http_code: 403, response_code: 'FORBIDDEN' });

const list = (id: number, name: string): Listed => ({ list_id: id, list_name: name });
const page = (...lists: object[]): Reply =>
	success({ data: lists, last_page: 1, total: lists.length });

const timeout = { status: 'TIMEOUT' };
const refused = { result: { status: 'FORBIDDEN' }, mayHaveChanged: false };
const looked = { ...timeout, what: expect.stringContaining('does not show the list') as string };
const LOST = { kind: 'lost', httpCode: null, status: 'TIMEOUT', what: 'Gone' } satisfies Failure;

const portsOf = (ask: Ask): ChangePorts => ({ ...byMethod({}), ask });

it.each<[name: string, ask: (ask: Ask) => Promise<unknown>, request: object]>([
	[
		'are searched for',
		async (ask) => await listsNamed(ask, NAME),
		{ method: 'GET', url: '/lists', qs: { limit: 100, page: 1 } },
	],
	[
		'are read one by one',
		async (ask) => await getList(ask, LIST),
		{ method: 'GET', url: '/lists/428' },
	],
	[
		'are made',
		async (ask) => await createList(portsOf(ask), NAME, []),
		{ method: 'POST', url: '/lists', body: { list_name: NAME } },
	],
	[
		'are renamed',
		async (ask) => await renameList(portsOf(ask), LIST, NAME),
		{ method: 'PUT', url: '/lists/428', body: { list_name: NAME } },
	],
	[
		'are deleted',
		async (ask) => await deleteList(portsOf(ask), LIST, false),
		{ method: 'DELETE', url: '/lists/428' },
	],
	[
		'lose contacts',
		async (ask) => await removeFromList(portsOf(ask), LIST, 'remove-duplicates', false, { a: 1 }),
		{ method: 'PUT', url: '/lists/428/remove-duplicates', body: { a: 1 } },
	],
])('lists %s by one request', async (_case, work, request) => {
	const { ask, requests } = script([REFUSED]);
	await work(ask);

	expect(requests).toEqual([request]);
});

it('the ID of a list may be a text', () => {
	expect(idsOf([list(1, NAME), { list_id: '2' }])).toEqual([1, 2]);
});

it.each<[name: string, reply: Reply, found: object]>([
	['by their name', page(list(1, NAME), list(2, 'Others'), list(3, ` ${NAME} `)), { length: 2 }],
	['not where they cannot be read', REFUSED, { status: 'FORBIDDEN' }],
])('lists are found %s', async (_case, reply, found) => {
	expect(await listsNamed(byMethod({ GET: reply }).ask, NAME)).toMatchObject(found);
});

it.each<[name: string, reply: Reply, isCancelled: boolean, result: object]>([
	[
		'is the one that was not there before',
		page(list(1, NAME), list(9, NAME)),
		false,
		list(9, NAME),
	],
	['is not one that was there before', page(list(1, NAME)), false, timeout],
	['is not told where the lists cannot be read', REFUSED, false, timeout],
	['is not looked for after the run was stopped', page(list(9, NAME)), true, timeout],
])('a new list whose answer got lost %s', async (_case, reply, isCancelled, result) => {
	const ports = byMethod({ GET: reply }, isCancelled);

	expect(await lookForNewList(ports, NAME, [1], LOST)).toMatchObject({
		result,
		mayHaveChanged: true,
	});
});

it.each<[name: string, replies: Record<string, Reply>, expected: object]>([
	['at once', { POST: success(list(9, NAME)) }, { result: list(9, NAME), mayHaveChanged: true }],
	['not', { POST: REFUSED }, refused],
	[
		'behind a lost answer',
		{ POST: lost, GET: page(list(1, NAME), list(9, NAME)) },
		{ result: list(9, NAME), mayHaveChanged: true },
	],
	['perhaps', { POST: lost, GET: page(list(1, NAME)) }, { result: looked, mayHaveChanged: true }],
])('a list is made %s', async (_case, replies, expected) => {
	expect(await createList(byMethod(replies), NAME, [1])).toMatchObject(expected);
});

it.each<[name: string, replies: Record<string, Reply>, expected: object]>([
	[
		'without a record of it',
		{ PUT: success(null) },
		{ result: list(LIST, NAME), mayHaveChanged: true },
	],
	['as ClickSend says', { PUT: success({ list_name: 'Cust' }) }, { result: list(LIST, 'Cust') }],
	['not at all', { PUT: REFUSED }, refused],
	[
		'behind a lost answer',
		{ PUT: lost, GET: success(list(LIST, NAME)) },
		{ result: list(LIST, NAME) },
	],
	[
		'perhaps',
		{ PUT: lost, GET: success(list(LIST, 'Old')) },
		{ result: timeout, mayHaveChanged: true },
	],
	['perhaps, and cannot be read', { PUT: lost, GET: REFUSED }, { result: timeout }],
])('a list is renamed %s', async (_case, replies, expected) => {
	expect(await renameList(byMethod(replies), LIST, NAME)).toMatchObject(expected);
});

it.each<[name: string, replies: Record<string, Reply>, wasLost: boolean, expected: object]>([
	['by this call', { DELETE: success([]) }, false, { result: true, mayHaveChanged: true }],
	['by an earlier try', { DELETE: GONE }, true, { result: true, mayHaveChanged: true }],
	[
		'by somebody else',
		{ DELETE: GONE },
		false,
		{ result: { httpCode: 404 }, mayHaveChanged: false },
	],
	[
		'behind a lost answer',
		{ DELETE: lost, GET: GONE },
		false,
		{ result: true, mayHaveChanged: true },
	],
	[
		'perhaps',
		{ DELETE: lost, GET: success(list(LIST, NAME)) },
		false,
		{ result: timeout, mayHaveChanged: true },
	],
	['perhaps, and cannot be read', { DELETE: lost, GET: REFUSED }, false, { result: timeout }],
])('a list is deleted %s', async (_case, replies, wasLost, expected) => {
	expect(await deleteList(byMethod(replies), LIST, wasLost)).toMatchObject(expected);
});

it.each<[name: string, reply: Reply, wasLost: boolean, expected: object]>([
	['are counted', success({ deleted: 3 }), false, { result: { removed: 3 }, mayHaveChanged: true }],
	[
		'are not counted after a lost answer',
		success({ deleted: 0 }),
		true,
		{ result: { removed: null } },
	],
	['are not counted by ClickSend', success({}), false, { result: { removed: null } }],
	['are not counted by a text', success({ deleted: '3' }), false, { result: { removed: null } }],
	['are not counted without data', success(null), false, { result: { removed: null } }],
	['may be gone', lost, false, { result: timeout, mayHaveChanged: true }],
	['stay', REFUSED, false, refused],
])('contacts that are taken off a list %s', async (_case, reply, wasLost, expected) => {
	const removed = await removeFromList(
		byMethod({ PUT: reply }),
		LIST,
		'remove-duplicates',
		wasLost,
	);

	expect(removed).toMatchObject(expected);
});
