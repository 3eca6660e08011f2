import * as fc from 'fast-check';

import { matchRows } from '../../../nodes/ClickSend/messaging/outcome/match';
import type { PlannedMessage, Row } from '../../../nodes/ClickSend/messaging/types';
import { AU, AU_LOCAL, AU_OTHER, GB, message, rowFor, US, US_OTHER, without } from '../builders';

const number = fc.constantFrom(US, US_OTHER, AU, AU_LOCAL, AU_OTHER, GB, '+12065550143');
const text = fc.constantFrom('A', 'B', 'A  B ', 'A\nB');

/** Messages with few numbers and texts, so that many are alike; `reference` is the user's or the node's. */
const planOf = (reference: fc.Arbitrary<string | undefined>): fc.Arbitrary<PlannedMessage[]> =>
	fc.array(fc.tuple(number, text, reference), { minLength: 1, maxLength: 12 }).map((all) =>
		all.map(([to, body, given], item) =>
			message({
				to,
				body,
				item,
				custom_string: given ?? `n8n-7-0-${item}-0-tag`,
				hasOwnReference: given === undefined,
			}),
		),
	);

const ownPlan = planOf(fc.constant(undefined));
const anyPlan = planOf(fc.constantFrom(undefined, 'sale', 'reminder'));

/** All of a list in any order. */
const shuffled = <T>(all: readonly T[]): fc.Arbitrary<T[]> =>
	fc.shuffledSubarray([...all], { minLength: all.length });

/** Each message's faithful row, in any order. */
const withRows = (plan: fc.Arbitrary<PlannedMessage[]>) =>
	plan.chain((messages) =>
		fc.record({
			messages: fc.constant(messages),
			rows: shuffled(messages.map((one) => rowFor(one))),
		}),
	);

/** The digits of a number in E.164. */
const digitsOf = (to: unknown): string => String(to === AU_LOCAL ? AU : to).replace(/\D/g, '');
const wordsOf = (body: unknown): string => String(body).trim().split(/\s+/).join(' ');

const says = (row: Row, field: string): boolean =>
	![undefined, null, ''].includes(row[field] as '');

const isSameNumber = ({ entry }: PlannedMessage, row: Row): boolean =>
	digitsOf(row.to) === digitsOf(entry.to);

/** Rows without those that come again: the first with an id counts. */
const distinct = (rows: readonly Row[]): Row[] =>
	rows.filter(
		(row, index) =>
			!says(row, 'message_id') ||
			rows.findIndex(({ message_id }) => message_id === row.message_id) === index,
	);

/** A row of any kind: a faithful one with fields missing or changed, or one from somewhere else. */
const anyRow = (messages: readonly PlannedMessage[]): fc.Arbitrary<Row> =>
	fc
		.record({
			of: fc.constantFrom(...messages),
			gone: fc.subarray(['to', 'body', 'custom_string', 'message_id']),
			changed: fc.record(
				{
					to: fc.oneof(number, fc.constantFrom(null, '')),
					body: fc.oneof(text, fc.constant('C')),
					custom_string: fc.constantFrom('sale', 'else', '', null),
				},
				{ requiredKeys: [] },
			),
		})
		.map(({ of, gone, changed }) => without(rowFor(of, changed), ...gone));

