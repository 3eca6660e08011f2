import type {
	IAuthenticate,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestMethods,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { readBaseUrl } from '../nodes/ClickSend/api/baseUrl';

/**
 * Where a request may go to: n8n's HTTP Request node says `uri` where newer code says `url`, and either is under its
 * `baseURL` unless it is absolute. An address that cannot be read is `null`.
 */
function originsOf(request: IHttpRequestOptions & { uri?: string }): Array<string | null> {
	const { baseURL, url, uri } = request;
	const base = baseURL || undefined;
	const addresses = [url, uri].filter((address) => Boolean(address));
	return (addresses.length > 0 ? addresses : [base]).map((address = '') =>
		URL.canParse(address, base) ? new URL(address, base).origin : null,
	);
}

/** Basic auth (ClickSend knows no other), only ever towards the origin of `base_url`, also after a redirect. */
async function authenticate(
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const { origin } = new URL(readBaseUrl(credentials.base_url));
	if (originsOf(request).some((one) => one !== origin)) {
		throw new Error(
			`The ClickSend key is only sent to ${origin}, and this request goes elsewhere. Use an address that starts with the credential's 'Base URL'.`,
		);
	}
	return {
		...request,
		sendCredentialsOnCrossOriginRedirect: false,
		auth: {
			username: String(credentials.username).trim(),
			password: String(credentials.key).trim(),
		},
	};
}

/** `test` reads `to` to choose between its two requests; neither sends a message nor costs anything. */
const WITH_RECIPIENT = '($credentials.to ?? "").trim()';

/** One sentence per answer that n8n would else show as a bare status text. */
const HTTP_ANSWERS: Array<[code: number, message: string]> = [
	[
		401,
		"ClickSend does not know this pair of 'Username' and 'Key'. Copy both from the ClickSend dashboard under Developers > API Credentials.",
	],
	[
		403,
		'ClickSend knows this account and does not let it do this. Check in the ClickSend dashboard that the account is active and that this subaccount may send SMS.',
	],
	[
		404,
		"There is no ClickSend API under this 'Base URL'. Use https://rest.clicksend.com/v3 unless ClickSend gave you another one.",
	],
	[
		429,
		'ClickSend answers at most 20 of these tests a minute, over all who share this network address. Wait a minute and try again: nothing is wrong with the credential.',
	],
];

/** Statuses with which ClickSend refuses the test recipient inside an HTTP 200. */
const RECIPIENT_ANSWERS: Array<[status: string, message: string]> = [
	[
		'INVALID_RECIPIENT',
		"The login works, but ClickSend does not accept 'Test Recipient' as a phone number. Check that it exists, and write it with its country code, e.g. +14055555555.",
	],
	[
		'COUNTRY_NOT_ENABLED',
		"The login works, but the country of 'Test Recipient' is not enabled for this account. Enable it in the SMS settings of the ClickSend dashboard.",
	],
	[
		'INSUFFICIENT_CREDIT',
		"The login works, but the account's balance does not cover a message to 'Test Recipient'. Top it up in the ClickSend dashboard.",
	],
	[
		'REGISTRATION_NEEDED',
		"The login works, but ClickSend wants a registered sender for the country of 'Test Recipient'. Register one in the ClickSend dashboard.",
	],
];

/** ClickSend's older hosts put the HTTP status into the body of an HTTP 200. */
const BODY_CODE_KEY = 'http_code';
const RECIPIENT_STATUS_KEY = 'data.messages[0].status';

const successBodyRule = (key: string, value: string | number, message: string) => ({
	type: 'responseSuccessBody' as const,
	properties: { key, value, message },
});

export class ClickSendApi implements ICredentialType {
	name = 'clickSendApi';

	displayName = 'ClickSend API';

	icon = { light: 'file:clicksend.svg', dark: 'file:clicksend.dark.svg' } as const;

	documentationUrl =
		'https://github.com/n8n-nodes-clicksend-messaging/n8n-nodes-clicksend-messaging#credentials';

	/** `authenticate` keeps the key on one origin already: n8n's own domain fields would add nothing. */
	hideDomainRestrictionFields = true;

	properties: INodeProperties[] = [
		{
			displayName: 'Base URL',
			name: 'base_url',
			type: 'string',
			default: 'https://rest.clicksend.com/v3',
			required: true,
			description: "The address of ClickSend's API, starting with https://",
		},
		{
			displayName: 'Username',
			name: 'username',
			type: 'string',
			default: '',
			required: true,
			description: 'The API username from the ClickSend dashboard, Developers > API Credentials',
		},
		// The rule knows secrets by names such as `apiKey`; this one has the name that saved credentials have.
		// eslint-disable-next-line @n8n/community-nodes/credential-unnecessary-password
		{
			displayName: 'Key',
			name: 'key',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The API key from the ClickSend dashboard, Developers > API Credentials',
		},
		{
			displayName: 'Test Recipient',
			name: 'to',
			type: 'string',
			default: '',
			placeholder: 'e.g. +14055555555',
			description:
				'A mobile number that the connection test asks ClickSend to price, which shows whether your account can reach it. Nothing is sent and nothing is charged. Leave empty to test the login alone.',
		},
	];

	authenticate: IAuthenticate = authenticate;

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{ $credentials.base_url.trim().replace(/\\/+$/, "") }}',
			url: `={{ ${WITH_RECIPIENT} ? "/sms/price" : "/account" }}`,
			method: `={{ ${WITH_RECIPIENT} ? "POST" : "GET" }}` as IHttpRequestMethods,
			body: `={{ ${WITH_RECIPIENT} ? { messages: [{ to: ${WITH_RECIPIENT}, body: "Connection test", source: "n8n" }] } : undefined }}` as unknown as IHttpRequestOptions['body'],
			disableFollowRedirect: true,
		},
		rules: [
			...HTTP_ANSWERS.map(([value, message]) => ({
				type: 'responseCode' as const,
				properties: { value, message },
			})),
			...HTTP_ANSWERS.map(([value, message]) => successBodyRule(BODY_CODE_KEY, value, message)),
			...RECIPIENT_ANSWERS.map(([value, message]) =>
				successBodyRule(RECIPIENT_STATUS_KEY, value, message),
			),
		] as ICredentialTestRequest['rules'],
	};
}
