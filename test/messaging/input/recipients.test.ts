import { isClean } from '../../../nodes/ClickSend/messaging/input/numbers/cell';
import { planOf } from '../../../nodes/ClickSend/messaging/input/numbers/plans';
import { readRecipients } from '../../../nodes/ClickSend/messaging/input/recipients';
import { TEST_NUMBERS } from '../../sandbox/clickSend';
import { AU, AU_LOCAL, GB, US } from '../builders';

/** Returns the numbers in order; a text that cannot be a number stands after a "!". */
const read = (to: unknown, country = ''): string[] =>
	readRecipients(to, planOf(country)).map((entry) =>
		'problem' in entry ? `!${entry.text}` : entry.to,
	);

/** Returns the reason why a value is no recipient. */
function reasonFor(to: unknown, country = ''): string {
	const [entry, ...others] = readRecipients(to, planOf(country));
	expect(others).toEqual([]);
	return entry !== undefined && 'problem' in entry ? entry.problem.what : 'it is one';
}

describe('without a country, a local number is left to ClickSend', () => {
	it.each([
		['its digits alone', '0411 111\u2013111', '0411111111'],
		['with its trunk zero in brackets', '(0)411 111 111', '0411111111'],
		['in square brackets', '[0411] 111 111', '0411111111'],
		['without a plus', '14055555555', '14055555555'],
		['the shortest short code', '123', '123'],
		['the shortest number', '555-0131', '5550131'],
		['points in more digits than an amount has', '639.980.131', '639980131'],
		['the longest number', '123456789012345', '123456789012345'],
		['a numeric cell', 14055555555, '14055555555'],
		['a prefix that other countries read in another way', '001 65 8123 4567', '0016581234567'],
	])('%s', (_written, to, expected) => {
		expect(readRecipients(to)).toEqual([{ to: expected, isInternational: false }]);
	});

	it.each([
		['an international number', '+1 405 555 5555', US],
		['one behind 00, which no country reads in another way', '00 1 405 555 5555', US],
		['00 in brackets', '(00) 44 7777 777777', GB],
	])('%s is read', (_written, to, expected) => {
		expect(readRecipients(to)).toEqual([{ to: expected, isInternational: true }]);
	});

	it.each([
		['the piece of a number', '050', 'has 3 digits, too few'],
		['digits with a dash', '123-45', 'has 5 digits, too few'],
		['too many digits', '1234567890123456', 'has more than 15 digits'],
	])('%s is refused', (_what, to, reason) => {
		expect(reasonFor(to)).toContain(reason);
	});
});

describe('several recipients keep the order in which they are written', () => {
	it.each([
		['an array', [US, GB]],
		['an array of lists', [`${US},${GB}`]],
		['nested arrays', [[US], [[GB]]]],
		['blanks in an array', [null, US, undefined, '', '  ', GB, []]],
		['an array as text', JSON.stringify([US, [GB]])],
		['the same number again', [US, GB, US]],
		['the same number in another form', `${US}, ${GB}, 1 (405) 555-5555`],
		['the same number in two cells', [`${US}; ${GB}`, '405 555 5555', '0044 7777 777777']],
	])('%s', (_form, to) => {
		expect(read(to, 'US')).toEqual([US, GB]);
	});

	it('an array that holds itself', () => {
		const to: unknown[] = [US];
		to.push(to, GB);
		expect(read(to)).toEqual([US, GB]);
	});

	it('a plus that stands for "and", without a country', () => {
		expect(read(`${AU_LOCAL} + 44 7777 777777`)).toEqual(['0411111111', GB]);
	});

	it('one that is refused beside others is shown without the blanks around its cell', () => {
		expect(readRecipients([US, ' none ', ` ${US}, none\n`, '12345'])).toMatchObject([
			{ to: US },
			{ text: 'none', problem: { what: '\'To\' has "none", which is not a phone number' } },
			{ text: `${US}, none`, problem: { what: expect.stringContaining(`of "${US}, none" gets`) } },
			{ text: '12345', problem: { what: expect.stringContaining('too short') } },
		]);
	});

	it.each<[string, unknown, string[]]>([
		['numeric cells', [4055555555, 14055555666], [US, '+14055555666']],
		['big integers', [14055555555n], [US]],
		['bad cells of an array in their place', [US, 'none', GB], [US, '!none', GB]],
		['a bad cell twice', ['none', 'none'], ['!none', '!none']],
		['a short code beside others', [US, '12345'], [US, '!12345']],
	])('%s', (_form, to, expected) => {
		expect(read(to, 'US')).toEqual(expected);
	});

	it('a local number that can be an international one beside it is refused, and without doubt it is one', () => {
		expect(read(['0411 111 111', AU])).toEqual(['!0411111111', AU]);
		expect(read(['0411 111 111', AU], 'AU')).toEqual([AU]);
	});

	it.each([
		['nothing', undefined],
		['null', null],
		['an empty text', ''],
		['blanks and separators', ' , ;\n '],
		['what nobody can see', '\u200b\ufeff'],
		['an empty array', []],
		['an array of nothing', [null, [undefined, '']]],
		['an array of nothing as text', '[[], ""]'],
	])('no recipient at all: %s', (_form, to) => {
		expect(readRecipients(to)).toEqual([]);
	});
});

