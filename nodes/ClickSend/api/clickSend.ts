import type {
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';

import type { Reply } from '../messaging/answer/answer';
import { textOfThrown } from '../messaging/answer/thrown';
import { removeSecrets } from '../messaging/secrets';
import { readBaseUrl } from './baseUrl';
import { readFailure, timedOut, withoutAnswer } from './failure';

const CREDENTIAL = 'clickSendApi';

/** The timeout of n8n's helper watches for silence; a host that drips bytes needs a clock that does not care. */
const DEADLINE_GRACE_MS = 1_000;

/** A request under the credential's `base_url`. */
export type ClickSendRequest = Pick<IHttpRequestOptions, 'method' | 'url' | 'qs'> & {
	body?: object;
};

/** One request to ClickSend: answers are data whatever their status, and nothing is thrown. */
export type CallClickSend = (request: ClickSendRequest) => Promise<Reply>;

/** Where n8n lets a node make requests: in a run, for a dropdown, and when a workflow is switched on or off. */
export type CallContext = IExecuteFunctions | ILoadOptionsFunctions | IHookFunctions;

async function baseUrlOf(context: CallContext): Promise<string> {
	const { base_url } = await context.getCredentials(CREDENTIAL);
	return readBaseUrl(base_url);
}

/**
 * Listed as required on every call (docs/clicksend-api.md, "Base URL, auth, headers"); without a body axios would not
 * say so.
 */
const HEADERS = { 'Content-Type': 'application/json' };

/** Every status is an answer (else n8n would send a refused login's request a second time), and no redirect is followed. */
const optionsFor = (
	request: ClickSendRequest,
	baseURL: string,
	timeout: number,
): IHttpRequestOptions => ({
	...request,
	baseURL,
	timeout,
	headers: { ...HEADERS },
	json: true,
	returnFullResponse: true,
	ignoreHttpStatusErrors: true,
	disableFollowRedirect: true,
});

/** `undefined` when the time is over first; the request itself may still be on its way then. */
async function withinDeadline<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
	const time = AbortSignal.timeout(Math.ceil(ms));
	return await new Promise<T | undefined>((resolve, reject) => {
		const end = (): void => resolve(undefined);
		time.addEventListener('abort', end, { once: true });
		// The clock runs on, and would hold the answer until then.
		work.then(resolve, reject).finally(() => time.removeEventListener('abort', end));
	});
}

/**
 * The one way to ClickSend's API.
 *
 * @param timeoutMs how long one call may take
 * @returns a function that makes one request and never throws
 */
export function createCaller(context: CallContext, timeoutMs: number): CallClickSend {
	return async (request) => {
		let baseURL: string;
		try {
			baseURL = await baseUrlOf(context);
		} catch (notSetUp) {
			return { kind: 'not_set_up', what: textOfThrown(notSetUp) };
		}
		const { host } = new URL(baseURL);
		try {
			const options = optionsFor(request, baseURL, timeoutMs);
			const call = context.helpers.httpRequestWithAuthentication.call(context, CREDENTIAL, options);
			const answer = await withinDeadline(call, timeoutMs + DEADLINE_GRACE_MS);
			if (answer === undefined) return timedOut(host);
			if (typeof answer !== 'object' || answer === null) return withoutAnswer(host);
			removeSecrets(answer.body);
			return {
				kind: 'answered',
				httpCode: answer.statusCode,
				headers: answer.headers,
				body: answer.body,
			};
		} catch (thrown) {
			return readFailure(thrown, host);
		}
	};
}
