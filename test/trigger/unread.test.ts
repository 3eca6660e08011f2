import { findRule, placeRule, removeRules } from '../../nodes/ClickSend/trigger/lifecycle';
import { callbackOf } from '../../nodes/ClickSend/trigger/secret';
import { createClickSend } from '../sandbox/clickSend';
import {
	addressesIn,
	askBy,
	HOOK,
	NEW,
	OLD,
	ORDERS,
	putRule,
	RECEIPTS,
	secretsOf,
	SMS,
	wanted,
	WEBHOOK,
	writesTo,
} from './account';
import { answered, lost, troubled, type Trouble } from './troubled';

const ofList = (kind: string, reply: ReturnType<Trouble>): Trouble => {
	const isMeant = ({ url }: Parameters<Trouble>[0]): boolean => url.endsWith(kind);
	return (request) => (request.method === 'GET' && isMeant(request) ? reply : undefined);
};

const ofOne = (reply: ReturnType<Trouble>): Trouble => {
	const isOne = (url: string): boolean => /\/inbound\/\d+$/.test(url);
	return ({ method, url }) => (method === 'GET' && isOne(url) ? reply : undefined);
};

/** The rules that cannot be read: nobody knows whether they are there. */
const UNREAD: Array<[string, Trouble, expected: object]> = [
	['one rule, says 401', ofOne(answered(401)), { httpCode: 401 }],
	['one rule, says 403', ofOne(answered(403)), { httpCode: 403 }],
	['one rule, says 500', ofOne(answered(500)), { httpCode: 500 }],
	['one rule, and no answer comes', ofOne(lost), { status: 'TIMEOUT' }],
	['the list, says 403', ofList('inbound', answered(403)), { httpCode: 403 }],
	['the list, says 404', ofList('inbound', answered(404)), { httpCode: 404 }],
	['the list, says 500', ofList('inbound', answered(500)), { httpCode: 500 }],
	['the list of the other kind, says 401', ofList('receipts', answered(401)), { httpCode: 401 }],
	['the list of the other kind, says 500', ofList('receipts', answered(500)), { httpCode: 500 }],
	['the list of the other kind, no answer', ofList('receipts', lost), { status: 'TIMEOUT' }],
	['the list for calls, says 500', ofList('voice/receipts', answered(500)), { httpCode: 500 }],
];

it.each(UNREAD)(
	'what cannot be read is not taken for what is not there: %s',
	async (_case, trouble, expected) => {
		const clickSend = createClickSend();
		putRule(clickSend, SMS, { secret: OLD });
		putRule(clickSend, RECEIPTS, { secret: OLD });
		const already = writesTo(clickSend).length;
		const ask = askBy(troubled(clickSend, trouble));

		expect(await findRule(ask, wanted())).toMatchObject(expected);
		expect(await placeRule(ask, wanted(), secretsOf(NEW))).toMatchObject(expected);
		expect(await placeRule(ask, wanted(ORDERS), secretsOf(NEW))).toMatchObject(expected);
		expect(await removeRules(ask, WEBHOOK, 'smsReceived')).toMatchObject(expected);
		expect(writesTo(clickSend).slice(already)).toEqual([]);
		expect(addressesIn(clickSend)).toEqual([callbackOf(HOOK, OLD), callbackOf(HOOK, OLD)]);
	},
);
