import type { GenericValue, IDataObject } from 'n8n-workflow';

/** ClickSend returns a live key under this name (docs/clicksend-api.md, "GET /account"). */
const SECRET_FIELDS = new Set(['api_key']);

export const isSecret = (name: string): boolean => SECRET_FIELDS.has(name);

function strip(value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map(strip);
	if ('toJSON' in value && typeof value.toJSON === 'function') return value.toJSON();
	return Object.fromEntries(
		Object.entries(value)
			.filter(([name]) => !isSecret(name))
			.map(([name, inner]) => [name, strip(inner)]),
	);
}

/** Copies deeply what ClickSend sent or the user gave, without the secret keys in it. */
export const withoutSecrets = (value: unknown): GenericValue | IDataObject =>
	strip(value) as GenericValue | IDataObject;
