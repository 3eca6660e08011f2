const MANY = /\[\]$/;

/**
 * The query of an address as ClickSend's PHP reads it: of a repeated name the last one counts, except that
 * `name[]` numbers itself, as name[0], name[1] and so on.
 */
export function readQuery(parameters: URLSearchParams): Record<string, string> {
	const query: Record<string, string> = {};
	const counts = new Map<string, number>();
	for (const [name, value] of parameters) {
		const count = counts.get(name) ?? 0;
		counts.set(name, count + 1);
		query[name.replace(MANY, `[${count}]`)] = value;
	}
	return query;
}
