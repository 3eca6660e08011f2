import type { Failure, Reply } from '../messaging/answer/answer';
import type { Batch } from '../messaging/input/batch';
import type { Channel } from '../messaging/channel';
import { isProblem } from '../messaging/problem';
import type { Envelope } from '../messaging/types';
import type { CallClickSend } from '../api/clickSend';
import { PAGE_SIZE } from '../api/pages';
import type { Standstill } from '../api/standstill';

/** A query for rows of the history. */
export interface HistoryQuery {
	/** Unix seconds. */
	dateFrom: number;
	/** The number of the page, from 1. */
	page: number;
	/** Only rows for this E.164 number. */
	to?: string;
}

/** Everything that the delivery needs from outside: network, clock, random numbers, and the user's stop button. */
export interface Ports {
	/** Whether the messages are sent, or only their prices are asked for. */
	readonly mode: 'send';
	readonly channel: Channel;
	/** Makes one call for a batch: sends it, or asks for its prices. Never throws. */
	send(batch: Batch): Promise<Reply>;
	/** Reads one page of the history of the channel. Never throws. */
	history(query: HistoryQuery): Promise<Reply>;
	/** Gives the event loop back if it has been held for a while; to be awaited in long loops. */
	pause(): Promise<void> | undefined;
	/** The pauses of the run, which count together with those of its other calls. */
	readonly standstill: Standstill;
	/** Waits; ends early if the execution is cancelled. */
	wait(ms: number): Promise<void>;
	isCancelled(): boolean;
	/** Unix milliseconds. */
	now(): number;
	/** 0 to 1. */
	random(): number;
}

/** The ports for a question for prices, which takes nothing and so needs no history. */
export type PricePorts = Omit<Ports, 'mode' | 'history'> & { readonly mode: 'price' };

/**
 * Turns the envelope of a batch into the fields of its call just before the call goes out, or returns why the call
 * cannot be made. Never throws.
 */
export type Seal = (envelope: Envelope, call: CallClickSend) => Promise<Envelope | Failure>;

/** Leaves an envelope as it is: the fields of most calls are known when they are planned. */
export const asPlanned: Seal = async (envelope) => envelope;

/** Makes a call with messages, once its envelope is sealed. */
async function callWith(
	messages: readonly object[],
	envelope: Envelope,
	url: string,
	call: CallClickSend,
	seal: Seal,
): Promise<Reply> {
	const fields = await seal(envelope, call);
	if (isProblem(fields)) return { kind: 'not_called', failure: fields as Failure };
	return await call({ method: 'POST', url, body: { messages, ...fields } });
}

/** Makes the two calls of the delivery. */
export const clickSendPorts = (
	call: CallClickSend,
	channel: Channel,
	seal: Seal = asPlanned,
): Pick<Ports, 'mode' | 'channel' | 'send' | 'history'> => ({
	mode: 'send',
	channel,
	send: async ({ messages, envelope }) => {
		const entries = messages.map(({ entry }) => entry);
		return await callWith(entries, envelope, `/${channel.name}/send`, call, seal);
	},
	history: async ({ dateFrom, page, to }) => {
		const { orderBy } = channel.history;
		const qs = {
			date_from: dateFrom,
			...(orderBy !== undefined && { order_by: `${orderBy}:asc` }),
			limit: PAGE_SIZE,
			page,
			...(to !== undefined && { q: `to:${to}` }),
		};
		return await call({ method: 'GET', url: `/${channel.name}/history`, qs });
	},
});

/**
 * Makes the call of a question for prices, with the same messages as for sending; none of them is sent.
 * `/sms/price` has no field for the address of replies (docs/clicksend-api.md, "POST /sms/price").
 */
export const clickSendPrices = (
	call: CallClickSend,
	channel: Channel,
	seal: Seal = asPlanned,
): Pick<PricePorts, 'mode' | 'channel' | 'send'> => ({
	mode: 'price',
	channel,
	send: async ({ messages, envelope }) => {
		const entries = messages.map(({ entry }) => ({ ...entry, from_email: undefined }));
		return await callWith(entries, envelope, `/${channel.name}/price`, call, seal);
	},
});
