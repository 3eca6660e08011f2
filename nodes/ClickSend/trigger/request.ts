import type { IWebhookFunctions } from 'n8n-workflow';

import { isObject } from '../messaging/values';

/** The parts of n8n's request from which the body is read. */
export interface Incoming {
	/** The body, parsed where n8n knows the content type. */
	body?: unknown;
	/** The bytes of the body, decompressed. */
	rawBody?: Buffer;
	headers: Readonly<Record<string, unknown>>;
}

/** The reason why a request is refused. */
export interface Refused {
	status: number;
	text: string;
}

/**
 * An SMS has at most 255 parts: 39,015 characters, or 17,085 in Unicode. A form, where each character takes three
 * bytes, or nine, and comes in two fields, then has about 300 kB.
 */
export const MAX_BODY_BYTES = 512 * 1024;

export const HTTP_BAD_REQUEST = 400;
const HTTP_TOO_LARGE = 413;

const UNREADABLE: Refused = {
	status: HTTP_BAD_REQUEST,
	text: 'The body is neither JSON nor a form',
};

const TOO_LARGE: Refused = {
	status: HTTP_TOO_LARGE,
	text: 'The body is larger than any event of ClickSend',
};

/** Whether a text is JSON, perhaps after blanks and a byte order mark. */
const isJson = (text: string): boolean => text.trimStart().startsWith('{');

/** A form has only strings, and a JSON body may hold anything; both are read without trusting the content type. */
function parseText(text: string): unknown {
	if (!isJson(text)) return Object.fromEntries(new URLSearchParams(text.trim()));
	try {
		return JSON.parse(text.trim()) as unknown;
	} catch {
		return undefined;
	}
}

/** The fields of a body by name. */
export type Fields = Readonly<Record<string, unknown>>;

const isFilled = (body: unknown): body is Fields => isObject(body) && Object.keys(body).length > 0;

function sizeOf({ rawBody, headers }: Incoming): number {
	return rawBody?.length ?? (Number(headers['content-length']) || 0);
}

/**
 * Reads the fields of a push. ClickSend does not say with which content type it pushes JSON (docs/clicksend-api.md,
 * "Webhook payloads"), so a body that n8n did not parse is parsed here.
 */
export function readBody(incoming: Incoming): { fields: Fields } | { refused: Refused } {
	if (sizeOf(incoming) > MAX_BODY_BYTES) return { refused: TOO_LARGE };
	const { body, rawBody } = incoming;
	const text = rawBody?.toString('utf8') ?? (typeof body === 'string' ? body : '');
	// JSON that is labelled as a form comes parsed as one, into a single field whose name is the JSON.
	if (isFilled(body) && !isJson(text)) return { fields: body };
	const parsed = parseText(text);
	if (isFilled(parsed)) return { fields: parsed };
	return isFilled(body) ? { fields: body } : { refused: UNREADABLE };
}

/** Returns the request of a webhook call, with the bytes that n8n keeps. */
export const incomingOf = (context: IWebhookFunctions): Incoming =>
	context.getRequestObject() as unknown as Incoming;
