import * as fc from 'fast-check';

import { writeReference, type Origin } from '../../nodes/ClickSend/messaging/reference';

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
