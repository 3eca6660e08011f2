import type { Row } from '../../../nodes/ClickSend/messaging/types';
import { AU, AU_LOCAL, AU_OTHER, GB, message, messagesTo, rowFor, US } from '../builders';
import { matched, pick, rowsFor, shared, type Case } from './matching';

/** A row of few words. */
const sale = (to: unknown, body: string): Row => ({ to, body, custom_string: 'sale' });

/** A row for this number, and one for a number of somebody else. */
const twoOf = (to: string): Row[] => [sale(to, 'A'), sale(GB, 'B')];

const own = messagesTo(US, AU, GB);
const ownRows = rowsFor(own);
const [first = message(), second = message(), third = message()] = own;
const twins = [first, { ...second, entry: { ...second.entry, to: US } }];
const changed = { body: 'See https://x.io/1' };

describe('references of our own', () => {
	const regrouped = [rowFor(third), rowFor(first, { status: 'REFUSED' }), rowFor(second)];
	const oneMore = [...ownRows, rowFor(message({ custom_string: 'else' }))];
	const rewritten = [...pick(ownRows, 2, 1), rowFor(first, { to: AU_OTHER })];

	it.each<Case>([
		['no messages', [], [], ''],
		['no rows', own, [], '- - -'],
		['in order', own, ownRows, '0 1 2'],
		['reversed', own, pick(ownRows, 2, 1, 0), '2 1 0'],
		['regrouped, the accepted first', own, regrouped, '1 2 0'],
		['the first missing', own, pick(ownRows, 1, 2), '- 0 1'],
		['one missing in the middle', own, pick(ownRows, 2, 0), '1 - 0'],
		['an answer for one more', own, oneMore, '0 1 2'],
		['an answer twice: the first counts', own, pick(ownRows, 0, 1, 1, 2), '0 1 3'],
		['no text in the rows', own, rowsFor(own, {}, 'body').reverse(), '2 1 0'],
		['no number in the rows', own, rowsFor(own, {}, 'to').reverse(), '2 1 0'],
		['neither', own, rowsFor(own, {}, 'to', 'body').reverse(), '2 1 0'],
		['nulls for both', own, rowsFor(own, { to: null, body: null }).reverse(), '2 1 0'],
		['a number of another country', own, rewritten, '2 1 0'],
		['a text with shortened links', own, rowsFor(own, changed).reverse(), '2 1 0'],
		['one id in all rows, in order', own, rowsFor(own, { message_id: 'X' }), '0 1 2'],
		['same text to the same number, told apart', twins, rowsFor(twins).reverse(), '1 0'],
		['same text to the same number, one row', twins, pick(rowsFor(twins), 1), '- 0'],
	])('%s', (_name, messages, rows, expected) => {
		expect(matched(messages, rows)).toBe(expected);
	});
});

describe('one reference for all, written by the user', () => {
	const trio = shared([US, 'A'], [AU, 'A'], [GB, 'B']);
	const local = shared([AU_LOCAL, 'A'], [US, 'A']);
	const double = shared([US, 'A'], [US, 'A']);
	const texts = shared([US, 'A'], [US, 'B']);
	const noNumber = rowsFor(double, {}, 'to');
	const noPlus = [sale(14055555555, 'A'), sale(447777777777, 'B'), sale(61411111111, 'A')];
	const spaced = shared([US, 'C'], [US, ' A\r\nB ']);
	const endsAlike = shared(['5550123', 'A'], ['+14055550123', 'A']);
	const twoAlike = [sale(AU, 'A'), { ...sale(AU, 'A'), message_id: 'X' }];
	const sevens = [
		{ ...sale(US, ''), body: 8 },
		{ ...sale(US, ''), body: 7 },
	];
	const short = [sale('+14055550123', 'A'), sale('5550123', 'A')];
	const zeros = shared(['000', 'A'], ['+18005550100', 'A']);

	it.each<Case>([
		['by number and text', trio, rowsFor(trio).reverse(), '2 1 0'],
		['a local number comes back in E.164', local, rowsFor(local).reverse(), '1 0'],
		['a number without its plus', trio, noPlus, '0 2 1'],
		['white space in the text changed', spaced, [sale(US, 'A B'), sale(US, 'C')], '1 0'],
		['one row missing', trio, pick(rowsFor(trio), 2, 0), '1 - 0'],
		['two texts to one number', texts, rowsFor(texts).reverse(), '1 0'],
		['two texts to one number, one row', texts, pick(rowsFor(texts), 1), '- 0'],
		['same text to the same number: by position', double, rowsFor(double), '0 1'],
		['same text to the same number, one row', double, pick(rowsFor(double), 0), '0 -'],
		['same text to the same number, one row twice', double, pick(rowsFor(double), 0, 0), '0 -'],
		['the text changed: by number', trio, rowsFor(trio, changed).reverse(), '2 1 0'],
		['the text changed in one of two', texts, [sale(US, 'C'), sale(US, 'A')], '1 0'],
		['the text changed in both: by position', texts, rowsFor(texts, changed), '0 1'],
		['the text changed, one row missing: not guessed', texts, [sale(US, 'C')], '- -'],
		['no number: by text', texts, rowsFor(texts, {}, 'to').reverse(), '1 0'],
		['no number, same text: by position', double, noNumber, '0 1'],
		['no number, same text, one row: not guessed', double, pick(noNumber, 0), '- -'],
		['no number, other texts: not guessed', texts, [sale('', 'C'), sale(null, 'D')], '- -'],
		['another number contradicts', trio, rowsFor(trio, { to: AU_OTHER }), '- - -'],
		['a number that ends alike contradicts', texts, rowsFor(texts, { to: '+12125555555' }), '- -'],
		[
			'a longer number that ends alike contradicts',
			texts,
			rowsFor(texts, { to: '+4414055555555' }),
			'- -',
		],
		[
			'the same, where the text changed',
			texts,
			rowsFor(texts, { to: '+12125555555', ...changed }),
			'- -',
		],
		[
			'rows with an empty id are no copies',
			trio,
			rowsFor(trio, { message_id: '' }).reverse(),
			'2 1 0',
		],
		[
			'rows with an id that is no text are no copies',
			trio,
			rowsFor(trio, { message_id: 7 }).reverse(),
			'2 1 0',
		],
		['another reference contradicts', texts, rowsFor(texts, { custom_string: 'other' }), '- -'],
		[
			'an exact number goes before a local one that ends like it',
			endsAlike,
			[sale('+14055550123', 'A'), sale('+12065550123', 'A')],
			'1 0',
		],
		[
			'the same, where the text changed',
			endsAlike,
			[sale('+14055550123', 'C'), sale('+12065550123', 'C')],
			'1 0',
		],
		['a short number goes before one that ends like it', shared(['5550123', 'A']), short, '1'],
		['a local number, one row more: the first counts', shared([AU_LOCAL, 'A']), twoAlike, '0'],
		['a text that came back as a number', shared([US, '7'], [US, '8']), sevens, '1 0'],
		['zeros are not the end of every number', zeros, [sale('+18005550100', 'A')], '- 0'],
		['zeros are not the end of a short number', shared(['000', 'A']), twoOf('123'), '-'],
		['two zeros before a country code', shared([`00${AU.slice(1)}`, 'A']), twoOf(AU), '0'],
	])('%s', (_name, messages, rows, expected) => {
		expect(matched(messages, rows)).toBe(expected);
	});
});
