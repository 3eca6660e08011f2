import * as fc from 'fast-check';

import {
	isOwnReference,
	readReference,
	writeReference,
	type Origin,
} from '../../../nodes/ClickSend/messaging/input/reference';

const TAG = 'k3v9zq2m01';
const origin = { executionId: '1207', runIndex: 2, item: 14, recipient: 3 };

it.each<[string, Partial<Origin>, string]>([
	['execution, run, item, recipient and tag', {}, `n8n-1207-2-14-3-${TAG}`],
	['zeros', { runIndex: 0, item: 0, recipient: 0 }, `n8n-1207-0-0-0-${TAG}`],
	['an id without its punctuation', { executionId: 'a-b_c 1' }, `n8n-abc1-2-14-3-${TAG}`],
	['an id of which nothing is left', { executionId: '__' }, `n8n-0-2-14-3-${TAG}`],
	['no id, in a manual run that is not saved', { executionId: '' }, `n8n-0-2-14-3-${TAG}`],
	[
		'the first 16 of a long id',
		{ executionId: 'x'.repeat(36) },
		`n8n-${'x'.repeat(16)}-2-14-3-${TAG}`,
	],
	[
		'the end, of counts beyond all measure',
		{ executionId: 'x'.repeat(16), runIndex: 10 ** 10, item: 10 ** 9 },
		`${'x'.repeat(14)}-10000000000-1000000000-3-${TAG}`,
	],
])('the parts can be read: %s', (_case, fields, expected) => {
	expect(writeReference({ ...origin, ...fields }, TAG)).toBe(expected);
});

describe('the laws of references', () => {
	const count = fc.oneof(fc.nat({ max: 20 }), fc.nat());
	const place = fc.record({ item: count, recipient: fc.nat({ max: 10_000 }) });
	const tag = fc.stringMatching(/^[0-9a-f]{1,12}$/);

	it('none is longer than ClickSend takes, whatever the execution is called', () => {
		fc.assert(
			fc.property(fc.string(), count, place, tag, (executionId, runIndex, where, drawn) => {
				const reference = writeReference({ executionId, runIndex, ...where }, drawn);
				expect(reference).toMatch(/^[A-Za-z0-9-]{1,50}$/);
			}),
		);
	});

	it('no two are alike, of whatever item, recipient and tag', () => {
		const places = fc.uniqueArray(fc.tuple(place, tag), {
			selector: ([{ item, recipient }, drawn]) => `${item} ${recipient} ${drawn}`,
			minLength: 2,
			maxLength: 30,
		});
		fc.assert(
			fc.property(fc.string(), count, places, (executionId, runIndex, all) => {
				const references = all.map(([where, drawn]) =>
					writeReference({ executionId, runIndex, ...where }, drawn),
				);
				expect(new Set(references).size).toBe(all.length);
			}),
		);
	});
});

describe('what was written can be read', () => {
	it.each<[string, string | null, Origin | null]>([
		['as it was written', `n8n-1207-2-14-3-${TAG}`, origin],
		['zeros', 'n8n-0-0-0-0-9f86d081ee', { executionId: '0', runIndex: 0, item: 0, recipient: 0 }],
		['nothing', null, null],
		['an empty text', '', null],
		["a user's own", 'order-1042', null],
		["a user's own that begins alike", 'n8n-order-1042', null],
		['one part missing', `n8n-1207-2-14-${TAG}`, null],
		['one part too many', `n8n-1207-2-14-3-3-${TAG}`, null],
		['a count that is none', `n8n-1207-2-x-3-${TAG}`, null],
		['a negative count', `n8n-1207-2--14-3-${TAG}`, null],
		['more around it', ` n8n-1207-2-14-3-${TAG}`, null],
		['another line', `n8n-1207-2-14-3-${TAG}\n`, null],
		['an id that is too long', `n8n-${'x'.repeat(17)}-2-14-3-${TAG}`, null],
		['no tag', 'n8n-1207-2-14-3-', null],
		[
			'as much as ClickSend keeps',
			`n8n-${'x'.repeat(16)}-123456-234567-3456-${TAG}`,
			{ executionId: 'x'.repeat(16), runIndex: 123456, item: 234567, recipient: 3456 },
		],
		['more than ClickSend keeps', `n8n-1-${'2'.repeat(40)}-14-3-${TAG}`, null],
	])('%s', (_case, text, expected) => {
		expect(readReference(text)).toEqual(expected);
	});

	it.each([
		[`n8n-1207-2-14-3-${TAG}`, true],
		['order-1042', false],
		[null, false],
		[[`n8n-1207-2-14-3-${TAG}`], false],
	])('%j is a reference of this node: %s', (text, isOwn) => {
		expect(isOwnReference(text)).toBe(isOwn);
	});

	it('for every execution, run, item and recipient', () => {
		const id = fc.stringMatching(/^[A-Za-z0-9]{1,16}$/);
		const count = fc.nat({ max: 99_999 });
		const tag = fc.stringMatching(/^[0-9a-f]{10}$/);
		fc.assert(
			fc.property(
				id,
				count,
				count,
				fc.nat({ max: 999 }),
				tag,
				(executionId, runIndex, item, recipient, drawn) => {
					const written = { executionId, runIndex, item, recipient };
					expect(readReference(writeReference(written, drawn))).toEqual(written);
				},
			),
		);
	});

	it('and of what had to be cut short nothing is made up', () => {
		fc.assert(
			fc.property(
				fc.string(),
				fc.nat(),
				fc.nat(),
				fc.nat(),
				(executionId, runIndex, item, recipient) => {
					const read = readReference(
						writeReference({ executionId, runIndex, item, recipient }, TAG),
					);
					expect(read === null || (read.item === item && read.recipient === recipient)).toBe(true);
				},
			),
		);
	});
});