describe('what is no text', () => {
	it.each([
		['zero', 0, 'has 1 digit'],
		['a fraction', 1405.5, '\'To\' has "1405.5", which is not a whole number'],
		['NaN', NaN, 'not a whole number'],
		['infinity', Infinity, 'not a whole number'],
		['a number beyond exact integers', 2 ** 53, '"9007199254740992", which is not a whole number'],
		['a negative number, what a sheet makes of =1-405-555-5555', -6514, 'not a whole number'],
		['an object', { phone: US }, "'To' has an object where a phone number was expected"],
		['a boolean', true, "'To' has a boolean where a phone number was expected"],
		['a function', () => US, "'To' has a function where a phone number was expected"],
		['an object in an array', [{ phone: US }], "'To' has an object where a phone number"],
	])('%s is refused', (_case, to, reason) => {
		expect(reasonFor(to, 'US')).toContain(reason);
	});
});

it.each([
	['+14055550131', true],
	['+1405555', true],
	['+140555', false],
	['+123456789012345', true],
	['+1234567890123456', false],
	['+04055550131', false],
	['4055550131', false],
	[' +14055550131', false],
	['+1 405 555 0131', false],
	['+1 Phone #', false],
])('"%s" is a plus and digits alone: %s', (text, clean) => {
	expect(isClean(text)).toBe(clean);
});

it.each([...TEST_NUMBERS])(
	"ClickSend's free test number %s is read whatever the country",
	(number) => {
		for (const country of ['', 'US', 'AU', 'DE', 'JP'])
			expect(read(number, country)).toEqual([number]);
	},
);

describe('a list of numbers of any length is read', () => {
	/** Some numbers come twice, because fewer numbers are reserved for fiction. */
	const numbersFor = (count: number): string[] =>
		Array.from({ length: count }, (_, index) => {
			const line = String(Math.floor(index / 799) % 100).padStart(2, '0');
			return `+1${201 + (index % 799)}55501${line}`;
		});

	/** More than a function may have arguments. */
	const MANY = 150_000;

	it.each<[string, number, (numbers: string[]) => unknown]>([
		['an array', MANY, (numbers) => numbers],
		['a text with commas', MANY, (numbers) => numbers.join(',')],
		['a text with line ends', 10_000, (numbers) => numbers.join('\r\n')],
		['an array as text', 10_000, (numbers) => JSON.stringify(numbers)],
		['local numbers', 10_000, (numbers) => numbers.map((number) => number.slice(2)).join('; ')],
	])('%s of %d', (_form, count, write) => {
		const numbers = numbersFor(count);
		expect(read(write(numbers), 'US')).toEqual([...new Set(numbers)]);
	});
});
