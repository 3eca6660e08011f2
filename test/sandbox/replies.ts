import type { BadRequestShape, SandboxReply } from './types';

export const HTTP_OK = 200;
export const HTTP_BAD_REQUEST = 400;
export const HTTP_UNAUTHORIZED = 401;
export const HTTP_FORBIDDEN = 403;
export const HTTP_NOT_FOUND = 404;
export const HTTP_METHOD_NOT_ALLOWED = 405;
export const HTTP_TOO_MANY_REQUESTS = 429;
export const HTTP_SERVER_ERROR = 500;

/** response_code and response_msg of errors; those from 401 to 429 are captured from the real API. */
const ERRORS: Readonly<Record<number, readonly [string, string]>> = {
	[HTTP_BAD_REQUEST]: ['BAD_REQUEST', 'The request is invalid.'],
	[HTTP_UNAUTHORIZED]: ['UNAUTHORIZED', 'Authorization failed.'],
	[HTTP_FORBIDDEN]: [
		'FORBIDDEN',
		"Resource not found or you don't have the permissions to access this resource.",
	],
	[HTTP_NOT_FOUND]: ['NOT_FOUND', 'Resource not found.'],
	[HTTP_METHOD_NOT_ALLOWED]: ['NOT_FOUND', 'Method not allowed.'],
	[HTTP_TOO_MANY_REQUESTS]: ['HTTP_TOO_MANY_REQUESTS', 'Too many attempts.'],
};
const SERVER_ERROR: readonly [string, string] = ['INTERNAL_SERVER_ERROR', 'Internal server error.'];

/** The 400 whose response_code is a number: a PHP error that ClickSend lets through. */
const PHP_ERROR =
	'preg_replace(): Parameter mismatch, pattern is a string while replacement is an array';

/** A successful answer in ClickSend's envelope. */
export function success(response_msg: string, data: unknown): SandboxReply {
	const body = { http_code: HTTP_OK, response_code: 'SUCCESS', response_msg, data };
	return { status: HTTP_OK, headers: {}, body };
}

/** The envelope of an error with this code; anything not in the table is a server error. */
export function errorBody(http_code: number): Record<string, unknown> {
	const [response_code, response_msg] = ERRORS[http_code] ?? SERVER_ERROR;
	return { http_code, response_code, response_msg, data: null };
}

/** An error answer whose HTTP status and http_code agree. */
export function failure(status: number, headers: Record<string, string> = {}): SandboxReply {
	return { status, headers, body: errorBody(status) };
}

/** A 404 for something that is not there, in ClickSend's words for its kind. */
export function notFound(response_msg: string): SandboxReply {
	const body = { ...errorBody(HTTP_NOT_FOUND), response_msg };
	return { status: HTTP_NOT_FOUND, headers: {}, body };
}

/**
 * An HTTP 400 in one of ClickSend's three shapes.
 * @param field what was wrong, where the shape can say so
 */
export function badRequest(shape: BadRequestShape, field: string): SandboxReply {
	const reason = `${field} field is invalid.`;
	const bodies: Record<BadRequestShape, Record<string, unknown>> = {
		numeric: {
			http_code: HTTP_BAD_REQUEST,
			response_code: HTTP_BAD_REQUEST,
			response_msg: PHP_ERROR,
			data: null,
		},
		fieldMap: {
			http_code: HTTP_BAD_REQUEST,
			response_code: 'BAD_REQUEST',
			response_msg: 'Invalid input.',
			data: { [field]: reason },
		},
		details: {
			http_code: HTTP_BAD_REQUEST,
			response_code: 'BAD_REQUEST',
			response_msg: 'Invalid input.',
			data: null,
			details: [{ field, reason }],
		},
	};
	return { status: HTTP_BAD_REQUEST, headers: {}, body: bodies[shape] };
}

/** An HTTP 400 that names several fields, each with a sentence. */
export function invalidFields(fields: Record<string, string>): SandboxReply {
	const reply = badRequest('fieldMap', '');
	return { ...reply, body: { ...(reply.body as object), data: fields } };
}

/** Whether a parsed JSON value is an object with named fields. */
export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
