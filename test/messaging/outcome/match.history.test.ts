import * as fc from 'fast-check';

import { sms } from '../../../nodes/ClickSend/messaging/channels/sms';
import { matchHistory } from '../../../nodes/ClickSend/messaging/outcome/match';
import type { PlannedMessage, Row } from '../../../nodes/ClickSend/messaging/types';
import {
	AU,
	AU_LOCAL,
	AU_OTHER,
	GB,
	message,
	messagesTo,
	NOW_S,
	rowFor,
	US,
	without,
} from '../builders';
import { listMessage } from '../lists';

/** The place of each message's row in the history, `-` for none. */
const found = (messages: PlannedMessage[], rows: Row[]): string =>
	matchHistory(messages, rows, NOW_S, sms.timeOf)
		.map((row) => (row === null ? '-' : rows.indexOf(row)))
		.join(' ');

const own = message({ custom_string: 'n8n-7-0-0-0-tag' });
const named = message({ custom_string: 'order 7', hasOwnReference: false });
const local = message({ to: AU_LOCAL, custom_string: 'order 7', hasOwnReference: false });
const code = message({ to: '123', custom_string: 'order 7', hasOwnReference: false });
const foreign = { to: GB, body: 'Something else', custom_string: 'else', message_id: 'X' };

describe('what proves a message in the history', () => {
	it.each<[string, PlannedMessage[], Row[], string]>([
		['a reference of ours', [own], [foreign, rowFor(own)], '1'],
		['a reference of ours, the number rewritten', [own], [rowFor(own, { to: AU_OTHER })], '0'],
		['a reference of ours, the text changed', [own], [rowFor(own, { body: 'Hi' })], '0'],
		['a reference of ours and nothing else', [own], [{ custom_string: 'n8n-7-0-0-0-tag' }], '0'],
		[
			'a reference of ours, by a clock that is behind',
			[own],
			[rowFor(own, { date: NOW_S - 99 })],
			'0',
		],
		['the first row of two with a reference of ours', [own], [rowFor(own), rowFor(own)], '0'],
		["the user's reference, number and text", [named], [foreign, rowFor(named)], '1'],
		['list 0, which is none', [named], [rowFor(named, { list_id: 0 })], '0'],
		["the user's reference, text and a local number", [local], [rowFor(local)], '0'],
		[
			'number and text, no reference in the row',
			[own],
			[without(rowFor(own), 'custom_string')],
			'0',
		],
		['number and text, an empty reference', [named], [rowFor(named, { custom_string: '' })], '0'],
		[
			'two alike, two rows',
			[named, named],
			[rowFor(named), rowFor(named, { message_id: 'B' })],
			'0 1',
		],
		['a number beside a list', [listMessage(), named], [rowFor(named)], '- 0'],
		['two alike, the same row twice', [named, named], [rowFor(named), rowFor(named)], '0 -'],
		['two alike, one row: one of them', [named, named], [rowFor(named)], '0 -'],
		[
			'each its own',
			messagesTo(US, AU, GB),
			messagesTo(GB, US, AU).map((one) => rowFor(one)),
			'0 1 2',
		],
	])('%s', (_proof, messages, rows, expected) => {
		expect(found(messages, rows)).toBe(expected);
	});
});

describe('what proves nothing', () => {
	it.each<[string, PlannedMessage, Row]>([
		["somebody else's row", named, foreign],
		["the user's reference and the number, another text", named, rowFor(named, { body: 'Hi' })],
		["the user's reference and the text, another number", named, rowFor(named, { to: GB })],
		["the user's reference alone", named, { custom_string: 'order 7' }],
		["the user's reference and the number", named, { custom_string: 'order 7', to: US }],
		["the user's reference and the text", named, { custom_string: 'order 7', body: 'Hello' }],
		['number and text under another reference', own, rowFor(own, { custom_string: 'else' })],
		[
			"number and text under another node's reference",
			own,
			rowFor(own, { custom_string: 'n8n-7-0-0-0-gat' }),
		],
		...['+4414055555555', '+12065555555', '+12065550155', '55'].flatMap(
			(to): Array<[string, PlannedMessage, Row]> => [
				[`${to}, which ends alike`, own, without(rowFor(own, { to }), 'custom_string')],
				[`${to}, which ends alike, with the user's reference`, named, rowFor(named, { to })],
			],
		),
		['the number alone', own, { to: US }],
		['the number and another text', own, { to: US, body: 'Hi' }],
		['the text alone', own, { body: 'Hello' }],
		['the text and another number', own, { to: GB, body: 'Hello' }],
		["what went to a list's contact", named, rowFor(named, { list_id: 428 })],
		['a list, which is looked for elsewhere', listMessage(), rowFor(listMessage())],
		['a status alone', own, { status: 'Completed' }],
		['the very same, sent before', named, rowFor(named, { date: NOW_S - 1 })],
		['the very same, nobody knows when', named, without(rowFor(named), 'date')],
		['a number that merely ends like a short code', code, rowFor(code, { to: '+14055550123' })],
	])('%s', (_case, wanted, row) => {
		expect(matchHistory([wanted], [row], NOW_S, sms.timeOf)).toEqual([null]);
	});
});

describe('the laws of the history', () => {
	const text = fc.constantFrom('A', 'B', 'A  B');
	const number = fc.constantFrom(US, AU, GB, AU_LOCAL);
	const messages = fc.array(fc.tuple(number, text, fc.boolean()), { maxLength: 8 }).map((all) =>
		all.map(([to, body, hasOwnReference], item) => {
			const custom_string = hasOwnReference ? `n8n-7-0-${item}-0-tag` : 'sale';
			return message({ to, body, item, custom_string, hasOwnReference });
		}),
	);
	/** Rows of messages from another node, another person or another system. */
	const foreignRow = fc.record(
		{
			to: fc.oneof(number, fc.constant(AU_OTHER)),
			body: fc.oneof(text, fc.constant('C')),
			custom_string: fc.constantFrom('else', 'n8n-9-0-0-0-tag', 'SALE', 'sale2'),
			status: fc.constant('Completed'),
		},
		{ requiredKeys: ['custom_string'] },
	);

	it('rows under other references are never claimed', () => {
		fc.assert(
			fc.property(messages, fc.array(foreignRow, { maxLength: 10 }), (all, rows) => {
				expect(matchHistory(all, rows, NOW_S, sms.timeOf)).toEqual(all.map(() => null));
			}),
		);
	});

	it('every message is found among them by its own row, and no row proves two', () => {
		fc.assert(
			fc.property(messages, fc.array(foreignRow, { maxLength: 5 }), fc.nat(), (all, rows, seed) => {
				const history = [...all.map((one) => rowFor(one)), ...rows];
				const turn = history.length === 0 ? 0 : seed % history.length;
				const turned = [...history.slice(turn), ...history.slice(0, turn)];
				const given = matchHistory(all, turned, NOW_S, sms.timeOf);
				expect(given.map((row) => row?.custom_string)).toEqual(
					all.map(({ entry }) => entry.custom_string),
				);
				expect(new Set(given).size).toBe(all.length);
			}),
		);
	});
});
