import * as fc from 'fast-check';

import { readAnswer, type Returned } from '../../../nodes/ClickSend/messaging/ask/answer';
import type { FormField } from '../../../nodes/ClickSend/messaging/ask/form';
import { questionPage, settledPage, thanksPage } from '../../../nodes/ClickSend/messaging/ask/page';
import { AT, field, question } from './questions';

const CHOICES = ['A', 'B'];

const EVERY_TYPE: FormField[] = [
	...(['date', 'email', 'number', 'password', 'text', 'textarea'] as const).map((type) =>
		field({ type, name: type, label: type }),
	),
	...(['checkbox', 'dropdown', 'radio'] as const).map((type) =>
		field({ type, name: type, label: type, choices: CHOICES }),
	),
];

describe.each<[string, () => string]>([
	['approval', () => questionPage(question())],
	['form', () => questionPage(question(EVERY_TYPE))],
	['thanks', thanksPage],
	['settled', settledPage],
])('the page: %s', (_name, page) => {
	it('is small, and needs nothing from elsewhere', () => {
		expect(page().length).toBeLessThan(6_000);
		expect(page()).not.toMatch(/<script|https?:|\bon\w+=|<img|<link|url\(/i);
	});

	it('fits a phone, and the dark', () => {
		expect(page()).toMatch(/width=device-width.*color-scheme:light dark/s);
	});

	it('is HTML in which each element is closed and each attribute is in order', () => {
		const [doctype, ...tags] =
			page()
				.replace(/<style>.*?<\/style>/s, '')
				.match(/<[^>]*>/g) ?? [];
		const open: string[] = [];
		for (const tag of tags) {
			expect(tag).toMatch(/^<\/?\w+( [a-z-]+="[^"]*"| selected| checked| required)*>$/);
			const name = /\w+/.exec(tag)?.[0] ?? '';
			if (tag.startsWith('</')) expect(open.pop()).toBe(name);
			else if (!['meta', 'input'].includes(name)) open.push(name);
		}

		expect(doctype).toBe('<!doctype html>');
		expect(open).toEqual([]);
		expect(page()).toMatch(/<body><main>.*<\/main><\/body>/s);
	});

	it('has one heading, a title and a language', () => {
		expect(page().match(/<h1/g)).toHaveLength(1);
		expect(page()).toMatch(/<title>[^<]+<\/title>/);
		expect(page()).toContain('<html lang="en">');
	});
});

it('says who asks and what, and offers the buttons', () => {
	const page = questionPage(question());

	expect(page).toContain('Asked by <bdi>On call</bdi>');
	expect(page).toContain('>Restart server 7?</p>');
	expect(page.match(/<button[^>]*>[^<]*/g)).toEqual([
		'<button class="main" name="answer" value="approve" dir="auto">Approve',
		'<button name="answer" value="decline" dir="auto">Decline',
	]);
});

it('a form goes to the address of the page, by POST, and opening the page sends nothing', () => {
	expect(questionPage(question()).match(/<form[^>]*>/g)).toEqual([
		'<form method="post" enctype="multipart/form-data">',
	]);
});

it('every field has a label, for a screen reader too', () => {
	const page = questionPage(question(EVERY_TYPE));
	const ids = [...page.matchAll(/<(?:input|select|textarea)[^>]* id="(\w+)"/g)];

	expect(ids).toHaveLength(7);
	for (const [, id] of ids) expect(page).toContain(`<label for="${id}"`);
	expect(page.match(/<fieldset/g)).toHaveLength(2);
	expect(page.match(/<label class="choice"/g)).toHaveLength(4);
});

it.each<[name: string, fields: Partial<FormField>, expected: string]>([
	['a text', { preset: 'Hi' }, ' value="Hi">'],
	['lines', { type: 'textarea', preset: '\nHi' }, '>\n\nHi</textarea>'],
	['a choice', { type: 'dropdown', preset: 'B', choices: CHOICES }, '"B" selected>'],
	['a radio button', { type: 'radio', preset: 'B', choices: CHOICES }, 'value="B" checked>'],
	[
		'a box',
		{ type: 'checkbox', choices: CHOICES },
		'<input type="checkbox" name="field-0" value="B">',
	],
	['boxes', { type: 'checkbox', preset: 'Ada, B', choices: CHOICES }, 'value="B" checked>'],
	[
		'a box of a longer word',
		{ type: 'checkbox', preset: 'A, Bea', choices: ['Bea'] },
		'"Bea" checked>',
	],
	['a required one', { isRequired: true }, ' required '],
	[
		'a required choice',
		{ type: 'radio', isRequired: true, choices: CHOICES },
		' value="B" required>',
	],
	['the label alone of a required one', { isRequired: true }, '>Answer</label>'],
	['signs of HTML as they are', { preset: `Q&A "'<b>` }, ' value="Q&#38;A &#34;&#39;&#60;b&#62;">'],
	['a placeholder', { placeholder: 'e.g. 7' }, ' placeholder="e.g. 7"'],
	['a number with decimals', { type: 'number' }, 'step="any"'],
])('shows %s', (_name, fields, expected) => {
	expect(questionPage(question([field(fields)]))).toContain(expected);
});

it.each<[name: string, fields: Partial<FormField>, absent: RegExp]>([
	['a complaint', {}, /class="bad"|role="alert"|aria-/],
	['a complaint about boxes', { type: 'checkbox', choices: CHOICES }, /class="bad"|aria-/],
	['a placeholder', {}, /placeholder/],
	['a step', {}, /step=/],
	['another choice', { type: 'dropdown', preset: 'B', choices: CHOICES }, /"A" selected/],
	['a box of several', { type: 'checkbox', isRequired: true, choices: CHOICES }, / required/],
])('asks for nothing and shows nothing that is not meant: %s', (_name, fields, absent) => {
	expect(questionPage(question([field(fields)]))).not.toMatch(absent);
});

it('says nothing but its texts', () => {
	const [, form = ''] = questionPage(question(EVERY_TYPE)).split('Restart server 7?');

	expect(form.replace(/<[^>]*>/g, ' ').match(/\S+/g)).toEqual([
		...EVERY_TYPE.flatMap(({ label, choices }) => [label, '(optional)', ...choices]),
		'Submit',
	]);
});

it.each([[thanksPage()], [settledPage()]])('a page without a form can be closed', (page) => {
	expect(page).toMatch(/<p class="note">[^<]*can close this page/);
});

it('a field that may be left out says so', () => {
	// In a direction of its own, which no character of the label turns around.
	expect(questionPage(question([field()]))).toContain('<span class="note" dir="ltr">(optional)<');
	expect(questionPage(question([field({ isRequired: true })]))).not.toContain('(optional)');
});

describe('an answer that comes back', () => {
	const asked = question([
		field({ type: 'number', name: 'number' }),
		field({ type: 'password', name: 'password' }),
		field({ type: 'radio', name: 'radio', choices: CHOICES, isRequired: true }),
	]);
	const typed = { answer: 'send', 'field-0': 'seven', 'field-1': 'secret' };
	const page = questionPage(asked, readAnswer(asked, { data: typed }, AT) as Returned);

	it('says at once that it was not sent, and at the field why', () => {
		expect(page).toContain('<p class="bad" role="alert">Your answer was not sent yet.');
		expect(page).toMatch(/id="f0"[^>]*aria-invalid="true" aria-describedby="f0-bad"/);
		expect(page).toContain('<p class="bad" id="f0-bad">This is not a number.</p>');
		expect(page).toContain('<fieldset class="field" aria-describedby="f2-bad">');
	});

	it('keeps what was typed, but no password', () => {
		expect(page).toContain('value="seven"');
		expect(page).toMatch(/<input type="password"[^>]* value="">/);
		expect(page).not.toContain('secret');
	});
});

/** The marks of HTML in a page, in order. */
const marksOf = (page: string): string[] => page.match(/[<>"']/g) ?? [];

it('law: no text becomes a part of the page', () => {
	const text = fc.oneof(
		fc.string(),
		fc.constantFrom(
			'</title><script>alert(1)</script>',
			'" autofocus onfocus="x',
			"'",
			'&lt;',
			'<!--',
		),
	);
	fc.assert(
		fc.property(text, text, text, (one, other, third) => {
			const pageOf = (a: string, b: string, c: string): string => {
				const fields = EVERY_TYPE.map((every) => ({
					...every,
					label: a,
					placeholder: b === '' ? 'x' : b,
					preset: every.choices.length > 0 ? 'x' : c,
					choices: every.choices.length > 0 ? [`${b} 1`, `${c} 2`] : [],
				}));
				const buttons = [{ value: 'send', label: a } as const];
				return questionPage(question(fields, { title: a, asker: b, message: c, buttons }));
			};

			expect(marksOf(pageOf(one, other, third))).toEqual(marksOf(pageOf('x', 'x', 'x')));
		}),
	);
});
