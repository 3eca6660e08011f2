import type { Parts } from './channels/parts';
import type { TextLimits } from './input/text';
import type { Content, Envelope, FieldTypes, OwnFields, Row } from './types';
import type { Problem } from './problem';

/** The way in which a channel counts the parts by which ClickSend bills a text. */
export interface PartsRule {
	count(text: string): Parts;
	/** Counts the parts if the few characters outside the GSM alphabet were replaced; `undefined` where that is no use. */
	countInGsm(text: string): number | undefined;
	/** The most parts that no account cuts off. */
	neverCut: number;
}

/** The questions that ClickSend answers about the history of a channel. */
export interface HistoryRules {
	/** Every status that a message in the history may have. */
	statuses: readonly string[];
	/** Whether ClickSend knows the parameter `q`. Without it the node reads all rows of a time, and filters them itself. */
	isFiltered: boolean;
	/** The field by which ClickSend sorts the rows; absent where no such field is documented. */
	orderBy?: string;
	/** The fields that only rows of the history have; *Simplify* keeps them. */
	rowFields?: FieldTypes;
}

/** A list of ClickSend with which the fields of a channel are compared before anything is sent. */
export interface Catalogue {
	url: string;
	/** Whether the list has to be read for these fields. */
	isNeeded(own: OwnFields): boolean;
	/** Returns the problem that the list shows with these fields. */
	problemWith(own: OwnFields, rows: readonly Row[]): Problem | undefined;
}

/** A channel is one way in which ClickSend reaches people; it holds all that differs between these ways. */
export interface Channel {
	/** The resource of the node, and the first part of every path: `sms` of `/sms/send`. */
	readonly name: string;
	/** The name of a message in sentences, such as "SMS". */
	readonly label: string;
	/** The verb for sending to somebody, as "it texts the list" and "to text the list". */
	readonly verb: { readonly base: string; readonly third: string };
	/** Whether nobody can reply, so that an e-mail address for replies has no meaning. */
	readonly isOneWay?: true;
	readonly maxLength: TextLimits;
	/** Reads the fields of an entry that only this channel has, under ClickSend's names. */
	readContent(own: OwnFields): Content | Problem;
	/** Reads the envelope of the call in which a message goes out. Equal envelopes are best one object. */
	readEnvelope(own: OwnFields): Envelope | Problem;
	/** Returns when a row of the history was sent, in Unix seconds; `NaN` where the row does not say. */
	timeOf(row: Row): number;
	/** Absent where a text is not billed by parts, so that no character can raise its price. */
	readonly parts?: PartsRule;
	/** The fields that a row of this channel has beside those of all channels, with their types in the output. */
	readonly rowFields: FieldTypes;
	/** Those of them that *Simplified* and *Simplify* keep. */
	readonly simplifiedFields: readonly string[];
	readonly history: HistoryRules;
	/** Absent where no list says what may be sent. */
	readonly catalogue?: Catalogue;
}
