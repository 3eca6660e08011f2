import type { AcceptedRow, HistoryRow, OldHistoryRow, RejectedRow } from '../types';

/** The fields of a message that only its channel has. */
export type Content = Readonly<Record<string, unknown>>;

/** A row as it goes out: its fields depend on the channel. */
export type Shown = Record<string, unknown>;

/** The place in which a row is shown. */
export type Place = 'send' | 'price';

/** Everything in which the channels of ClickSend differ here. */
export interface SandboxChannel {
	/** The first part of every path. */
	name: 'sms' | 'mms' | 'voice';
	/** `response_msg` of the answers. */
	words: Readonly<Record<Place | 'history', string>>;
	/** Whether the counts have `blocked_count`, and those of a price a `_summary`. */
	hasSummary: boolean;
	/** Whether the history knows `q` and `order_by`. */
	hasSearch: boolean;
	/** The price of one part, in ten-thousandths. */
	unitsPerPart: number;
	countParts(body: string): number;
	/** The text as ClickSend takes it, which may be a part of what was sent. */
	cut(body: string): string;
	/** Reads the fields that only this channel has from a message and from the call around it. */
	read(
		message: Readonly<Record<string, unknown>>,
		call: Readonly<Record<string, unknown>>,
	): Content;
	/** Returns the status of a message that lacks something; `isHere` says whether an uploaded file still exists. */
	refuse(body: string, content: Content, isHere: (url: string) => boolean): string | undefined;
	/** Makes the ID of the n-th message. */
	messageId(ms: number, counter: number): string;
	showAccepted(row: AcceptedRow, content: Content, isScheduled: boolean): Shown;
	/** Shows a row of a message that was not taken, or that was only priced. */
	showOther(row: RejectedRow, content: Content): Shown;
	showHistory(row: HistoryRow | OldHistoryRow, content: Content): Shown;
}
