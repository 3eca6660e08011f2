/**
 * The most levels of nesting in an item. The functions with which n8n saves and shows items call themselves for each
 * level, and fail on the deepest that a body may have.
 */
export const MOST_LEVELS = 100;

const isTree = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Puts `null` in the place of everything in an item that is nested deeper. */
export function cutDeepLevels(item: object): void {
	const waiting: Array<[tree: object, level: number]> = [[item, 1]];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		const [tree, level] = next;
		for (const [name, value] of Object.entries(tree)) {
			if (!isTree(value)) continue;
			if (level < MOST_LEVELS) waiting.push([value, level + 1]);
			else Reflect.set(tree, name, null);
		}
	}
}
