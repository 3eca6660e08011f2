import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The size of a secret: nobody can guess 256 bits. */
const SECRET_BYTES = 32;

/** The length of {@link SECRET_BYTES} in base64url. */
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/**
 * The query parameter for the secret. ClickSend signs nothing and sets no header, so only the URL can carry a secret.
 */
const QUERY_NAME = 'secret';

export const drawSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/** Whether a value is a secret that {@link drawSecret} may have drawn. */
export const isSecret = (value: unknown): value is string =>
	typeof value === 'string' && SECRET.test(value);

/** Makes the address that ClickSend pushes to. */
export function callbackOf(webhookUrl: string, secret: string): string {
	const url = new URL(webhookUrl);
	url.searchParams.set(QUERY_NAME, secret);
	return url.href;
}

/** Reads the secret from an address that ClickSend pushes to; `null` where it has no secret of the node. */
export function secretOf(callback: unknown): string | null {
	if (typeof callback !== 'string' || !URL.canParse(callback)) return null;
	const secret = new URL(callback).searchParams.get(QUERY_NAME);
	return isSecret(secret) ? secret : null;
}

/** Reads the secret of a call, which may have any form. */
export const presentedIn = (query: object): unknown =>
	(query as Readonly<Record<string, unknown>>)[QUERY_NAME];

/**
 * Makes the hash that n8n keeps of a secret: n8n does not encrypt static data. Nobody can compute a secret of 256 bits
 * from its hash.
 */
export const hashOf = (secret: string): string =>
	createHash('sha256').update(secret).digest('base64url');

/** A SHA-256 in base64url. */
const HASH = /^[A-Za-z0-9_-]{43}$/;

export const isHash = (value: unknown): value is string =>
	typeof value === 'string' && HASH.test(value);

/** Compares a presented secret with a hash, in a time that does not depend on where they differ. */
export function isSecretOf(presented: unknown, hash: unknown): boolean {
	if (typeof presented !== 'string' || !isHash(hash)) return false;
	return timingSafeEqual(Buffer.from(hashOf(presented)), Buffer.from(hash));
}

/** The name of the parameter before a secret, or what is left of one, however `=` is written. */
const NAMED = /secret(?:=|%3d|&#0*61;|&#x0*3d;|&equals;)/i;

/** Anything as long as a secret, or longer. */
const LONG = /[A-Za-z0-9_-]{43,}/g;

const HIDDEN = "(the webhook's address)";

/** Takes the address with the secret out of a sentence of ClickSend, which may quote what it was sent. */
export const withoutCallback = (sentence: string, webhookUrl: string): string =>
	sentence
		.split(/(\s)/)
		.map((word) => (NAMED.test(word) ? HIDDEN : word))
		.join('')
		.replaceAll(webhookUrl, HIDDEN)
		.replace(LONG, HIDDEN);
