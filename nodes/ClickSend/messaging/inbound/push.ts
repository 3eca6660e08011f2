import { isObject } from '../values';
import { keysOf } from './keys';

/** The events that ClickSend pushes. */
export const EVENTS = ['smsReceived', 'deliveryReceipt', 'voiceReceipt'] as const;

export type EventName = (typeof EVENTS)[number];

/** A received message, in one shape for all forms of a push. Timestamps are in Unix seconds. */
export interface ReceivedSms {
	event: 'smsReceived';
	message_id: string;
	/** `null` where the sender is withheld. */
	from: string | null;
	to: string | null;
	/** Empty for a picture. */
	body: string;
	timestamp: number | null;
	original_message_id: string | null;
	original_body: string | null;
	custom_string: string | null;
	user_id: number | null;
	subaccount_id: number | null;
}

/** The fields that the receipts of all channels have. Timestamps are in Unix seconds. */
interface ReceiptFields {
	message_id: string;
	status: string | null;
	status_code: number | null;
	status_text: string | null;
	error_code: string | null;
	error_text: string | null;
	timestamp: number | null;
	timestamp_send: number | null;
	message_type: string | null;
	custom_string: string | null;
	user_id: number | null;
	subaccount_id: number | null;
}

/** The receipt of a text message, in one shape for all forms of a push. */
export interface Receipt extends ReceiptFields {
	event: 'deliveryReceipt';
}

/** The receipt of a call, in one shape for all forms of a push. */
export interface VoiceReceipt extends ReceiptFields {
	event: 'voiceReceipt';
	/** The keys that the person pressed; `null` for none. */
	digits: string | null;
}

export type PushedEvent = ReceivedSms | Receipt | VoiceReceipt;

type Body = Readonly<Record<string, unknown>>;

const isScalar = (value: unknown): value is string | number | boolean =>
	typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** The texts that stand for a missing value: an empty one in a form, or a word. */
const NOTHING: ReadonlySet<string> = new Set(['', 'null', 'undefined']);

/** Returns the first of these fields that has a value. */
function textAt(body: Body, ...names: string[]): string | null {
	const value = names
		.map((name) => body[name])
		.find((one) => isScalar(one) && !NOTHING.has(String(one).trim()));
	return value === undefined ? null : String(value);
}

/** Digits only: `Number` would also read `0x10`, `1e3` and blanks. */
const NUMBER = /^\d{1,15}$/;

function numberAt(body: Body, ...names: string[]): number | null {
	const text = textAt(body, ...names);
	return text !== null && NUMBER.test(text.trim()) ? Number(text) : null;
}

/** Unix seconds reach this in the year 5138: any larger time is in milliseconds. */
const FIRST_MILLISECONDS = 1e11;
const MS_PER_SECOND = 1000;

function timeAt(body: Body, ...names: string[]): number | null {
	const time = numberAt(body, ...names);
	return time && Math.floor(time < FIRST_MILLISECONDS ? time : time / MS_PER_SECOND);
}

const says = (body: Body, ...names: string[]): boolean => textAt(body, ...names) !== null;

/** Reads the fields that all events share; ClickSend sends several of them under an old and a new name. */
const sharedFields = (body: Body) => ({
	custom_string: textAt(body, 'custom_string', 'customstring'),
	user_id: numberAt(body, 'user_id'),
	subaccount_id: numberAt(body, 'subaccount_id'),
});

/** Reads the text of a message. A picture message has none, and shows that in several ways. */
const textOf = ({ body, message }: Body): string =>
	String([body, message].find((text) => isScalar(text)) ?? '');

/** Whether a body is a receipt: receipts have no field for a text, and messages no status. */
const isReceipt = (body: Body): boolean =>
	says(body, 'status_code', 'status') && !('body' in body) && !('message' in body);

/** The fields of a message of which at least one is in every push of one, if only with nothing in it. */
const FIELDS_OF_A_MESSAGE = ['from', 'to', 'body', 'message'];

/** Whether a body is a message. One with a withheld sender and a picture in place of a text has values in neither. */
const isMessage = (body: Body): boolean =>
	!isReceipt(body) && FIELDS_OF_A_MESSAGE.some((name) => name in body);

/**
 * Reads a received message. `originalsenderid` is the number that the person replied to, so it replaces a missing `to`;
 * `sms` is not read, because it is the sender in one form and the recipient in another (docs/clicksend-api.md, "Webhook
 * payloads").
 */
function readReceivedSms(body: Body): ReceivedSms | undefined {
	const message_id = textAt(body, 'message_id', 'messageid');
	if (message_id === null || !isMessage(body)) return undefined;
	return {
		event: 'smsReceived',
		message_id,
		from: textAt(body, 'from'),
		to: textAt(body, 'to', 'originalsenderid'),
		body: textOf(body),
		timestamp: timeAt(body, 'timestamp', 'timestamp_send'),
		original_message_id: textAt(body, 'original_message_id', 'originalmessageid'),
		original_body: textAt(body, 'original_body', 'originalmessage'),
		...sharedFields(body),
	};
}

function receiptFields(body: Body): ReceiptFields | undefined {
	const message_id = textAt(body, 'message_id', 'messageid');
	if (message_id === null || !isReceipt(body)) return undefined;
	return {
		message_id,
		status: textAt(body, 'status'),
		status_code: numberAt(body, 'status_code'),
		status_text: textAt(body, 'status_text'),
		error_code: textAt(body, 'error_code'),
		error_text: textAt(body, 'error_text'),
		timestamp: timeAt(body, 'timestamp'),
		timestamp_send: timeAt(body, 'timestamp_send'),
		message_type: textAt(body, 'message_type', '_message_type'),
		...sharedFields(body),
	};
}

function readReceipt(body: Body): Receipt | undefined {
	const fields = receiptFields(body);
	return fields && { event: 'deliveryReceipt', ...fields };
}

function readVoiceReceipt(body: Body): VoiceReceipt | undefined {
	const fields = receiptFields(body);
	return fields && { event: 'voiceReceipt', ...fields, digits: keysOf(body.digits) };
}

const READERS: Readonly<Record<EventName, (body: Body) => PushedEvent | undefined>> = {
	smsReceived: readReceivedSms,
	deliveryReceipt: readReceipt,
	voiceReceipt: readVoiceReceipt,
};

/**
 * Reads the parsed body of a push: JSON, or a form that has only strings.
 *
 * @returns `undefined` for a body that does not belong to the event
 */
export const readPush = (event: EventName, body: unknown): PushedEvent | undefined =>
	isObject(body) ? READERS[event](body) : undefined;

/**
 * Returns the identity of an event, which all pushes of the same event share. A message has one receipt per status;
 * they come in any order and more than once (docs/clicksend-api.md, "Receipts"). A call may have two receipts of one
 * status, of which only one has a keypress.
 */
export function identityOf(pushed: PushedEvent): string {
	if (pushed.event === 'smsReceived') return pushed.message_id;
	const identity = `${pushed.message_id} ${pushed.status_code ?? pushed.status ?? ''}`;
	return pushed.event === 'voiceReceipt' ? `${identity} ${pushed.digits ?? ''}` : identity;
}
