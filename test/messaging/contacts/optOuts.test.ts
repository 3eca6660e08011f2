import * as fc from 'fast-check';

import {
	isNamedOptOutList,
	listOfOptOutRule,
	OptOuts,
} from '../../../nodes/ClickSend/messaging/contacts/optOuts';
import { fictionalNumber } from '../../sandbox/madeUp';

const RULE = {
	action: 'MOVE_CONTACT',
	action_address: '500',
	message_search_type: 1,
	message_search_term: 'stop',
	enabled: 1,
};

it.each<[name: string, fields: object, list: number | undefined]>([
	['as an account has it', {}, 500],
	[
		'in capitals, with numbers as text',
		{ message_search_term: ' STOP ', message_search_type: '1' },
		500,
	],
	['without a word on whether it is on', { enabled: undefined }, 500],
	['that is off', { enabled: 0 }, undefined],
	['that looks anywhere in the text', { message_search_type: 2 }, undefined],
	['of the type that no document names', { message_search_type: 5 }, undefined],
	['for another word', { message_search_term: 'stopp' }, undefined],
	['for any text', { message_search_term: null }, undefined],
	['that does something else', { action: 'SEND_TO_MESSENGER' }, undefined],
	['without a list', { action_address: 'a@example.com' }, undefined],
	['with a list and something before it', { action_address: 'list 500' }, undefined],
	['with a list and something behind it', { action_address: '500 a' }, undefined],
])('a rule %s', (_case, fields, list) => {
	expect(listOfOptOutRule({ ...RULE, ...fields })).toBe(list);
});

it.each([
	['Opt-Out List', true],
	[' opt-out list', true],
	['Opt-Out List 2', false],
	['', false],
	[null, false],
])('a list with the name %j', (list_name, is) => {
	expect(isNamedOptOutList({ list_name })).toBe(is);
});

const line = fc.nat({ max: 99 }).map((index) => `+1206555${String(100 + index).padStart(4, '0')}`);

const SPELLINGS = [
	(number: string) => number,
	(number: string) => number.slice(1),
	(number: string) => `00${number.slice(1)}`,
	(number: string) => number.slice(2),
	(number: string) => `(${number.slice(2, 5)}) ${number.slice(5, 8)}-${number.slice(8)}`,
];

it('who is on the list is found in any spelling, and nobody else', () => {
	fc.assert(
		fc.property(fc.array(line), fc.array(line), fc.nat({ max: 4 }), (gone, others, spelling) => {
			const optOuts = new OptOuts();
			for (const number of gone) optOuts.add({ phone_number: SPELLINGS[spelling]?.(number) });

			for (const number of gone) expect(optOuts.has(number)).toBe(true);
			for (const number of others) expect(optOuts.has(number)).toBe(gone.includes(number));
		}),
	);
});

it.each([[null], [''], ['nobody'], ['12345'], [{}], [undefined]])(
	'an entry with the number %j stands for nobody',
	(phone_number) => {
		const optOuts = new OptOuts();
		optOuts.add({ phone_number });

		expect(optOuts.has('+12065550143')).toBe(false);
	},
);

const [ADA, BEA] = ['+61491570156', '+61491570157'];

it.each<[cell: string, beaToo: boolean]>([
	['0011 61 491 570 156', false],
	['01161491570156', false],
	['000491570156', false],
	['61491570156.0', false],
	['+61 491 570 156 ext 4', false],
	['0011 61 491 570 156 ext 4', false],
	['+61-491-570-156 ext 4', false],
	['+61491570156x4', false],
	['Ada <+61491570156> STOP', false],
	['+61491570156; +61491570157', true],
	['+61491570156 / 0491 570 157', true],
	['0491570156 0491570157', true],
	['0491570156, 0491570157', true],
])('an entry with the number %j stands for all whom it can mean', (phone_number, beaToo) => {
	const optOuts = new OptOuts();
	optOuts.add({ phone_number });

	expect([ADA, BEA, '+61491570158'].map((number) => optOuts.has(String(number)))).toEqual([
		true,
		beaToo,
		false,
	]);
});

it.each<[cell: string, stands: boolean, number: string]>([
	['550143', true, '+12065550143'],
	['50143', false, '+12065550143'],
	['050143', false, '+12065550143'],
	['01112065550143', true, '+12065550143'],
	['4912065550143', false, '+12065550143'],
	['0114315550131', true, '+4315550131'],
	['0491570156', false, '+91570156'],
])('an entry with the number %j stands (%j) for %s', (phone_number, stands, number) => {
	const optOuts = new OptOuts();
	optOuts.add({ phone_number });

	expect(optOuts.has(number)).toBe(stands);
});

it.each([
	['in E.164', (number: string) => number],
	['as at home', (number: string) => number.slice(2)],
])('a recipient is looked for with as many steps in a long list, %s', (_case, spell) => {
	const stepsFor = (people: number, recipients: number): number => {
		const optOuts = new OptOuts();
		for (let index = 0; index < people; index += 1) {
			optOuts.add({ phone_number: spell(fictionalNumber(index)) });
		}
		const steps = jest.spyOn(Set.prototype, 'has');
		for (let index = 0; index < recipients; index += 1)
			optOuts.has(fictionalNumber(50_000 + index));
		const { length } = steps.mock.calls;
		steps.mockRestore();
		return length;
	};
	const perRecipient = stepsFor(20, 1);

	expect(perRecipient).toBeGreaterThan(0);
	expect(stepsFor(20_000, 1_000)).toBe(1_000 * perRecipient);
});
