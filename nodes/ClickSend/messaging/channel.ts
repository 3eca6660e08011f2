import type { Envelope, Row, SendRequest } from './types';
import type { Problem } from './problem';

/** One of the ways in which ClickSend reaches people: all that differs between them. */
export interface Channel {
	/** The resource of the node, and the first part of every path: `sms` of `/sms/send`. */
	readonly name: string;
	/** In sentences. */
	readonly label: string;
	/**
	 * Reads the text of a message.
	 *
	 * @param name what the text comes from, as errors name it
	 * @returns the text, or the problem with it
	 */
	readText(message: unknown, name?: string): string | Problem;
	/** Reads what holds for the call in which a message goes out. Equal ones are one object. */
	readEnvelope(request: SendRequest): Envelope | Problem;
	/** When a row of the history went out, in Unix seconds; `NaN` where it does not say. */
	timeOf(row: Row): number;
	/** Whether ClickSend bills a text by parts, so that a character can make it dearer. */
	readonly isBilledByParts: boolean;
}
