import * as fc from 'fast-check';

import { groupBySharing, type Tokens } from '../../../nodes/ClickSend/messaging/contacts/groups';

const token = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');

const values = fc.array(fc.tuple(token, token, token), { maxLength: 12 });

/** Returns the indexes of the values in each group. */
const groupsOf = (tokens: readonly Tokens[]): number[][] =>
	groupBySharing([...tokens.entries()], ([, own]) => own).map((group) =>
		group.map(([index]) => index),
	);

it.each<[way: string, tokens: Tokens[], groups: number[][]]>([
	['apart', [['a'], ['b']], [[0], [1]]],
	['by the same token', [['a'], ['b'], ['a']], [[0, 2], [1]]],
	['by way of another', [['a'], ['b'], ['a', 'b']], [[0, 1, 2]]],
	['by way of several', [['a', 'b'], ['c', 'd'], ['b', 'c'], ['e']], [[0, 1, 2], [3]]],
])('values are put together %s', (_case, tokens, groups) => {
	expect(groupsOf(tokens)).toEqual(groups);
});

it('each value is in one group, in its order, and no two groups share a token', () => {
	fc.assert(
		fc.property(values, (tokens) => {
			const indexes = tokens.map((_, index) => index);
			const groups = groupsOf(tokens);
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

it.each<[way: string, tokensAt: (index: number) => Tokens]>([
	['by a token of all', (index) => [`${index}`, 'all']],
	['by a token of all, which comes first', (index) => ['all', `${index}`]],
	['each by way of the one before', (index) => [`${index + 1}`, `${index}`]],
	['each by way of the one after', (index) => [`${index}`, `${index + 1}`]],
])('many values are put together in few steps: %s', (_way, tokensAt) => {
	const stepsFor = (count: number): number => {
		const tokens = Array.from({ length: count }, (_, index) => tokensAt(index));
		const steps = jest.spyOn(Map.prototype, 'get');
		const groups = groupsOf(tokens);
		const { length } = steps.mock.calls;
		steps.mockRestore();
		expect(groups).toHaveLength(1);
		return length;
	};

	expect(stepsFor(2_000)).toBeLessThan(3 * stepsFor(1_000));
});
