import type { Reply } from '../../nodes/ClickSend/messaging/answer/answer';
import { isNaming, Lookups, type Known } from '../../nodes/ClickSend/api/lookUp';
import { answered, request } from '../messaging/builders';
import { lost, notReached, notSetUp, script, success, throttled, type Script } from './script';

const list = { list_id: 428, list_name: 'Customers', _contacts_count: 10 };
const template = { template_id: 12, template_name: 'Reminder', body: 'See you' };

const pathsOf = ({ requests }: Script): unknown[] => requests.map(({ url }) => url);

describe('what a request names', () => {
	it.each([
		['nothing', {}, false],
		['a list', { listId: 428 }, true],
		['a list that is blank', { listId: '' }, true],
		['a template', { templateId: 12 }, true],
	])('%s', (_name, fields, expected) => {
		expect(isNaming(request(fields))).toBe(expected);
	});

	it('a list and a template are put into it', async () => {
		const played = script([success(list), success(template)]);
		const named = request({ listId: '428', templateId: 12 });

		expect(await new Lookups(played.ask).complete(named)).toEqual({
			...named,
			list: { id: 428, name: 'Customers', contacts: 10 },
			template: { id: 12, name: 'Reminder', body: 'See you' },
		});
		expect(pathsOf(played)).toEqual(['/lists/428', '/sms/templates/12']);
	});

	it('each thing is read once, however it is written', async () => {
		const played = script([success(list), success(list), success(list)]);
		const lookups = new Lookups(played.ask);
		for (const listId of [428, '428', ' 428', 429, 428])
			await lookups.complete(request({ listId }));

		expect(pathsOf(played)).toEqual(['/lists/428', '/lists/429']);
	});

	it('what an earlier try read is not read again, what it failed to read is', async () => {
		const known: Known = {};
		const first = script([success(list), notSetUp]);
		const before = new Lookups(first.ask, known);
		await before.complete(request({ listId: 428 }));
		await before.complete(request({ listId: 429 }));

		const again = script([success(list)]);
		const later = new Lookups(again.ask, structuredClone(known));
		const found = await later.complete(request({ listId: 428 }));
		await later.complete(request({ listId: 429 }));
		expect(found).toMatchObject({ list: { contacts: 10 } });
		expect(pathsOf(again)).toEqual(['/lists/429']);
	});
});

describe('what cannot be put into it', () => {
	const notFound = { response_msg: 'Your list is not found.' };

	it.each<[name: string, reply: Reply, status: string, what: string, isMine: boolean]>([
		[
			'a 404',
			answered(404, notFound),
			'LIST_NOT_FOUND',
			'ClickSend has no contact list 428 for this account: Your list is not found',
			true,
		],
		[
			'a 403',
			answered(403, {}),
			'LIST_NOT_FOUND',
			'ClickSend has no contact list 428 for this account: HTTP 403',
			true,
		],
		[
			'a refused login',
			answered(401, {}),
			'HTTP_401',
			'The contact list 428 could not be looked up: HTTP 401',
			false,
		],
		[
			'no connection',
			notReached,
			'NOT_REACHED',
			'The contact list 428 could not be looked up: No connection',
			false,
		],
		[
			'no answer',
			lost,
			'TIMEOUT',
			'The contact list 428 could not be looked up: No answer in time',
			false,
		],
		[
			'no credential',
			notSetUp,
			'NOT_SET_UP',
			'The contact list 428 could not be looked up: No key',
			false,
		],
		[
			'429 for ever',
			throttled('100'),
			'HTTP_429',
			'The contact list 428 could not be looked up: HTTP 429 without a message',
			false,
		],
		[
			'no count',
			success({ list_id: 428 }),
			'UNREADABLE_ANSWER',
			"ClickSend's answer does not say what is in the contact list 428",
			false,
		],
	])('%s', async (_name, reply, status, what, isMine) => {
		const { ask } = script([reply]);
		const unready = await new Lookups(ask).complete(request({ listId: 428 }));

		expect(unready).toEqual({ status, what, ...(!isMine && { outcome: 'not_sent' }) });
	});

	it('a bad id is never asked for', async () => {
		const played = script([]);
		const unready = await new Lookups(played.ask).complete(request({ listId: '428/contacts' }));

		expect(unready).toMatchObject({ status: 'INVALID_LIST' });
		expect(played.requests).toEqual([]);
	});

	it('a login that is refused once is not tried again, a list that is not there once', async () => {
		const refused = script([answered(401, {}), success(list)]);
		const lookups = new Lookups(refused.ask);
		const missing = script([answered(404, {}), success(list)]);
		const others = new Lookups(missing.ask);
		for (const listId of [428, 429, 428]) {
			expect(await lookups.complete(request({ listId }))).toMatchObject({
				what: `The contact list ${listId} could not be looked up: HTTP 401`,
			});
			await others.complete(request({ listId }));
		}

		expect(pathsOf(refused)).toEqual(['/lists/428']);
		expect(pathsOf(missing)).toEqual(['/lists/428', '/lists/429']);
	});

	it('a template that is not there is a problem, though the list is', async () => {
		const { ask } = script([success(list), answered(404, {})]);
		const named = request({ listId: 428, templateId: 12 });

		expect(await new Lookups(ask).complete(named)).toMatchObject({ status: 'TEMPLATE_NOT_FOUND' });
	});

	it('nothing is read of a template where the list is missing', async () => {
		const played = script([answered(404, {})]);
		await new Lookups(played.ask).complete(request({ listId: 428, templateId: 12 }));

		expect(pathsOf(played)).toEqual(['/lists/428']);
	});
});
