import * as fc from 'fast-check';

import { isReturned, readAnswer } from '../../../nodes/ClickSend/messaging/ask/answer';
import type { FieldType, FormField } from '../../../nodes/ClickSend/messaging/ask/form';
import { FREE_TEXT } from '../../../nodes/ClickSend/messaging/ask/question';
import { AT, field, question } from './questions';

const CHOICES = ['A', 'B', 'C', 'D\nE'];

const send = (one: FormField, typed: unknown) =>
	readAnswer(question([one]), { data: { answer: 'send', 'field-0': typed } }, AT);

describe('a request for approval', () => {
	it.each([
		['approve', true],
		['decline', false],
	])('%s', (answer, approved) => {
		expect(readAnswer(question(), { data: { answer } }, AT)).toEqual({ approved, respondedAt: AT });
	});

	it.each([
		['no button', { data: {} }],
		['a button of another page', { data: { answer: 'send' } }],
		['something else', { data: { answer: { approved: true } } }],
		['both buttons', { data: { answer: ['approve', 'decline'] } }],
		['no body', undefined],
		['an empty body', null],
		['a text', 'answer=approve'],
		['a body that is not in parts', { answer: 'approve' }],
		['parts that are no fields', { data: 'answer=approve' }],
		['a body that is a list', ['approve']],
		['what the fields have from their prototype', { data: Object.create({ answer: 'approve' }) }],
	])('is not answered by %s', (_name, body) => {
		expect(isReturned(readAnswer(question(), body, AT))).toBe(true);
	});

	it('is not declined where only approval is offered', () => {
		const [approve] = question().buttons;
		const single = question([], { buttons: approve ? [approve] : [] });

		expect(isReturned(readAnswer(single, { data: { answer: 'decline' } }, AT))).toBe(true);
	});
});

describe('a field of a form', () => {
	it.each<[name: string, type: FieldType, typed: unknown, value: unknown]>([
		['a text without the blanks around it', 'text', ' Yes ', 'Yes'],
		['a text of several lines', 'textarea', 'a\r\nb', 'a\nb'],
		['a password as it is', 'password', ' s p ', ' s p '],
		['a number', 'number', '7.5', 7.5],
		['a number with a comma', 'number', '-7,5', -7.5],
		['a number with blanks around it', 'number', ' 12 ', 12],
		['a number without a digit before the point', 'number', '.25', 0.25],
		['a large number with a comma', 'number', '12345,125', 12345.125],
		['a huge number', 'number', '1e12', 1e12],
		['a number with three digits behind the comma', 'number', '0,125', 0.125],
		['a number as browsers write large ones', 'number', '1.5e+3', 1500],
		['a choice of several lines', 'radio', 'D\r\nE', 'D\nE'],
		['a date', 'date', '2028-02-29', '2028-02-29'],
		['an address', 'email', ' ada@example.com ', 'ada@example.com'],
		['one choice', 'radio', 'B', 'B'],
		['one of a list', 'dropdown', 'C', 'C'],
		['several boxes, in the order of the form', 'checkbox', ['C', 'A', 'X'], ['A', 'C']],
		['one box', 'checkbox', 'B', ['B']],
		['no text', 'text', '', ''],
		['no number', 'number', ' ', null],
		['no date', 'date', undefined, null],
		['no choice', 'dropdown', '', null],
		['no radio button', 'radio', undefined, null],
		['no box', 'checkbox', undefined, []],
	])('%s', (_name, type, typed, value) => {
		expect(send(field({ type, choices: CHOICES }), typed)).toEqual({
			answer: value,
			respondedAt: AT,
		});
	});

	it.each<[name: string, fields: Partial<FormField>, typed: unknown, complaint: RegExp]>([
		['an empty one that is required', { isRequired: true }, ' ', /needs an answer/],
		['a required one that is missing', { isRequired: true }, undefined, /needs an answer/],
		['no box', { type: 'checkbox', choices: CHOICES, isRequired: true }, 'X', /needs an answer/],
		['a number in words', { type: 'number' }, 'seven', /not a number/],
		['a number without end', { type: 'number' }, '1e999', /not a number/],
		['a number of a programmer', { type: 'number' }, '0x10', /not a number/],
		['a thousand, or one', { type: 'number' }, '1,000', /without the comma/],
		['minus a thousand, or one', { type: 'number' }, '-1,000', /without the comma/],
		['twelve thousand, or twelve', { type: 'number' }, '12,000', /without the comma/],
		['a thousand with decimals', { type: 'number' }, '1,000.5', /not a number/],
		['no day', { type: 'date' }, '2026-02-30', /not a date/],
		['a month that is none', { type: 'date' }, '2026-13-01', /not a date/],
		['a month without a day', { type: 'date' }, '2026-10', /not a date/],
		['a year after 9999', { type: 'date' }, '+012026-10-05', /not a date/],
		['a date in another notation', { type: 'date' }, '5.10.2026', /not a date/],
		['no address', { type: 'email' }, 'a@b@c', /not an e-mail address/],
		['another of a list', { type: 'dropdown', choices: CHOICES }, 'D', /one of these/],
		['a choice that is not offered', { type: 'radio', choices: CHOICES }, 'D', /one of these/],
	])('complaint about %s', (_name, fields, typed, complaint) => {
		const answer = send(field(fields), typed);

		expect(isReturned(answer) && answer.complaints.get(0)).toMatch(complaint);
	});

	it('a required field of boxes takes the ticked ones', () => {
		const boxes = field({ type: 'checkbox', choices: CHOICES, isRequired: true });

		expect(send(boxes, ['A'])).toEqual({ answer: ['A'], respondedAt: AT });
	});

	it('an object in place of a text is no answer', () => {
		expect(isReturned(send(field({ isRequired: true }), { $ne: '' }))).toBe(true);
	});
});

it.each([
	['its text', ' Yes\r\nand no ', { text: 'Yes\nand no', respondedAt: AT }],
	['no text, which is no answer', ' ', { complaints: expect.any(Map) as Map<number, string> }],
])('a question in free text is answered with %s', (_case, typed, expected) => {
	expect(send(FREE_TEXT, typed)).toMatchObject(expected);
});

it('law: every field has its answer under its name, and nothing takes the place of the time', () => {
	const names = fc.uniqueArray(
		fc.string({ minLength: 1 }).filter((name) => name !== 'respondedAt'),
		{ minLength: 1, maxLength: 5 },
	);
	fc.assert(
		fc.property(names, fc.array(fc.string(), { maxLength: 5 }), (fields, typed) => {
			const asked = question(fields.map((name) => field({ name, type: 'password' })));
			const body = Object.fromEntries(typed.map((text, index) => [`field-${index}`, text]));
			const answer = readAnswer(
				asked,
				{ data: { ...body, answer: 'send', respondedAt: 'never' } },
				AT,
			);

			expect(Object.keys(answer).sort()).toEqual([...fields, 'respondedAt'].sort());
			expect(Object.getOwnPropertyDescriptor(answer, 'respondedAt')?.value).toBe(AT);
		}),
	);
});
