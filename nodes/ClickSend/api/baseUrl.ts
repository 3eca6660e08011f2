import { LOCAL_HOSTS } from '../messaging/localHosts';

/** What is wrong with it, without a word of what was typed: that may hold a key. */
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
 * @throws Error whose message the user reads, when it is no URL, or one to which a key must not travel
 */
export function readBaseUrl(baseUrl: unknown): string {
	const text = typeof baseUrl === 'string' ? baseUrl.trim() : '';
	if (!URL.canParse(text) || new URL(text).host === '') {
		throw new Error(
			`'Base URL' is not a web address: ${flawIn(text)}. Use https://rest.clicksend.com/v3 unless ClickSend gave you another one.`,
		);
	}
	const url = new URL(text);
	// A sandbox or a proxy on the same machine.
	const isLocalHttp = url.protocol === 'http:' && LOCAL_HOSTS.has(url.hostname);
	if (url.protocol !== 'https:' && !isLocalHttp) {
		throw new Error(
			`'Base URL' must start with https:// so that the key cannot be read on its way to ${url.host}. Plain http:// is only accepted for localhost.`,
		);
	}
	return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
