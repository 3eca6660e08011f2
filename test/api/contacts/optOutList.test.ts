import { findOptOutList, readOptOuts } from '../../../nodes/ClickSend/api/contacts/optOutList';
import type { OptOuts } from '../../../nodes/ClickSend/messaging/contacts/optOuts';
import type { Reply } from '../../../nodes/ClickSend/messaging/answer/answer';
import { answered } from '../../messaging/builders';
import { script, success, type Script } from '../script';

const REFUSED = answered(403, { http_code: 403, response_code: 'FORBIDDEN' });
const NO_LOGIN = answered(401, { http_code: 401, response_code: 'UNAUTHORIZED' });

const RULE = { action: 'MOVE_CONTACT', message_search_type: 1, message_search_term: 'stop' };
const rules = (...lists: number[]): Reply =>
	success({ data: lists.map((action_address) => ({ ...RULE, action_address })) });
const listNamed = (list_id: number, list_name: string): object => ({ list_id, list_name });
const lists = (...data: object[]): Reply => success({ data });

const NAMED = listNamed(7, 'Opt-Out List');
const CUSTOMERS = listNamed(8, 'Customers');
/** A page that comes again where the second one is asked for. */
const CUT = success({ data: [CUSTOMERS], last_page: 2 });

/** A ClickSend with these rules, lists and contacts. */
const account = (byUrl: Readonly<Record<string, Reply>>): Script =>
	script([], {
		call: async ({ url }) => {
			const reply = byUrl[url];
			if (reply === undefined) throw new Error(`Nobody expected a request to ${url}`);
			return await Promise.resolve(reply);
		},
	});

const unread = (text: string): object => ({
	status: 'OPT_OUT_LIST_UNREAD',
	what: expect.stringContaining(text) as string,
});
const notFound = (text: string): object => ({
	status: 'OPT_OUT_LIST_NOT_FOUND',
	what: expect.stringContaining(text) as string,
});

it.each<[name: string, rules: Reply, lists: Reply, found: unknown]>([
	['by the rule', rules(5), lists(CUSTOMERS), 5],
	['by its name', rules(), lists(CUSTOMERS, NAMED), 7],
	['by both', rules(7, 7), lists(NAMED), 7],
	['by its name where the rules are hidden', REFUSED, lists(NAMED), 7],
	['nowhere', rules(), lists(CUSTOMERS), notFound('no rule')],
	[
		'twice',
		rules(8, 9),
		lists(NAMED, CUSTOMERS),
		notFound(': "Customers" (8), list 9, "Opt-Out List" (7)'),
	],
	[
		'not where the login is refused',
		NO_LOGIN,
		lists(NAMED),
		unread('The rules could not be read: '),
	],
	[
		'not where the rules are cut off',
		CUT,
		lists(NAMED),
		unread('/automations/sms/inbound was not read to its end: ClickSend gave'),
	],
	[
		'not where the lists are refused',
		rules(5),
		REFUSED,
		unread('The contact lists could not be read: '),
	],
	[
		'not where the lists are cut off',
		rules(5),
		CUT,
		unread('/lists was not read to its end: ClickSend gave'),
	],
])('the opt-out list is found %s', async (_case, inbound, all, found) => {
	const { ask } = account({ '/automations/sms/inbound': inbound, '/lists': all });

	expect(await findOptOutList(ask)).toEqual(found);
});

const OPTED_OUT = success({ data: [{ contact_id: 1, phone_number: '+14055550123' }], total: 1 });

it.each<[name: string, listId: number | undefined, byUrl: Record<string, Reply>]>([
	['that the user named', 9, { '/lists/9/contacts': OPTED_OUT }],
	[
		'that was found',
		undefined,
		{ '/automations/sms/inbound': rules(5), '/lists': lists(), '/lists/5/contacts': OPTED_OUT },
	],
])(
	'the opt-outs are those of the list %s, after a pause for each',
	async (_case, listId, byUrl) => {
		let pauses = 0;
		const pause = (): undefined => {
			pauses += 1;
			return undefined;
		};
		const optOuts = (await readOptOuts(account(byUrl).ask, listId, pause)) as OptOuts;

		expect(['+14055550123', '+14055550124'].map((to) => optOuts.has(to))).toEqual([true, false]);
		expect(pauses).toBe(1);
	},
);

it.each<[name: string, listId: number | undefined, byUrl: Record<string, Reply>, problem: object]>([
	[
		'its contacts are refused',
		9,
		{ '/lists/9/contacts': REFUSED },
		unread('The opt-out list (9) could not be read: '),
	],
	[
		'there is none',
		undefined,
		{ '/automations/sms/inbound': rules(), '/lists': lists() },
		notFound('no list'),
	],
])('nobody is known to have opted out where %s', async (_case, listId, byUrl, problem) => {
	expect(await readOptOuts(account(byUrl).ask, listId, () => undefined)).toEqual(problem);
});
