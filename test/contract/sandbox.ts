import { createClickSend, type ClickSend, type ClickSendOptions } from '../sandbox/clickSend';
import type { SandboxReply, SandboxRequest } from '../sandbox/types';
import { authorizationOf, type Call, type Transport } from './client/transport';
import type { Clock } from './context';

/** Something of everything, so that each check of the sandbox can tell. */
export const CONTENT: ClickSendOptions = {
	lists: [{ list_id: 428, list_name: 'Customers', contacts: 3 }],
	numbers: 2,
	ownNumbers: 2,
	alphaTags: 2,
	templates: 2,
	// China is switched off, so that one of the test numbers is in a country that is.
	enabledCountries: ['AU', 'GB', 'US'],
};

/** A clock that nobody waits for: waiting moves it on. */
export function createClock(start: number): Clock {
	let now = start;
	return {
		now: () => now,
		wait: async (ms) => {
			now += ms;
			await Promise.resolve();
		},
	};
}

/** Answers a request to ClickSend in another way than the sandbox does. */
export type Deviation = (reply: SandboxReply, request: SandboxRequest) => SandboxReply;

export interface ContractSandbox {
	clickSend: ClickSend;
	clock: Clock;
	transport: Transport;
}

function requestOf({ method, path, query = {}, body, rawBody }: Call): SandboxRequest {
	// The sandbox gets a parsed body; one that is no JSON is undefined.
	const parsed = rawBody === undefined && body !== undefined ? structuredClone(body) : undefined;
	return { method, path, query: { ...query }, headers: {}, body: parsed };
}

/** A ClickSend without sockets, with its own clock, for a contract run. */
export function createSandbox(
	deviation: Deviation = (reply) => reply,
	options: ClickSendOptions = {},
): ContractSandbox {
	const clock = createClock(Date.now());
	const clickSend = createClickSend({ ...CONTENT, now: clock.now, ...options });
	const transport: Transport = async (call) => {
		const authorization = authorizationOf(
			{ baseUrl: '', ...clickSend.settings },
			call.login ?? 'basic',
		);
		const request = requestOf(call);
		request.headers = authorization === undefined ? {} : { authorization };
		const { status, headers, body } = deviation(clickSend.handle(request), request);
		// A real answer is text on its way.
		const read = body === undefined ? '' : (JSON.parse(JSON.stringify(body)) as unknown);
		return await Promise.resolve({ http: status, headers, body: read });
	};
	return { clickSend, clock, transport };
}
