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

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares two texts in a time that does not depend on where they differ, or on their lengths. */
export function isSameSecret(presented: unknown, kept: unknown): boolean {
	if (typeof presented !== 'string' || !isSecret(kept)) return false;
	return timingSafeEqual(digest(presented), digest(kept));
}