describe('the laws of matching', () => {
	it('faithful rows, in any order: each message gets its own', () => {
		fc.assert(
			fc.property(withRows(anyPlan), ({ messages, rows }) => {
				const matching = matchRows(messages, rows);
				matching.rows.forEach((row, index) => {
					const wanted = messages[index] ?? message();
					expect(row?.custom_string).toBe(wanted.entry.custom_string);
					expect(wordsOf(row?.body)).toBe(wordsOf(wanted.entry.body));
					expect(isSameNumber(wanted, row ?? {})).toBe(true);
				});
				expect(matching.strays).toEqual([]);
			}),
		);
	});

	it('rows dropped: exactly their messages are without one, as long as references are unique', () => {
		fc.assert(
			fc.property(withRows(ownPlan), fc.nat(), ({ messages, rows }, seed) => {
				const kept = rows.slice(seed % rows.length);
				const references = new Set(kept.map((row) => row.custom_string));
				const matching = matchRows(messages, kept);
				expect(matching.rows.map((row) => row?.custom_string)).toEqual(
					messages.map(({ entry }) =>
						references.has(entry.custom_string) ? entry.custom_string : undefined,
					),
				);
				expect(matching.strays).toEqual([]);
			}),
		);
	});

	const anyAnswer = anyPlan.chain((messages) =>
		fc.record({
			messages: fc.constant(messages),
			rows: fc.array(anyRow(messages), { maxLength: 14 }),
		}),
	);

	it('whatever the rows: none is given twice, and those given and the strays are all there are', () => {
		fc.assert(
			fc.property(anyAnswer, ({ messages, rows }) => {
				const matching = matchRows(messages, rows);
				const given = matching.rows.filter((row) => row !== null);
				expect(matching.rows).toHaveLength(messages.length);
				expect(new Set([...given, ...matching.strays])).toEqual(new Set(rows));
				expect(given.length + matching.strays.length).toBe(rows.length);
			}),
		);
	});

	it('whatever the rows: none is given to a message that it contradicts', () => {
		fc.assert(
			fc.property(anyAnswer, ({ messages, rows }) => {
				matchRows(messages, rows).rows.forEach((row, index) => {
					const wanted = messages[index] ?? message();
					const { custom_string } = wanted.entry;
					if (row === null) return;
					if (says(row, 'custom_string')) expect(row.custom_string).toBe(custom_string);
					const isProof =
						messages.filter(({ entry }) => entry.custom_string === custom_string).length === 1 &&
						distinct(rows).filter((other) => other.custom_string === custom_string).length === 1;
					if (isProof || !says(row, 'to')) return;
					expect(isSameNumber(wanted, row)).toBe(true);
				});
			}),
		);
	});

	it('rows with a status alone go by position, and only if there are as many as messages', () => {
		fc.assert(
			fc.property(anyPlan, fc.nat({ max: 14 }), (messages, count) => {
				const rows = Array.from({ length: count }, (_, place) => ({ status: `STATUS_${place}` }));
				const expected = count === messages.length ? rows : messages.map(() => null);
				expect(matchRows(messages, rows).rows).toEqual(expected);
			}),
		);
	});
});

/** Counts how often a field is read while so many rows are matched, none of which answers for one of the messages. */
function readsFor(count: number, field: 'to' | 'body' | 'custom_string', strays: Row): number {
	let reads = 0;
	const rows = Array.from({ length: count }, (_, index) => {
		const row = { to: `+1303${index}0155`, body: 'Hello', status: 'SUCCESS', ...strays };
		const value: unknown = row[field as 'to'];
		return Object.defineProperty(row, field, { get: () => ((reads += 1), value) });
	});
	const messages = Array.from({ length: 100 }, (_, item) =>
		message({ to: `+1206${item}0155`, item, custom_string: 'sale', hasOwnReference: false }),
	);
	expect(matchRows(messages, rows).strays).toHaveLength(count);
	return reads;
}

describe.each<[name: string, strays: Row]>([
	['with the reference of the messages', { custom_string: 'sale' }],
	['with another reference', { custom_string: 'else' }],
	['without a reference', {}],
])('ten times as many rows for nobody, %s, take ten times as many steps', (_name, strays) => {
	it.each(['to', 'body', 'custom_string'] as const)('%s', (field) => {
		const few = readsFor(200, field, strays);
		expect(few).toBeLessThan(200 * 20);
		expect(readsFor(2_000, field, strays)).toBeLessThanOrEqual(few * 10.1);
	});
});
