import * as fc from 'fast-check';

import { groupBySharing } from '../../../nodes/ClickSend/messaging/contacts/groups';

const token = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');

const values = fc.array(fc.array(token, { minLength: 1, maxLength: 3 }), { maxLength: 12 });

it.each([
	['apart', [['a'], ['b']], [[0], [1]]],
	['by the same token', [['a'], ['b'], ['a']], [[0, 2], [1]]],
	['by way of another', [['a'], ['b'], ['a', 'b']], [[0, 1, 2]]],
	['by way of several', [['a', 'b'], ['c', 'd'], ['b', 'c'], ['e']], [[0, 1, 2], [3]]],
])('values are put together %s', (_case, tokens, groups) => {
	const indexes = tokens.map((_, index) => index);

	expect(groupBySharing(indexes, (index) => tokens[index] ?? [])).toEqual(groups);
});

it('each value is in one group, in its order, and no two groups share a token', () => {
	fc.assert(
		fc.property(values, (tokens) => {
			const indexes = tokens.map((_, index) => index);
			const groups = groupBySharing(indexes, (index) => tokens[index] ?? []);
			const found = groups.map((group) => new Set(group.flatMap((index) => tokens[index] ?? [])));

			expect(groups.flat().sort((one, other) => one - other)).toEqual(indexes);
			for (const group of groups) expect(group).toEqual([...group].sort((a, b) => a - b));
			for (const [at, set] of found.entries()) {
				for (const other of found.slice(at + 1)) {
					expect([...set].filter((one) => other.has(one))).toEqual([]);
				}
			}
		}),
	);
});
