import type { IHookFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { freshContext } from './contexts';

export const CLICKSEND = 'https://rest.clicksend.com/v3';

interface Answer {
	statusCode: number;
	body: unknown;
}

interface Options {
	base_url?: string;
	/** The answers of ClickSend. By default it has no rules. */
	answer?: (request: IHttpRequestOptions) => Answer;
}

interface Fake {
	context: IHookFunctions;
	warnings: string[];
	/** The requests that came to ClickSend. */
	asked: IHttpRequestOptions[];
}

export const NO_RULES: Answer = { statusCode: 200, body: { data: { data: [], total: 0 } } };

/** A hook of a node that no other test knows, at an address of n8n. */
export function hookAt(
	url: string | undefined,
	{ base_url = CLICKSEND, answer = () => NO_RULES }: Options = {},
): Fake {
	const warnings: string[] = [];
	const asked: IHttpRequestOptions[] = [];
	const context = {
		...freshContext({ activation: 'init' }).context,
		getNodeWebhookUrl: () => url,
		getNodeParameter: (_name: string, fallback: unknown) => fallback,
		getExecutionCancelSignal: () => undefined,
		getCredentials: async () => ({ base_url, username: 'user', key: 'key' }),
		getInstanceId: () => 'n8n',
		logger: { warn: (text: string) => warnings.push(text) },
		helpers: {
			httpRequestWithAuthentication: async (_name: string, request: IHttpRequestOptions) => {
				asked.push(request);
				return { headers: {}, ...answer(request) };
			},
		},
	};
	return { context: context as unknown as IHookFunctions, warnings, asked };
}

/** The error that a hook ends with. */
export const failureOf = async (work: Promise<unknown>): Promise<unknown> =>
	await work.then(
		() => undefined,
		(thrown: unknown) => thrown,
	);
