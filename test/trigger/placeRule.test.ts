import type { RuleRow, RuleSettings } from '../../nodes/ClickSend/messaging/inbound/rule';
import type { CallClickSend } from '../../nodes/ClickSend/api/clickSend';
import { findRule, placeRule, removeRules } from '../../nodes/ClickSend/trigger/lifecycle';
import { callbackOf } from '../../nodes/ClickSend/trigger/secret';
import { createClickSend, type ClickSend } from '../sandbox/clickSend';
import {
	addressesIn,
	askBy,
	callOf,
	FAILED,
	HOOK,
	NEW,
	OLD,
	ORDERS,
	OTHER_HOOK,
	putRule,
	RECEIPTS,
	secretNamed,
	secretsOf,
	SMS,
	TEST_HOOK,
	VOICE_RECEIPTS,
	wanted,
	WEBHOOK,
	writesTo,
	type Before,
} from './account';

let clickSend: ClickSend;

beforeEach(() => {
	clickSend = createClickSend();
});

const ask = () => askBy(callOf(clickSend));

/** One row per state in which an activation may find the account. */
const STATES: Array<[string, RuleSettings, Before, secret: string, written: string[]]> = [
	['nothing there: made', SMS, () => undefined, NEW, ['POST /inbound']],
	['nothing there, for receipts: made', RECEIPTS, () => undefined, NEW, ['POST /receipts']],
	['the right one there: kept', SMS, (account) => putRule(account, SMS, { secret: OLD }), OLD, []],
	[
		'other settings: changed in place, with its secret',
		ORDERS,
		(account) => putRule(account, SMS, { secret: OLD }),
		OLD,
		['PUT /inbound/1'],
	],
	[
		'other receipts: changed in place',
		FAILED,
		(account) => putRule(account, RECEIPTS, { secret: OLD }),
		OLD,
		['PUT /receipts/1'],
	],
	[
		'switched off by somebody: switched on',
		SMS,
		(account) => putRule(account, SMS, { secret: OLD, enabled: 0 }),
		OLD,
		['PUT /inbound/1'],
	],
	[
		'without a secret: replaced',
		SMS,
		(account) => putRule(account, SMS),
		NEW,
		['DELETE /inbound/1', 'POST /inbound'],
	],
	[
		'the event was changed: the rule of the other kind goes',
		VOICE_RECEIPTS,
		(account) => putRule(account, RECEIPTS, { secret: OLD }),
		NEW,
		['DELETE /receipts/1', 'POST /voice/receipts'],
	],
	[
		'three of them: the oldest stays',
		SMS,
		(account) => {
			putRule(account, SMS, { secret: OLD });
			putRule(account, SMS, { secret: NEW });
			putRule(account, VOICE_RECEIPTS, { secret: NEW });
		},
		OLD,
		['DELETE /inbound/2', 'DELETE /voice/receipts/3'],
	],
	[
		'a stale one before the right one: the right one stays',
		SMS,
		(account) => {
			putRule(account, ORDERS, { secret: NEW });
			putRule(account, SMS, { secret: OLD });
		},
		OLD,
		['DELETE /inbound/1'],
	],
];

