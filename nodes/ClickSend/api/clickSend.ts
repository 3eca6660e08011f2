import type {
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';

import type { Reply } from '../messaging/answer/answer';
import { textOfThrown } from '../messaging/answer/thrown';
import { makeHarmless } from '../messaging/secrets';
import { readBaseUrl } from './baseUrl';
import { readFailure, timedOut, withoutAnswer } from './failure';

const CREDENTIAL = 'clickSendApi';

/** The timeout of n8n's helper ends only silent calls, so a host that sends single bytes needs a deadline besides. */
const DEADLINE_GRACE_MS = 1_000;

/** A request to a path under the credential's `base_url`. */
export type ClickSendRequest = Pick<IHttpRequestOptions, 'method' | 'url' | 'qs'> & {
	body?: object;
};

/** Gives the event loop back if it has been held for a while; to be awaited in each turn of a long loop. */
export type Pause = () => Promise<void> | undefined;

/** Makes one request to ClickSend. It returns an answer of any status as data, and throws nothing. */
export type CallClickSend = (request: ClickSendRequest) => Promise<Reply>;

/** The contexts in which n8n lets a node make requests: a run, a dropdown, and the activation of a workflow. */
export type CallContext = IExecuteFunctions | ILoadOptionsFunctions | IHookFunctions;

async function baseUrlOf(context: CallContext): Promise<string> {
	const { base_url } = await context.getCredentials(CREDENTIAL);
	return readBaseUrl(base_url);
}

/**
 * The header that ClickSend requires on every call (docs/clicksend-api.md, "Base URL, auth, headers"); without a body
 * axios does not send it.
 */
const HEADERS = { 'Content-Type': 'application/json' };

/**
 * Makes the options of a request. Every status is an answer, since n8n would repeat a request with a refused login; no
 * redirect is followed.
 *
 * @param abortSignal ends the connection at the deadline; in a run n8n puts the signal of the stop button in its place
 */
const optionsFor = (
	request: ClickSendRequest,
	baseURL: string,
	timeout: number,
	abortSignal: AbortSignal,
): IHttpRequestOptions => ({
	...request,
	baseURL,
	timeout,
	abortSignal,
	headers: { ...HEADERS },
	json: true,
	returnFullResponse: true,
	ignoreHttpStatusErrors: true,
	disableFollowRedirect: true,
});

/** Waits for an answer until the deadline; after it returns `undefined`, while the request may still be under way. */
async function withinDeadline<T>(work: Promise<T>, time: AbortSignal): Promise<T | undefined> {
	return await new Promise<T | undefined>((resolve, reject) => {
		const end = (): void => resolve(undefined);
		time.addEventListener('abort', end, { once: true });
		// The listener is removed, because the running clock would keep the answer in memory.
		work.then(resolve, reject).finally(() => time.removeEventListener('abort', end));
	});
}

/**
 * Makes the one function that calls ClickSend's API.
 *
 * @param timeoutMs the longest time of one call
 * @param pause runs before an answer is gone through, since n8n may have parsed several large ones in one go
 * @returns a function that makes one request and never throws
 */
export function createCaller(
	context: CallContext,
	timeoutMs: number,
	pause: Pause = () => undefined,
): CallClickSend {
	return async (request) => {
		let baseURL: string;
		try {
			baseURL = await baseUrlOf(context);
		} catch (notSetUp) {
			return { kind: 'not_set_up', what: textOfThrown(notSetUp) };
		}
		const { host } = new URL(baseURL);
		try {
			const time = AbortSignal.timeout(Math.ceil(timeoutMs + DEADLINE_GRACE_MS));
			const options = optionsFor(request, baseURL, timeoutMs, time);
			const call = context.helpers.httpRequestWithAuthentication.call(context, CREDENTIAL, options);
			const answer = await withinDeadline(call, time);
			if (answer === undefined) return timedOut(host);
			if (typeof answer !== 'object' || answer === null) return withoutAnswer(host);
			await pause();
			makeHarmless(answer.body);
			return {
				kind: 'answered',
				httpCode: answer.statusCode,
				headers: answer.headers ?? {},
				body: answer.body,
			};
		} catch (thrown) {
			return readFailure(thrown, host);
		}
	};
}
