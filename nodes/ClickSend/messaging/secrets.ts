/** ClickSend returns a live key under this name (docs/clicksend-api.md, "GET /account"), written as other APIs write it too. */
const SECRET_NAME = /^api[-_ ]?key$/i;

/** The longest spelling. Most names of an answer are longer or shorter, and a thousand rows have many. */
const LONGEST = 'api_key'.length;

export const isSecret = (name: string): boolean => name.length <= LONGEST && SECRET_NAME.test(name);

const isTree = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Takes the keys out of something that ClickSend answered, however deep they are. */
export function removeSecrets(value: unknown): void {
	const waiting = [value];
	while (waiting.length > 0) {
		const next = waiting.pop();
		if (!isTree(next)) continue;
		const isList = Array.isArray(next);
		for (const name of Object.keys(next)) {
			const inner: unknown = Reflect.get(next, name);
			if (!isList && isSecret(name)) Reflect.deleteProperty(next, name);
			else if (isTree(inner)) waiting.push(inner);
		}
	}
}

const asWritten = (value: object): unknown =>
	'toJSON' in value && typeof value.toJSON === 'function' ? value.toJSON() : value;

type Copy = Record<string, unknown>;

/** Sets a field of its own, also one that is called as the prototype. */
function put(copy: Copy, name: string, value: unknown): void {
	if (name !== '__proto__') copy[name] = value;
	else Object.defineProperty(copy, name, { value, enumerable: true, writable: true });
}

/** A deep copy without the keys. It goes as deep as the value: one that called itself would end with an error. */
export function withoutSecrets(value: unknown): unknown {
	if (!isTree(value)) return value;
	const root: Copy = {};
	const waiting: Array<[into: Copy, name: string, value: object]> = [[root, 'copy', value]];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		const [into, name, source] = next;
		const written = Array.isArray(source) ? source : asWritten(source);
		if (!isTree(written)) {
			put(into, name, written);
			continue;
		}
		const isList = Array.isArray(written);
		const copy = (isList ? [] : {}) as Copy;
		put(into, name, copy);
		for (const [inner, one] of Object.entries(written)) {
			if (!isList && isSecret(inner)) continue;
			// Takes its place at once, so that the order of the fields stays; a tree is copied later.
			put(copy, inner, one);
			if (isTree(one)) waiting.push([copy, inner, one]);
		}
	}
	return root.copy;
}
