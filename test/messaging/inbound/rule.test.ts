import type { EventName } from '../../../nodes/ClickSend/messaging/inbound/push';
import {
	doesWhatIsSet,
	ruleBody,
	ruleIdOf,
	type RuleSettings,
} from '../../../nodes/ClickSend/messaging/inbound/rule';
import { readSample } from '../../sandbox/testKit';
import { DEEP } from '../deep';

const HOOK = 'https://n8n.example.com/webhook/3f0c/webhook';
const SECRET = `${HOOK}?secret=x`;

const SMS: RuleSettings = {
	event: 'smsReceived',
	dedicatedNumber: '+61411111111',
	textFilter: 'startsWith',
	text: 'Order',
};

const RECEIPTS: RuleSettings = { event: 'deliveryReceipt', receipts: 'all' };

describe('the body of a rule, in ClickSend’s words', () => {
	it('for messages: JSON to the webhook', () => {
		expect(ruleBody(SMS, 'A name', SECRET)).toEqual({
			rule_name: 'A name',
			dedicated_number: '+61411111111',
			message_search_type: 1,
			message_search_term: 'Order',
			action: 'URL',
			action_address: SECRET,
			webhook_type: 'json',
			enabled: 1,
		});
	});

	it.each([
		['any', 0],
		['startsWith', 1],
		['contains', 2],
		['doesNotContain', 3],
	] as const)('the text filter %s is %d', (textFilter, message_search_type) => {
		expect(ruleBody({ ...SMS, textFilter }, '', HOOK)).toMatchObject({ message_search_type });
	});

	it.each([
		['all', 0],
		['failed', 1],
		['delivered', 2],
	] as const)('the receipts %s are %d', (receipts, match_type) => {
		expect(ruleBody({ ...RECEIPTS, receipts }, 'A name', SECRET)).toEqual({
			rule_name: 'A name',
			match_type,
			action: 'URL',
			action_address: SECRET,
			enabled: 1,
		});
	});
});

describe('a rule that does what is set', () => {
	const row = { ...ruleBody(SMS, 'A name', SECRET), inbound_rule_id: 7 };

	it.each<[string, object, boolean]>([
		['as it was made', {}, true],
		['under another name', { rule_name: 'Another' }, true],
		['with another secret', { action_address: HOOK }, true],
		['with numbers as texts', { message_search_type: '1', enabled: '1' }, true],
		['with a number without its plus', { dedicated_number: '61411111111' }, true],
		['with the text in another case', { message_search_term: ' ORDER' }, true],
		['without what the list leaves out', { webhook_type: undefined }, true],
		['switched off', { enabled: 0 }, false],
		['for another number', { dedicated_number: '+61422222222' }, false],
		['for all numbers', { dedicated_number: '*' }, false],
		['with another text', { message_search_term: 'Orders' }, false],
		['without a text', { message_search_term: null }, false],
		['with another search', { message_search_type: 2 }, false],
		['that e-mails', { action: 'EMAIL_FIXED' }, false],
		['that pushes in a query', { webhook_type: 'get' }, false],
		['of a kind that no document names', { message_search_type: 5 }, false],
		['with an action that no document names', { action: 'SEND_TO_MESSENGER' }, false],
		['with a list in a field', { message_search_term: ['Order'] }, false],
		['with something deep in a field', { message_search_term: DEEP }, false],
	])('%s', (_case, fields, expected) => {
		expect(doesWhatIsSet({ ...row, ...fields }, SMS)).toBe(expected);
	});

	it('null is as good as the empty text that was set', () => {
		const any: RuleSettings = { ...SMS, textFilter: 'any', text: '' };
		const row = { ...ruleBody(any, '', SECRET), message_search_term: null };
		expect(doesWhatIsSet(row, any)).toBe(true);
	});

	it.each([
		[0, true],
		['0', true],
		[1, false],
	])('receipts with match_type %j: %j', (match_type, expected) => {
		expect(doesWhatIsSet({ ...ruleBody(RECEIPTS, '', HOOK), match_type }, RECEIPTS)).toBe(expected);
	});
});

describe('the id of a rule', () => {
	const inbound = (readSample('40-automation-inbound-rule') as { data: object }).data;
	const list = readSample('41-automation-receipts-list') as { data: { data: object[] } };

	it.each<[string, object, EventName, number | null]>([
		['of sample 40', inbound, 'smsReceived', 10],
		['of sample 41', list.data.data[0] ?? {}, 'deliveryReceipt', 5],
		['of a rule for calls', { receipt_rule_id: 6 }, 'voiceReceipt', 6],
		['under the name that the list has', { sms_inbound_rule_id: 8 }, 'smsReceived', 8],
		['as a text', { receipt_rule_id: '9' }, 'deliveryReceipt', 9],
		['of the other kind', { receipt_rule_id: 9 }, 'smsReceived', null],
		['missing', {}, 'deliveryReceipt', null],
		['null', { receipt_rule_id: null }, 'deliveryReceipt', null],
		['blank', { inbound_rule_id: '' }, 'smsReceived', null],
		['zero', { inbound_rule_id: 0 }, 'smsReceived', null],
		['a fraction', { inbound_rule_id: 1.5 }, 'smsReceived', null],
		['a truth value', { inbound_rule_id: true }, 'smsReceived', null],
		['in a list', { inbound_rule_id: [7] }, 'smsReceived', null],
		['a path', { inbound_rule_id: '7/../8' }, 'smsReceived', null],
		['null under one name', { inbound_rule_id: null, sms_inbound_rule_id: 8 }, 'smsReceived', 8],
	])('%s', (_case, row, event, expected) => {
		expect(ruleIdOf(row as Record<string, unknown>, event)).toBe(expected);
	});
});
