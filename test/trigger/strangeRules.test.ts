import type { CallClickSend } from '../../nodes/ClickSend/api/clickSend';
import { findRule, placeRule, removeRules } from '../../nodes/ClickSend/trigger/lifecycle';
import { callbackOf } from '../../nodes/ClickSend/trigger/secret';
import { DEEP } from '../messaging/deep';
import { createClickSend, type ClickSend } from '../sandbox/clickSend';
import {
	addressesIn,
	askBy,
	callOf,
	HOOK,
	NEW,
	OLD,
	OTHER_HOOK,
	putRule,
	RECEIPTS,
	secretsOf,
	SMS,
	VOICE_RECEIPTS,
	wanted,
	WEBHOOK,
	writesTo,
} from './account';

let clickSend: ClickSend;

beforeEach(() => {
	clickSend = createClickSend();
});

/** An account in whose lists these rows come first. */
const callWith =
	(strange: readonly unknown[]): CallClickSend =>
	async (request) => {
		const reply = await callOf(clickSend)(request);
		const isList = request.method === 'GET' && !/\d$/.test(request.url);
		if (!isList || reply.kind !== 'answered') return reply;
		const { data } = reply.body as { data: { data: unknown[] } };
		data.data = [...strange, ...data.data];
		return reply;
	};

const FIELDS = ['rule_name', 'action', 'action_address', 'inbound_rule_id', 'receipt_rule_id'];
const MANY = Array.from({ length: 20_000 }, (_, index) => ({ inbound_rule_id: index + 1_000 }));

/** Rows in place of rules, each with one thing in all of the fields that the node reads. */
const ROWS = [undefined, null, '', 0, -1, 1.5, true, [], {}, [HOOK], { a: HOOK }, DEEP].map(
	(value) => Object.fromEntries(FIELDS.map((field) => [field, value])),
);

describe.each<[string, unknown[]]>([
	['wrong types in every field', ROWS],
	['things that are no rows', [null, undefined, 7, 'rule', [], [[]]]],
	['kinds that no document names', [{ message_search_type: 5, action: 'SEND_TO_MESSENGER' }]],
	['the node’s own address and no id', [{ action_address: callbackOf(HOOK, OLD) }]],
	['20,000 rules of others', MANY],
])('a list with %s', (_case, strange) => {
	it('is read: the rule is found, placed and removed as ever', async () => {
		const ask = askBy(callWith(strange));
		expect(await findRule(ask, wanted())).toBeUndefined();
		expect(await placeRule(ask, wanted(), secretsOf(NEW))).toMatchObject({ secret: NEW });
		expect(await findRule(ask, wanted())).toMatchObject({ secret: NEW });
		expect(addressesIn(clickSend)).toEqual([callbackOf(HOOK, NEW)]);
		expect(await removeRules(ask, WEBHOOK, 'smsReceived')).toMatchObject({ secrets: [NEW] });
		expect(writesTo(clickSend)).toEqual(['POST /inbound', 'DELETE /inbound/1']);
	});
});

/** Rules of others, of each other kind. */
const OTHERS = [RECEIPTS, VOICE_RECEIPTS];

describe('a list that never ends', () => {
	/** Answers each page of a list like this one. */
	const endless =
		(pageOf: (page: number) => object, asked: number[]): CallClickSend =>
		async (request) => {
			if (request.method !== 'GET' || /\d$/.test(request.url))
				return await callOf(clickSend)(request);
			const page = Number(request.qs?.page);
			asked.push(page);
			const first = await callOf(clickSend)({ ...request, qs: { page: 1, limit: 100 } });
			if (first.kind !== 'answered') return first;
			const { data } = first.body as { data: object };
			Object.assign(data, { last_page: 1e15, ...pageOf(page) });
			return first;
		};

	it.each<[string, (page: number) => object, pages: number[]]>([
		[
			'gives the first page again under the number that was asked for',
			(page) => ({ current_page: page }),
			[1, 2],
		],
		['calls each page the first', () => ({ current_page: 1 }), [1, 2]],
		['gives no number', () => ({ current_page: undefined }), [1, 2]],
		['is empty from the second page on', (page) => (page > 1 ? { data: [] } : {}), [1, 2]],
	])('and %s is read until it brings nothing new', async (_case, pageOf, pages) => {
		putRule(clickSend, SMS, { secret: OLD });
		for (const settings of OTHERS) putRule(clickSend, settings, { address: OTHER_HOOK });
		const asked: number[] = [];
		const ask = askBy(endless(pageOf, asked));
		expect(await findRule(ask, wanted())).toMatchObject({ secret: OLD });
		expect(asked).toEqual([SMS, ...OTHERS].flatMap(() => pages));
		expect(await removeRules(ask, WEBHOOK, 'smsReceived')).toMatchObject({ secrets: [OLD] });
		expect(addressesIn(clickSend)).toEqual(OTHERS.map(() => OTHER_HOOK));
	});
});

it('a rule that ClickSend shows without some of its fields is the node’s own', async () => {
	putRule(clickSend, SMS, { secret: OLD });
	const call: CallClickSend = async (request) => {
		const reply = await callOf(clickSend)(request);
		if (reply.kind !== 'answered') return reply;
		const { data } = reply.body as { data: { data?: Array<Record<string, unknown>> } };
		for (const row of data.data ?? []) {
			for (const field of ['rule_name', 'enabled', 'message_search_term']) delete row[field];
		}
		return reply;
	};
	expect(await findRule(askBy(call), wanted())).toMatchObject({ secret: OLD });
});
