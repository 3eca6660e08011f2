/** ClickSend returns a live key under this name (docs/clicksend-api.md, "GET /account"), written as other APIs write it too. */
const SECRET_NAME = /^api[-_ ]?key$/i;

/** The longest spelling. Most names of an answer are longer or shorter, and a thousand rows have many. */
const LONGEST = 'api_key'.length;

export const isSecret = (name: string): boolean => name.length <= LONGEST && SECRET_NAME.test(name);

const isTree = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** ClickSend answers five levels. JavaScript and n8n call themselves for each level, and break down at thousands. */
const MAX_LEVELS = 100;

const TOO_DEEP = `(more than ${MAX_LEVELS} levels deep)`;

/** A field of this name would replace what every object can do. */
const isHarmful = (name: string): boolean => isSecret(name) || name === '__proto__';

/** Whether this is a note of ClickSend on a key, such as `{ "field": "api_key", "reason": "..." }`. */
const isNoteOnSecret = (value: object): boolean =>
	'field' in value && typeof value.field === 'string' && isSecret(value.field);

/** Takes out of what came from ClickSend what must go no further: the keys, however deep, and levels beyond reason. */
export function makeHarmless(arrived: unknown): void {
	const waiting: Array<[value: unknown, level: number]> = [[arrived, 1]];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		const [value, level] = next;
		if (!isTree(value)) continue;
		const isList = Array.isArray(value);
		const isNote = isNoteOnSecret(value);
		for (const name of Object.keys(value)) {
			const inner = (value as Copy)[name];
			const goes = isHarmful(name) || (isNote && name !== 'field');
			if (!isList && goes) Reflect.deleteProperty(value, name);
			else if (isTree(inner) && level < MAX_LEVELS) waiting.push([inner, level + 1]);
			else if (isTree(inner)) Reflect.set(value, name, TOO_DEEP);
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
