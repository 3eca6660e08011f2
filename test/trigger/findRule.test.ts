import type { RuleSettings } from '../../nodes/ClickSend/messaging/inbound/rule';
import type { CallClickSend } from '../../nodes/ClickSend/api/clickSend';
import { findRule, removeRules } from '../../nodes/ClickSend/trigger/lifecycle';
import { createClickSend, type ClickSend } from '../sandbox/clickSend';
import {
	addressesIn,
	askBy,
	callOf,
	FAILED,
	NEW,
	OLD,
	ORDERS,
	OTHER_HOOK,
	putRule,
	RECEIPTS,
	SMS,
	TEST_HOOK,
	VOICE_RECEIPTS,
	wanted,
	WEBHOOK,
	writesTo,
	type Before,
} from './account';
import { deleteRules } from './dashboard';

let clickSend: ClickSend;

beforeEach(() => {
	clickSend = createClickSend();
});

const ask = () => askBy(callOf(clickSend));

describe('looking for the rule', () => {
	it.each<[string, RuleSettings, Before, string | undefined]>([
		['none', SMS, () => undefined, undefined],
		['the right one', SMS, (account) => putRule(account, SMS, { secret: OLD }), OLD],
		[
			'the right one for receipts',
			FAILED,
			(account) => putRule(account, FAILED, { secret: OLD }),
			OLD,
		],
		['other settings', ORDERS, (account) => putRule(account, SMS, { secret: OLD }), undefined],
		[
			'switched off',
			SMS,
			(account) => putRule(account, SMS, { secret: OLD, enabled: 0 }),
			undefined,
		],
		[
			'pushing in a query',
			SMS,
			(account) => putRule(account, SMS, { secret: OLD, webhook_type: 'get' }),
			undefined,
		],
		['another kind', RECEIPTS, (account) => putRule(account, SMS, { secret: OLD }), undefined],
		[
			'receipts of the other channel',
			VOICE_RECEIPTS,
			(account) => putRule(account, RECEIPTS, { secret: OLD }),
			undefined,
		],
		['without a secret', SMS, (account) => putRule(account, SMS), undefined],
		[
			'with a secret of another making',
			SMS,
			(account) => putRule(account, SMS, { secret: 'hello' }),
			undefined,
		],
		[
			'of the test',
			SMS,
			(account) => putRule(account, SMS, { secret: OLD, address: TEST_HOOK }),
			undefined,
		],
		[
			'of another n8n',
			SMS,
			(account) => putRule(account, SMS, { secret: OLD, address: OTHER_HOOK }),
			undefined,
		],
		[
			'two of them',
			SMS,
			(account) => {
				putRule(account, SMS, { secret: OLD });
				putRule(account, SMS, { secret: OLD });
			},
			undefined,
		],
		[
			'one of each kind',
			SMS,
			(account) => {
				putRule(account, SMS, { secret: OLD });
				putRule(account, RECEIPTS, { secret: OLD });
			},
			undefined,
		],
		[
			'on the last of three pages',
			SMS,
			(account) => {
				for (let index = 0; index < 250; index += 1) {
					putRule(account, SMS, { secret: OLD, address: `${OTHER_HOOK}/${index}` });
				}
				putRule(account, SMS, { secret: OLD });
			},
			OLD,
		],
	])('%s', async (_case, settings, before, secret) => {
		before(clickSend);
		const kept = addressesIn(clickSend);
		const found = await findRule(ask(), wanted(settings));

		expect(found).toEqual(
			secret === undefined
				? undefined
				: { kind: 'inPlace', secret, isAsSet: true, before: [secret] },
		);
		expect(addressesIn(clickSend)).toEqual(kept);
		expect(writesTo(clickSend).filter((line) => !line.startsWith('POST'))).toEqual([]);
	});
});

describe('removing the rule', () => {
	it.each<[string, Before]>([
		['the one', (account) => putRule(account, SMS, { secret: OLD })],
		['none, which is fine', () => undefined],
		['without a secret', (account) => putRule(account, SMS)],
		[
			'all of them, of every kind',
			(account) => {
				putRule(account, SMS, { secret: OLD });
				putRule(account, ORDERS, { secret: NEW });
				putRule(account, RECEIPTS);
				putRule(account, VOICE_RECEIPTS);
			},
		],
	])('%s', async (_case, before) => {
		before(clickSend);
		expect(await removeRules(ask(), WEBHOOK, 'smsReceived')).toMatchObject({ kind: 'removed' });
		expect(addressesIn(clickSend)).toEqual([]);
	});

	it('gone between the look and the deletion is fine too', async () => {
		putRule(clickSend, SMS, { secret: OLD });
		const call: CallClickSend = async (request) => {
			if (request.method === 'DELETE') deleteRules(clickSend);
			return await callOf(clickSend)(request);
		};
		expect(await removeRules(askBy(call), WEBHOOK, 'smsReceived')).toMatchObject({
			kind: 'removed',
			secrets: [OLD],
		});
	});
});
