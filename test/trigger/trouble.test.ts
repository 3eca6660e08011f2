import type { Failure, Reply } from '../../nodes/ClickSend/messaging/answer/answer';
import type { RuleSettings } from '../../nodes/ClickSend/messaging/inbound/rule';
import type { CallClickSend } from '../../nodes/ClickSend/api/clickSend';
import { findRule, placeRule, removeRules } from '../../nodes/ClickSend/trigger/lifecycle';
import { callbackOf } from '../../nodes/ClickSend/trigger/secret';
import { createClickSend, type ClickSend } from '../sandbox/clickSend';
import {
	addressesIn,
	askBy,
	callOf,
	HOOK,
	NEW,
	OLD,
	ORDERS,
	putRule,
	secretsOf,
	SMS,
	wanted,
	WEBHOOK,
	type Before,
} from './account';
import { changeRules, deleteRules } from './dashboard';
import { answered, lost, troubled, type Trouble } from './troubled';

let clickSend: ClickSend;

beforeEach(() => {
	clickSend = createClickSend();
});

/** Plays a trouble at the first call with a method, and at that alone. */
function once(method: string, played: Reply | 'afterwards'): Trouble {
	let isOver = false;
	return (request) => {
		if (isOver || request.method !== method) return undefined;
		isOver = true;
		return played;
	};
}

describe('trouble on the way', () => {
	it.each<[string, Before, RuleSettings, Trouble, secret: string]>([
		[
			'the answer to the making is lost: found',
			() => undefined,
			SMS,
			once('POST', 'afterwards'),
			NEW,
		],
		['the making itself is lost: made again', () => undefined, SMS, once('POST', lost), NEW],
		['the answer to a list is lost: asked again', () => undefined, SMS, once('GET', lost), NEW],
		['429: waited for', () => undefined, SMS, once('POST', answered(429)), NEW],
		[
			'the answer to a change is lost',
			(account) => putRule(account, SMS, { secret: OLD }),
			ORDERS,
			once('PUT', 'afterwards'),
			OLD,
		],
		[
			'the rule to change is gone by then',
			(account) => putRule(account, SMS, { secret: OLD }),
			ORDERS,
			(request) => {
				if (request.method === 'PUT') deleteRules(clickSend);
				return undefined;
			},
			OLD,
		],
		[
			'a change that is taken and not made: replaced',
			(account) => putRule(account, SMS, { secret: OLD }),
			ORDERS,
			once('PUT', answered(200)),
			NEW,
		],
		[
			'the answer to a deletion is lost',
			(account) => {
				putRule(account, SMS, { secret: OLD });
				putRule(account, SMS, { secret: OLD });
			},
			SMS,
			once('DELETE', 'afterwards'),
			OLD,
		],
	])('%s', async (_case, before, settings, trouble, secret) => {
		before(clickSend);
		const placed = await placeRule(
			askBy(troubled(clickSend, trouble)),
			wanted(settings),
			secretsOf(NEW),
		);

		expect(placed).toMatchObject({ kind: 'inPlace', secret, isAsSet: true });
		expect(addressesIn(clickSend)).toEqual([callbackOf(HOOK, secret)]);
	});

	it.each<[string, Trouble, Partial<Failure>]>([
		['the list', once('GET', answered(401)), { httpCode: 401, status: 'REFUSED', what: 'No' }],
		['the list of the kind itself', once('GET', answered(403)), { httpCode: 403 }],
		['the making', once('POST', answered(400)), { httpCode: 400, what: 'No' }],
		[
			'the making, again and again',
			(request) => (request.method === 'POST' ? lost : undefined),
			{ status: 'TIMEOUT' },
		],
	])('what is refused is told: %s', async (_case, trouble, expected) => {
		const placed = await placeRule(askBy(troubled(clickSend, trouble)), wanted(), secretsOf(NEW));

		expect(placed).toMatchObject(expected);
		expect(addressesIn(clickSend)).toEqual([]);
	});

	it('what is refused is told: the deletion of one too many', async () => {
		putRule(clickSend, SMS, { secret: OLD });
		putRule(clickSend, SMS, { secret: NEW });
		const ask = askBy(troubled(clickSend, once('DELETE', answered(403))));

		expect(await placeRule(ask, wanted(), secretsOf(NEW))).toMatchObject({ httpCode: 403 });
	});

	it.each([400, 401, 403, 405, 409])(
		'what is refused with %i is told: a change, and no second rule is made',
		async (code) => {
			putRule(clickSend, SMS, { secret: OLD });
			const ask = askBy(
				troubled(clickSend, (request) => (request.method === 'PUT' ? answered(code) : undefined)),
			);

			expect(await placeRule(ask, wanted(ORDERS), secretsOf(NEW))).toMatchObject({
				httpCode: code,
			});
			expect(addressesIn(clickSend)).toEqual([callbackOf(HOOK, OLD)]);
		},
	);

	it('what is refused is told: a rule that is taken and never listed', async () => {
		const forgetful = troubled(clickSend, ({ method }) =>
			method === 'POST' ? answered(200) : undefined,
		);
		expect(await placeRule(askBy(forgetful), wanted(), secretsOf(NEW))).toMatchObject({
			status: 'RULE_MISSING',
			what: expect.stringContaining('does not list it') as string,
		});
	});

	it.each([
		['of any other kind', 403, 'receipts'],
		['of any other kind', 404, 'receipts'],
		['for calls', 403, 'voice'],
	])('an account without rules %s, says %i: fine', async (_kind, code, part) => {
		const trouble: Trouble = ({ url }) => (url.includes(part) ? answered(code) : undefined);
		const ask = askBy(troubled(clickSend, trouble));

		expect(await placeRule(ask, wanted(), secretsOf(NEW))).toMatchObject({ secret: NEW });
		expect(await findRule(ask, wanted())).toMatchObject({ secret: NEW });
		expect(await removeRules(ask, WEBHOOK, 'smsReceived')).toMatchObject({ kind: 'removed' });
	});

	it('settings that ClickSend shows otherwise than it was told: kept, and told', async () => {
		const call: CallClickSend = async (request) => {
			const reply = await callOf(clickSend)(request);
			changeRules(clickSend, { message_search_term: 'something else' });
			return reply;
		};
		const placed = await placeRule(askBy(call), wanted(ORDERS), secretsOf(NEW));

		expect(placed).toMatchObject({ kind: 'inPlace', secret: NEW, isAsSet: false });
		expect(addressesIn(clickSend)).toEqual([callbackOf(HOOK, NEW)]);
	});
});
