import { createClickSend } from './clickSend';
import type { ClickSend } from './clickSend';
import { AU_NUMBER, callDirectly, inboundRule, receiptRule, US_NUMBER } from './testKit';

const HOOK = 'http://127.0.0.1:9/hook';

let clickSend: ClickSend;

beforeEach(() => (clickSend = createClickSend()));

function add(kind: 'inbound' | 'receipts', body: object): void {
	callDirectly(clickSend, 'POST', `/automations/sms/${kind}`, { body });
}

const receive = (body = 'Yes please') =>
	clickSend.receiveSms({ from: US_NUMBER, to: AU_NUMBER, body });

describe('a rule fires for a message', () => {
	it.each<[string, object, boolean]>([
		['to any number', {}, true],
		['to its number', { dedicated_number: AU_NUMBER }, true],
		['not to another number', { dedicated_number: US_NUMBER }, false],
		['of any text, whatever the term', { message_search_term: 'no' }, true],
		['that starts so, in any case', { message_search_type: 1, message_search_term: 'YES' }, true],
		['not one that goes on so', { message_search_type: 1, message_search_term: 'please' }, false],
		['that contains it', { message_search_type: 2, message_search_term: 'PLEASE' }, true],
		['not one without it', { message_search_type: 2, message_search_term: 'no' }, false],
		['that lacks it', { message_search_type: 3, message_search_term: 'no' }, true],
		['not one that has it', { message_search_type: 3, message_search_term: 'YES' }, false],
		['not when it is switched off', { enabled: 0 }, false],
		['not when it does something else', { action: 'EMAIL_FIXED' }, false],
	])('%s', (_case, fields, fires) => {
		add('inbound', inboundRule(HOOK, fields));
		expect(receive()).toHaveLength(fires ? 1 : 0);
	});

	it('together with nine others at most', () => {
		for (let index = 0; index < 12; index++)
			add('inbound', inboundRule(HOOK, { rule_name: `${index}` }));
		const names = receive().map(({ rule_name }) => rule_name);
		expect(names).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
	});
});

describe('a rule fires for a receipt', () => {
	it.each([
		['all', 0, { 200: true, 201: true, 300: true, 301: true }],
		['only failed', 1, { 200: false, 201: false, 300: true, 301: true }],
		['only successful', 2, { 200: true, 201: true, 300: false, 301: false }],
		['of a type that nobody documented', 3, { 200: true, 201: true, 300: true, 301: true }],
	])('%s', (_case, match_type, fires) => {
		add('receipts', receiptRule(HOOK, { match_type }));
		for (const [status_code, expected] of Object.entries(fires)) {
			const pushes = clickSend.deliverReceipt({ message_id: 'A', status_code });
			expect([status_code, pushes.length]).toEqual([status_code, expected ? 1 : 0]);
		}
	});

	it('not when it is switched off', () => {
		add('receipts', receiptRule(HOOK, { enabled: 0 }));
		expect(clickSend.deliverReceipt({ message_id: 'A', status_code: 201 })).toEqual([]);
	});
});
