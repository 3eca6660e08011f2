/** Names of a value, at least one. */
export type Tokens = readonly [string, ...string[]];

/**
 * Puts values that share a token into one group, also by way of others, in the order in which they come.
 */
export function groupBySharing<T>(values: readonly T[], tokensOf: (value: T) => Tokens): T[][] {
	const leaders = new Map<string, string>();
	const leaderOf = (token: string): string => {
		let leader = token;
		for (let next = leaders.get(leader); next !== undefined; next = leaders.get(leader)) {
			// Each walk makes the next one shorter, so that long chains take no long time.
			leaders.set(leader, leaders.get(next) ?? next);
			leader = next;
		}
		return leader;
	};
	for (const value of values) {
		const [first, ...others] = tokensOf(value);
		for (const other of others) {
			const [one, two] = [leaderOf(first), leaderOf(other)];
			if (one !== two) leaders.set(two, one);
		}
	}
	const groups = new Map<string, T[]>();
	for (const value of values) {
		const leader = leaderOf(tokensOf(value)[0]);
		const group = groups.get(leader);
		if (group === undefined) groups.set(leader, [value]);
		else group.push(value);
	}
	return [...groups.values()];
}
