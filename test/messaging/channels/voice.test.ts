import * as fc from 'fast-check';

import { voice } from '../../../nodes/ClickSend/messaging/channels/voice';
import { readText } from '../../../nodes/ClickSend/messaging/input/text';
import { isProblem } from '../../../nodes/ClickSend/messaging/problem';
import { voice as inSandbox } from '../../sandbox/channels/voice';

describe('the text of a call', () => {
	const EMOJI = '\u{1F600}';

	it.each([
		['the longest', 'x'.repeat(1200)],
		['the longest with a character outside GSM', `я${'x'.repeat(599)}`],
		['the longest of emoji, two units each', EMOJI.repeat(300)],
	])('%s goes out whole', (_case, text) => {
		expect(readText(text, voice.maxLength)).toBe(text);
	});

	it.each([
		['one character more', 'x'.repeat(1201), '1201 characters, more than 1200'],
		['one more with a character outside GSM', `я${'x'.repeat(600)}`, 'more than 600, the most'],
		['one more emoji', EMOJI.repeat(301), '602 characters, more than 600'],
	])('%s is refused and never cut', (_case, text, what) => {
		expect(readText(text, voice.maxLength)).toEqual({
			status: 'MESSAGE_TOO_LONG',
			what: expect.stringContaining(what) as string,
		});
	});

	it('is taken by the sandbox as it is, in the same number of parts', () => {
		const texts = fc.oneof(
			fc.string({ unit: 'grapheme', minLength: 1, maxLength: 700 }),
			fc.string({ unit: fc.constantFrom('x', '€', '\n'), minLength: 1, maxLength: 1300 }),
		);
		fc.assert(
			fc.property(texts, (typed) => {
				const text = readText(typed, voice.maxLength);
				if (isProblem(text)) return;
				expect(inSandbox.cut(text)).toBe(text);
				expect(inSandbox.countParts(text)).toBe(voice.parts.count(text).parts);
			}),
		);
	});
});

describe('the parts of a call', () => {
	it.each([
		['a word', 'x', 1],
		['300 characters', 'x'.repeat(300), 1],
		['301', 'x'.repeat(301), 2],
		['1200', 'x'.repeat(1200), 4],
		['150 outside GSM', 'я'.repeat(150), 1],
		['151 outside GSM', 'я'.repeat(151), 2],
		['600 outside GSM', 'я'.repeat(600), 4],
		['line breaks and signs, which count once', '€\n'.repeat(150), 1],
	])('%s', (_case, text, parts) => {
		expect(voice.parts.count(text)).toMatchObject({ parts, length: text.length });
	});

	it.each([
		['with one such character', `’${'x'.repeat(299)}`, 1],
		['without any', 'x'.repeat(300), undefined],
		['in another script', 'я'.repeat(300), undefined],
	])('what they would be without a character outside GSM: %s', (_case, text, parts) => {
		expect(voice.parts.countInGsm(text)).toBe(parts);
	});
});

describe('the fields that only a call has', () => {
	const FEMALE = { lang: 'en-us', voice: 'female', require_input: 0, machine_detection: 0 };

	it.each<[string, object, object]>([
		['none', {}, FEMALE],
		['blank ones', { language: ' ', voice: '', requireInput: '', machineDetection: null }, FEMALE],
		[
			'a language and a voice',
			{ language: 'de-de', voice: 'male' },
			{ ...FEMALE, lang: 'de-de', voice: 'male' },
		],
		[
			'in another case',
			{ language: 'EN-GB', voice: ' Male ' },
			{ ...FEMALE, lang: 'en-gb', voice: 'male' },
		],
		['with an underscore', { language: 'pt_BR' }, { ...FEMALE, lang: 'pt-br' }],
		['in quotes', { language: '"fr-fr"' }, { ...FEMALE, lang: 'fr-fr' }],
		['of three parts', { language: 'cy-gb-wls' }, { ...FEMALE, lang: 'cy-gb-wls' }],
		[
			'switches',
			{ requireInput: true, machineDetection: true },
			{ ...FEMALE, require_input: 1, machine_detection: 1 },
		],
		[
			'switches as text',
			{ requireInput: 'yes', machineDetection: '0' },
			{ ...FEMALE, require_input: 1 },
		],
	])('%s', (_case, own, expected) => {
		expect(voice.readContent({ ...own })).toEqual(expected);
	});

	it.each<[string, object, string, string]>([
		[
			'a language of words',
			{ language: 'German, Germany' },
			'INVALID_LANG',
			'\'Language\' is "German, Germany"',
		],
		['a language in a list', { language: ['de-de'] }, 'INVALID_LANG', "'Language' is a list"],
		['a number', { language: 7 }, 'INVALID_LANG', "'Language' is 7"],
		[
			'a voice of nobody',
			{ voice: 'robot' },
			'INVALID_VOICE',
			'\'Voice\' is "robot" where one of female, male was',
		],
		['a switch of neither', { requireInput: 'maybe' }, 'INVALID_PARAMETER', "'Require Input' is"],
		['another', { machineDetection: 2 }, 'INVALID_PARAMETER', "'Machine Detection' is 2"],
	])('%s is refused', (_case, own, status, what) => {
		expect(voice.readContent({ ...own })).toEqual({
			status,
			what: expect.stringContaining(what) as string,
		});
	});
});

it.each([
	['de-de', true],
	['en-gb', true],
	['en-us', false],
	['EN_US', false],
	['', false],
	[undefined, false],
	['no code at all', false],
])('the list is read for the language %j: %j', (language, expected) => {
	expect(voice.catalogue.isNeeded({ language })).toBe(expected);
});

it.each<[string, object, number]>([
	['a time of today', { date_added: 1_735_091_876 }, 1_735_091_876],
	['a time as text', { date_added: '1443501617' }, 1_443_501_617],
	['both', { date: 7, date_added: 8 }, 7],
	['a date that is null', { date: null, date_added: 8 }, 8],
	['a date that is blank', { date: '', date_added: 8 }, 8],
	['a date in words', { date: 'see date_added', date_added: 8 }, 8],
	['neither', {}, NaN],
])('the time of a row of the history: %s', (_case, row, expected) => {
	expect(voice.timeOf({ ...row })).toBe(expected);
});
