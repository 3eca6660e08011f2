import type { IHttpRequestOptions } from 'n8n-workflow';

import { ClickSendApi } from '../../credentials/ClickSendApi.credentials';

const CREDENTIALS = { base_url: 'https://rest.clicksend.com/v3', username: 'name', key: 'secret' };
const AUTH = { username: 'name', password: 'secret' };

const authenticate = async (
	request: Partial<IHttpRequestOptions> & { uri?: string },
	typed = {},
) => {
	const { authenticate: sign } = new ClickSendApi();
	if (typeof sign !== 'function') throw new Error('authenticate is not a function');
	return await sign({ ...CREDENTIALS, ...typed }, request as IHttpRequestOptions);
};

describe('authenticate', () => {
	it.each([
		['a path under the base URL', { baseURL: 'https://rest.clicksend.com/v3', url: '/account' }],
		['a full address', { url: 'https://rest.clicksend.com/v3/account' }],
		['a full address in the older field', { uri: 'https://rest.clicksend.com/v3/account' }],
		['another path of the same origin', { url: 'https://rest.clicksend.com/v2/account' }],
	])('signs %s', async (_, request) => {
		expect(await authenticate(request)).toEqual({
			...request,
			auth: AUTH,
			sendCredentialsOnCrossOriginRedirect: false,
		});
	});

	it.each([
		['another host', { url: 'https://example.com/v3/account' }],
		['another port', { url: 'https://rest.clicksend.com:8443/v3/account' }],
		['plain http', { url: 'http://rest.clicksend.com/v3/account' }],
		['a host that only begins alike', { url: 'https://rest.clicksend.com.example.com/' }],
		[
			'a full address that overrides the base URL',
			{ baseURL: CREDENTIALS.base_url, url: 'https://example.com' },
		],
		[
			'another host in the older field, beside the right one',
			{ url: `${CREDENTIALS.base_url}/account`, uri: 'https://example.com/' },
		],
		[
			'another host in the newer field, beside the right one',
			{ url: 'https://example.com/', uri: `${CREDENTIALS.base_url}/account` },
		],
		[
			'a host without a protocol under the base URL',
			{ baseURL: CREDENTIALS.base_url, url: '//example.com/account' },
		],
		[
			'the same with backslashes',
			{ baseURL: CREDENTIALS.base_url, url: '\\\\example.com\\account' },
		],
		['a path under nothing', { url: '/account' }],
		['no address at all', {}],
	])('refuses to sign %s', async (_, request) => {
		await expect(authenticate(request)).rejects.toThrow(
			/only sent to https:\/\/rest\.clicksend\.com/,
		);
	});

	it('refuses a base URL that would show the key to the network', async () => {
		const request = { url: 'http://example.com/account' };

		await expect(authenticate(request, { base_url: 'http://example.com' })).rejects.toThrow(
			/must start with https:\/\//,
		);
	});

	it('signs without the blanks around username and key', async () => {
		const request = { url: `${CREDENTIALS.base_url}/account` };
		const signed = await authenticate(request, { username: ' name\n', key: '\tsecret ' });

		expect(signed.auth).toEqual(AUTH);
	});

	it('leaves the request as it was', async () => {
		const request = Object.freeze({ url: 'https://rest.clicksend.com/v3/account' });

		await expect(authenticate(request)).resolves.toBeDefined();
	});
});

it('the dialog shows the fields in their order, the key as a password, and the address filled in', () => {
	const { properties } = new ClickSendApi();

	expect(properties.map(({ name }) => name)).toEqual(['base_url', 'username', 'key', 'to']);
	expect(properties[0]?.default).toBe('https://rest.clicksend.com/v3');
	expect(properties[2]?.typeOptions).toEqual({ password: true });
});

it('follows no redirect in its test, and has no fields for domains, since the key never leaves its origin', () => {
	const { test: connectionTest, hideDomainRestrictionFields } = new ClickSendApi();

	expect(connectionTest.request.disableFollowRedirect).toBe(true);
	expect(hideDomainRestrictionFields).toBe(true);
});
