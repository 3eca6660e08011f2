import { createClickSend } from './clickSend';
import type { ListOption } from './clickSend';
import { priceDirectly, sendDirectly, US_NUMBER } from './testKit';

const ADA = '+12065550141';
const BOB = '+12065550142';
const CUSTOMERS: ListOption = {
	list_id: 428,
	list_name: 'Customers',
	contacts: [
		{ phone_number: ADA, first_name: 'Ada', last_name: 'Lane', custom_1: 'gold' },
		{ phone_number: BOB, first_name: 'Bob', last_name: null, custom_1: '' },
	],
};

const start = (list = CUSTOMERS) => createClickSend({ lists: [list] });
const toList = (body: string): object => ({ list_id: 428, body });

describe.each([
	['POST /sms/send', sendDirectly],
	['POST /sms/price', priceDirectly],
])('%s', (_endpoint, call) => {
	it.each([
		['names', '(First Name) (Last Name)!', ['Ada Lane!', 'Bob !']],
		['twice', '(First Name), (First Name)', ['Ada, Ada', 'Bob, Bob']],
		['own fields', '(Cust. 1)(Cust. 2)', ['goldtwo 0', 'two 1']],
		['more own fields', '(Cust. 3)/(Cust. 4)', ['three 0/four 0', 'three 1/four 1']],
		['e-mail address', '(Email Address)', ['contact0@example.com', 'contact1@example.com']],
		['not in other spellings', '(first name) (Cust. 5) {FirstName}', null],
	])('personalises the text: %s', (_case, body, texts) => {
		const { messages } = call(start(), [toList(body)]);
		expect(messages.map((row) => row.body)).toEqual(texts ?? [body, body]);
	});

	it('reads nothing into the text of a number', () => {
		const { messages } = call(start(), [{ to: US_NUMBER, body: '(First Name)' }]);
		expect(messages[0]?.body).toBe('(First Name)');
	});

	it('counts parts and price by the personalised text', () => {
		const names = ['x', 'x'.repeat(161), '', '漢'.repeat(71)];
		const contacts = names.map((first_name) => ({ phone_number: ADA, first_name }));
		const clickSend = start({ ...CUSTOMERS, contacts });
		const { messages, total_price } = call(clickSend, [toList('(First Name)')]);
		const costs = messages.map(({ message_parts, message_price }) => [
			message_parts,
			message_price,
		]);
		expect(costs).toEqual([
			[1, '0.0792'],
			[2, '0.1584'],
			[undefined, undefined],
			[2, '0.1584'],
		]);
		expect(messages[2]?.status).toBe('EMPTY_MESSAGE');
		expect(total_price).toBeCloseTo(0.396);
	});
});
