import type { Reply } from '../messaging/answer/answer';
import type { Batch } from '../messaging/input/batch';
import type { CallClickSend, SendBody } from '../api/clickSend';

/** Which rows of the SMS history to ask for. */
export interface HistoryQuery {
	/** Unix seconds. */
	dateFrom: number;
	/** 1-based. */
	page: number;
	/** Only rows for this E.164 number. */
	to?: string;
}

/** All that the delivery needs from outside: the network, the clock, chance, and the user's stop button. */
export interface Ports {
	/** `POST /sms/send`, once, or another call that reads its messages and answers with its rows. Never throws. */
	send(batch: Batch): Promise<Reply>;
	/** `GET /sms/history`, one page. Never throws. */
	history(query: HistoryQuery): Promise<Reply>;
	/** To be called in long loops: gives the event loop back when it has been held for a while. */
	pause(): Promise<void> | undefined;
	/** Ends early when the execution is cancelled. */
	wait(ms: number): Promise<void>;
	isCancelled(): boolean;
	/** Unix milliseconds. */
	now(): number;
	/** 0 to 1. */
	random(): number;
}

/** Ports for asking what sending would cost: nothing is taken, so no history knows of it. */
export type PricePorts = Omit<Ports, 'history'> & { history?: undefined };

/** The most that ClickSend gives per page (docs/clicksend-api.md, "GET /sms/history"). */
const HISTORY_PAGE_SIZE = 100;

/** The two calls of the delivery as requests. */
export function clickSendPorts(call: CallClickSend): Pick<Ports, 'send' | 'history'> {
	return {
		send: async ({ messages, shortenUrls }) => {
			const body: SendBody = {
				messages: messages.map(({ entry }) => entry),
				shorten_urls: shortenUrls,
			};
			return await call({ method: 'POST', url: '/sms/send', body });
		},
		history: async ({ dateFrom, page, to }) => {
			const qs = {
				date_from: dateFrom,
				order_by: 'date:asc',
				limit: HISTORY_PAGE_SIZE,
				page,
				...(to !== undefined && { q: `to:${to}` }),
			};
			return await call({ method: 'GET', url: '/sms/history', qs });
		},
	};
}

/**
 * The one call of a question for prices as a request: the same messages as for sending, and none of them is sent.
 * `/sms/price` does not know where replies go (docs/clicksend-api.md, "POST /sms/price").
 */
export function clickSendPrices(call: CallClickSend): Pick<PricePorts, 'send'> {
	return {
		send: async ({ messages, shortenUrls }) => {
			const body: SendBody = {
				messages: messages.map(({ entry }) => ({ ...entry, from_email: undefined })),
				shorten_urls: shortenUrls,
			};
			return await call({ method: 'POST', url: '/sms/price', body });
		},
	};
}
