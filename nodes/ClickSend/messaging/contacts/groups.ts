/**
 * Puts values that share a token into one group, also by way of others, in the order in which they come.
 *
 * @param tokensOf at least one token for each value
 */
export function groupBySharing<T>(
	values: readonly T[],
	tokensOf: (value: T) => readonly string[],
): T[][] {
	const leaders = new Map<string, string>();
	const leaderOf = (token: string): string => {
		let leader = token;
		for (let next = leaders.get(leader); next !== undefined; next = leaders.get(leader)) {
			leader = next;
		}
		if (leader !== token) leaders.set(token, leader);
		return leader;
	};
	for (const value of values) {
		const [first = '', ...others] = tokensOf(value);
		for (const other of others) {
			const [one, two] = [leaderOf(first), leaderOf(other)];
			if (one !== two) leaders.set(two, one);
		}
	}
	const groups = new Map<string, T[]>();
	for (const value of values) {
		const leader = leaderOf(tokensOf(value)[0] ?? '');
		const group = groups.get(leader);
		if (group === undefined) groups.set(leader, [value]);
		else group.push(value);
	}
	return [...groups.values()];
}
