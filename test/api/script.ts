import type { Reply } from '../../nodes/ClickSend/messaging/answer/answer';
import { createAsk, type Ask, type AskPorts } from '../../nodes/ClickSend/api/ask';
import type { Listed } from '../../nodes/ClickSend/api/pages';
import type { ClickSendRequest } from '../../nodes/ClickSend/api/clickSend';
import { Standstill } from '../../nodes/ClickSend/api/standstill';
import { answered, NOW_MS } from '../messaging/builders';

/** The requests and waits while a script was played. */
export interface Script {
	ask: Ask;
	/** The ports of the requests. */
	ports: AskPorts;
	/** All requests to the network, in order. */
	requests: ClickSendRequest[];
	/** Every wait, in milliseconds. */
	waits: number[];
}

/** Plays these replies, one for each request, and the last one for all further requests. */
export function script(replies: readonly Reply[], ports: Partial<AskPorts> = {}): Script {
	const requests: ClickSendRequest[] = [];
	const waits: number[] = [];
	const all = {
		call: async (request: ClickSendRequest) => {
			requests.push(request);
			const reply = replies[requests.length - 1] ?? replies.at(-1);
			if (reply === undefined) throw new Error('The script has no replies');
			return reply;
		},
		wait: async (ms: number) => {
			waits.push(ms);
		},
		isCancelled: () => false,
		now: () => NOW_MS,
		random: () => 0.5,
		maxTotalWaitMs: 300_000,
		...ports,
	};
	const withPauses = { standstill: new Standstill(all), ...all };
	return { ask: createAsk(withPauses), ports: withPauses, requests, waits };
}

export const lost: Reply = { kind: 'lost', status: 'TIMEOUT', what: 'No answer in time' };

export const notReached: Reply = { kind: 'not_reached', what: 'No connection' };

export const notSetUp: Reply = { kind: 'not_set_up', what: 'No key' };

export const throttled = (retryAfter?: string): Reply =>
	answered(429, null, retryAfter === undefined ? {} : { 'retry-after': retryAfter });

/** Wraps data in ClickSend's envelope. */
export const success = (data: unknown): Reply =>
	answered(200, { http_code: 200, response_code: 'SUCCESS', response_msg: 'Here.', data });

/** Makes rows with these names. */
export const rows = (...ids: unknown[]): Listed[] => ids.map((id) => ({ id }));

export const queriesOf = ({ requests }: Script): unknown[] => requests.map(({ qs }) => qs);
