import type { Reply } from '../messaging/answer/answer';
import type { Batch } from '../messaging/input/batch';
import type { Channel } from '../messaging/channel';
import type { CallClickSend } from '../api/clickSend';
import { PAGE_SIZE } from '../api/pages';

/** Which rows of the history to ask for. */
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
	/** Whether the messages go out, or are only asked about. */
	readonly mode: 'send';
	readonly channel: Channel;
	/** Sends a batch, once, or asks something else about its messages that is answered with its rows. Never throws. */
	send(batch: Batch): Promise<Reply>;
	/** Reads one page of the history of the channel. Never throws. */
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
export type PricePorts = Omit<Ports, 'mode' | 'history'> & { readonly mode: 'price' };

/** The two calls of the delivery as requests. */
export const clickSendPorts = (
	call: CallClickSend,
	channel: Channel,
): Pick<Ports, 'mode' | 'channel' | 'send' | 'history'> => ({
	mode: 'send',
	channel,
	send: async ({ messages, envelope }) => {
		const body = { messages: messages.map(({ entry }) => entry), ...envelope };
		return await call({ method: 'POST', url: `/${channel.name}/send`, body });
	},
	history: async ({ dateFrom, page, to }) => {
		const qs = {
			date_from: dateFrom,
			order_by: 'date:asc',
			limit: PAGE_SIZE,
			page,
			...(to !== undefined && { q: `to:${to}` }),
		};
		return await call({ method: 'GET', url: `/${channel.name}/history`, qs });
	},
});

/**
 * The one call of a question for prices as a request: the same messages as for sending, and none of them is sent.
 * `/sms/price` does not know where replies go (docs/clicksend-api.md, "POST /sms/price").
 */
export const clickSendPrices = (
	call: CallClickSend,
	channel: Channel,
): Pick<PricePorts, 'mode' | 'channel' | 'send'> => ({
	mode: 'price',
	channel,
	send: async ({ messages, envelope }) => {
		const entries = messages.map(({ entry }) => ({ ...entry, from_email: undefined }));
		const body = { messages: entries, ...envelope };
		return await call({ method: 'POST', url: `/${channel.name}/price`, body });
	},
});
