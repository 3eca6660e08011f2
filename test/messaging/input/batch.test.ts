import * as fc from 'fast-check';

import { cutIntoBatches, MAX_BATCH_SIZE } from '../../../nodes/ClickSend/messaging/input/batch';
import { message } from '../builders';
import { listMessage } from '../lists';

/** Two equal envelopes may be different objects, because messages may come out of n8n's memory. */
const envelopeOf = (isShort: boolean) => ({ shorten_urls: isShort });

/** Messages from a text: `s` with short links, `l` to a list, anything else to a number. */
const messagesOf = (kinds: string) =>
	Array.from(kinds, (kind, item) =>
		kind === 'l'
			? listMessage({}, { item })
			: message({ item, envelope: envelopeOf(kind === 's') }),
	);

/** Batches as text: the items of each, and a `*` where links are shortened. */
const cut = (kinds: string, size: number): string[] =>
	cutIntoBatches(messagesOf(kinds), size).map(
		({ messages, envelope }) =>
			messages.map(({ item }) => item).join(' ') + (envelope.shorten_urls === true ? ' *' : ''),
	);

it.each([
	['none for nothing', '', 3, []],
	['one for less than a batch', '..', 3, ['0 1']],
	['one for a full batch', '...', 3, ['0 1 2']],
	['two for one more', '....', 3, ['0 1 2', '3']],
	['each alone', '...', 1, ['0', '1', '2']],
	['one for short links', 'ss', 3, ['0 1 *']],
	['one for each kind', '.s.s', 3, ['0 2', '1 3 *']],
	['one for each kind, the first kind first', 's.s.', 3, ['0 2 *', '1 3']],
	['full ones of each kind', '.s.s.s', 2, ['0 2', '1 3 *', '4', '5 *']],
	['one for a list', 'l', 3, ['0']],
	['one for each list', 'll', 1000, ['0', '1']],
	['a list between numbers, which share theirs', '.l.', 3, ['0 2', '1']],
	['a rest of one kind between full ones', '..s..s.', 2, ['0 1', '2 5 *', '3 4', '6']],
])('calls: %s', (_case, kinds, size, expected) => {
	expect(cut(kinds, size)).toEqual(expected);
});

it('ClickSend takes 1000 messages per call', () => {
	expect(MAX_BATCH_SIZE).toBe(1000);
	const sizes = cutIntoBatches(messagesOf('.'.repeat(2001)), MAX_BATCH_SIZE).map(
		({ messages }) => messages.length,
	);
	expect(sizes).toEqual([1000, 1000, 1]);
});

describe('the laws of batches', () => {
	const messages = fc
		.array(fc.boolean(), { maxLength: 60 })
		.map((kinds) => kinds.map((isShort, item) => message({ item, envelope: envelopeOf(isShort) })));
	const size = fc.integer({ min: 1, max: 12 });

	it('for each kind of call: as few as possible, none too big, nothing lost, order kept', () => {
		fc.assert(
			fc.property(messages, size, fc.boolean(), (all, batchSize, isShort) => {
				const ofKind = all.filter(({ envelope }) => envelope.shorten_urls === isShort);
				const batches = cutIntoBatches(all, batchSize).filter(
					({ envelope }) => envelope.shorten_urls === isShort,
				);
				expect(batches.flatMap((batch) => batch.messages)).toEqual(ofKind);
				expect(batches).toHaveLength(Math.ceil(ofKind.length / batchSize));
				for (const batch of batches) expect(batch.messages.length).toBeLessThanOrEqual(batchSize);
			}),
		);
	});

	it('a batch stands where its first message stands', () => {
		fc.assert(
			fc.property(messages, size, (all, batchSize) => {
				const firsts = cutIntoBatches(all, batchSize).map((batch) => batch.messages[0]?.item ?? -1);
				expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
			}),
		);
	});
});
