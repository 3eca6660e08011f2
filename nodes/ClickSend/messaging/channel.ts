import type { Envelope, Row, SendRequest } from './types';
import type { Problem } from './problem';

/** A channel is one way in which ClickSend reaches people; it holds all that differs between these ways. */
export interface Channel {
	/** The resource of the node, and the first part of every path: `sms` of `/sms/send`. */
	readonly name: string;
	/** The name of a message in sentences, such as "SMS". */
	readonly label: string;
	/**
	 * Reads the text of a message.
	 *
	 * @param name the source of the text, as errors name it
	 * @returns the text, or the problem with it
	 */
	readText(message: unknown, name?: string): string | Problem;
	/** Reads the envelope of the call in which a message goes out. Equal envelopes are one object. */
	readEnvelope(request: SendRequest): Envelope | Problem;
	/** Returns when a row of the history went out, in Unix seconds; `NaN` where the row does not say. */
	timeOf(row: Row): number;
	/** Whether ClickSend bills a text by parts, so that one character can raise its price. */
	readonly isBilledByParts: boolean;
}
