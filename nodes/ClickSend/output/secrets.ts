import type { IDataObject } from 'n8n-workflow';

/** ClickSend returns a live key under this name (api reference, "GET /account"). */
const SECRET_FIELDS = new Set(['api_key']);

export const isSecret = (name: string): boolean => SECRET_FIELDS.has(name);

function strip(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(strip);
	if (typeof value !== 'object' || value === null) return value;
	if ('toJSON' in value && typeof value.toJSON === 'function') return value.toJSON();
	return Object.fromEntries(
		Object.entries(value)
			.filter(([name]) => !SECRET_FIELDS.has(name))
			.map(([name, inner]) => [name, strip(inner)]),
	);
}

/** A deep copy of something that ClickSend said, without the keys that it carries. */
export const withoutSecrets = (data: Readonly<Record<string, unknown>>): IDataObject =>
	strip(data) as IDataObject;
