import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits: nobody guesses it, and nobody needs more. */
const SECRET_BYTES = 32;

/** What {@link SECRET_BYTES} make in base64url. */
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** Of the callback's query. ClickSend signs nothing and sets no header: only the URL can carry something secret. */
const QUERY_NAME = 'secret';

export const drawSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/** Whether something is a secret that {@link drawSecret} may have drawn. */
export const isSecret = (value: unknown): value is string =>
	typeof value === 'string' && SECRET.test(value);

/** The address that ClickSend is to push to. */
export function callbackOf(webhookUrl: string, secret: string): string {
	const url = new URL(webhookUrl);
	url.searchParams.set(QUERY_NAME, secret);
	return url.href;
}

/** The secret in an address that ClickSend pushes to; `null` where there is none of ours. */
export function secretOf(callback: unknown): string | null {
	if (typeof callback !== 'string' || !URL.canParse(callback)) return null;
	const secret = new URL(callback).searchParams.get(QUERY_NAME);
	return isSecret(secret) ? secret : null;
}

/** The secret of a call, of whatever form somebody gave it. */
export const presentedIn = (query: object): unknown =>
	(query as Readonly<Record<string, unknown>>)[QUERY_NAME];

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares in a time that does not depend on where the two differ, or on how long they are. */
export function isSameSecret(presented: unknown, kept: unknown): boolean {
	if (typeof presented !== 'string' || !isSecret(kept)) return false;
	return timingSafeEqual(digest(presented), digest(kept));
}
