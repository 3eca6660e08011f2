import { noBaseUrl } from '../messaging/advice/fieldAdvice';

/** The names of the machine that n8n runs on, as a `URL` writes them. */
const LOCAL_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Says what is wrong with the text, without quoting it, because it may hold a key. */
function flawIn(text: string): string {
	if (text === '') return 'it is empty';
	return /^[a-z]+:\/\//i.test(text)
		? 'its host or port cannot be read'
		: 'it does not begin with https://';
}

/**
 * Reads the credential's `base_url`: trimmed, and without trailing slashes, so that a path can be appended.
 *
 * @returns an absolute URL without a trailing slash, e.g. `https://rest.clicksend.com/v3`
 * @throws Error with a message for the user, if the text is no URL, or one that the key must not be sent to
 */
export function readBaseUrl(baseUrl: unknown): string {
	const text = typeof baseUrl === 'string' ? baseUrl.trim() : '';
	if (!URL.canParse(text) || new URL(text).host === '') {
		throw new Error(noBaseUrl(flawIn(text)));
	}
	const url = new URL(text);
	// Plain http reaches a sandbox or a proxy on the same machine.
	const isLocalHttp = url.protocol === 'http:' && LOCAL_HOSTS.has(url.hostname);
	if (url.protocol !== 'https:' && !isLocalHttp) {
		throw new Error(
			`'Base URL' must start with https:// so that the key cannot be read on its way to ${url.host}. Plain http:// is only accepted for localhost.`,
		);
	}
	return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