describe('placing the rule: one afterwards, whatever was there', () => {
	it.each(STATES)('%s', async (_case, settings, before, secret, written) => {
		before(clickSend);
		const already = writesTo(clickSend).length;
		const placed = await placeRule(ask(), wanted(settings), secretsOf(NEW));

		expect(placed).toMatchObject({ kind: 'inPlace', secret, isAsSet: true });
		expect(addressesIn(clickSend)).toEqual([callbackOf(HOOK, secret)]);
		expect(writesTo(clickSend).slice(already)).toEqual(written);
		expect(await findRule(ask(), wanted(settings))).toMatchObject({ secret, isAsSet: true });
	});

	it.each<[string, Before, written: string[]]>([
		['made', () => undefined, ['POST /inbound']],
		[
			'made beside the old one, which then goes',
			(account) => putRule(account, SMS, { secret: OLD }),
			['POST /inbound', 'DELETE /inbound/1'],
		],
		[
			'made beside two old ones, which then go',
			(account) => {
				putRule(account, ORDERS, { secret: OLD });
				putRule(account, RECEIPTS, { secret: secretNamed('z') });
			},
			['POST /inbound', 'DELETE /inbound/1', 'DELETE /receipts/2'],
		],
	])('with a new secret, as publishing wants it: %s', async (_case, before, written) => {
		before(clickSend);
		const already = writesTo(clickSend).length;
		const placed = await placeRule(ask(), wanted(), { ...secretsOf(NEW), renews: true });

		expect(placed).toMatchObject({ kind: 'inPlace', secret: NEW, isAsSet: true });
		expect(addressesIn(clickSend)).toEqual([callbackOf(HOOK, NEW)]);
		expect(writesTo(clickSend).slice(already)).toEqual(written);
	});

	it('a second time changes nothing', async () => {
		const first = await placeRule(ask(), wanted(), secretsOf(NEW));
		const second = await placeRule(ask(), wanted(), secretsOf(secretNamed('x')));

		expect(first).toMatchObject({ secret: NEW, before: [] });
		expect(second).toMatchObject({ secret: NEW, before: [NEW] });
		expect(writesTo(clickSend)).toEqual(['POST /inbound']);
	});

	it.each<[string, RuleSettings, Before, string[]]>([
		['made', SMS, () => undefined, [NEW]],
		['changed', ORDERS, (account) => putRule(account, SMS, { secret: OLD }), [OLD]],
		['kept', SMS, (account) => putRule(account, SMS, { secret: OLD }), []],
	])('the secret is known before ClickSend has it, of a rule that is %s', async (...row) => {
		const [, settings, before, expected] = row;
		before(clickSend);
		const kept: string[] = [];
		const call: CallClickSend = async (request) => {
			const isWrite = request.method === 'POST' || request.method === 'PUT';
			if (isWrite) expect(kept).toEqual(expected);
			return await callOf(clickSend)(request);
		};
		await placeRule(askBy(call), wanted(settings), secretsOf(NEW, kept));
		expect(kept).toEqual(expected);
	});

	it('says whose it is', async () => {
		await placeRule(ask(), wanted(), secretsOf(NEW));
		expect(clickSend.rules().inbound).toMatchObject([{ rule_name: wanted().name }]);
	});

	it('a rule that the node left behind elsewhere goes once the new one is there', async () => {
		putRule(clickSend, SMS, { secret: OLD, address: OTHER_HOOK });
		putRule(clickSend, RECEIPTS, { secret: OLD, address: TEST_HOOK });
		const already = writesTo(clickSend).length;
		const isLeft = ({ action_address }: RuleRow): boolean =>
			[OTHER_HOOK, TEST_HOOK].some((left) => String(action_address).startsWith(left));
		expect(await findRule(ask(), { ...wanted(), isLeft })).toBeUndefined();
		await placeRule(ask(), { ...wanted(), isLeft }, secretsOf(NEW));

		expect(writesTo(clickSend).slice(already)).toEqual([
			'POST /inbound',
			'DELETE /inbound/1',
			'DELETE /receipts/2',
		]);
		expect(addressesIn(clickSend)).toEqual([callbackOf(HOOK, NEW)]);
	});

	it.each([
		['of the test', TEST_HOOK],
		['of another n8n', OTHER_HOOK],
		['of a person', 'https://example.com/hook'],
	])('a rule %s is not touched', async (_case, address) => {
		putRule(clickSend, SMS, { secret: OLD, address });
		putRule(clickSend, RECEIPTS, { address });
		const theirs = clickSend.rules();
		await placeRule(ask(), wanted(), secretsOf(NEW));
		await removeRules(ask(), WEBHOOK, 'smsReceived');

		expect(clickSend.rules()).toEqual(theirs);
	});
});
