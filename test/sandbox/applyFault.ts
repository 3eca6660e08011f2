import { ACCOUNT_CALLS } from './account';
import type { ClickSend } from './clickSend';
import type { Fault, FaultBody, FaultOutcome } from './faults';
import { badRequest, errorBody, HTTP_OK, HTTP_TOO_MANY_REQUESTS } from './replies';
import { turnPage } from './pageFaults';
import { changeRows, writeOddRows } from './rowFaults';
import type { SandboxReply, SandboxRequest } from './types';

const HTML_PAGE =
	'<html><head><title>Error</title></head><body><center><h1>Error</h1></center></body></html>';
const HTML_HEADERS = { 'content-type': 'text/html; charset=UTF-8' };
const HALF = 2;

type FaultOf<Type extends Fault['type']> = Extract<Fault, { type: Type }>;

/**
 * Answers a call with a fault, or soundly without one. The same for the HTTP server and for tests in
 * memory: what was taken is in `clickSend.record`, and a caller that got no answer has status null there.
 */
export function applyFault(
	clickSend: ClickSend,
	request: SandboxRequest,
	fault?: Fault,
): FaultOutcome {
	const sound = (): FaultOutcome => answered(clickSend.handle(request));
	const refused = (reply: SandboxReply): FaultOutcome =>
		answered(recordAnswer(clickSend, request, reply));
	if (fault === undefined) return sound();
	switch (fault.type) {
		case 'latency':
			return { ...sound(), latencyMs: fault.ms };
		case 'rows':
			return answered(changeRows(clickSend.handle(request), fault.change, fault.fields));
		case 'oddRows':
			return applyOddRows(clickSend, request, fault);
		case 'samePage':
			return applySamePage(clickSend, request, fault);
		case 'status':
			return applyStatus(clickSend, request, fault);
		case 'rateLimit':
			return refused(rateLimited(fault.retryAfter));
		case 'badRequest':
			return refused(badRequest(fault.shape, 'messages'));
		case 'bodyHttpCode':
			return refused({ status: HTTP_OK, headers: {}, body: errorBody(fault.code) });
		case 'redirect':
			return withBody(
				recordAnswer(clickSend, request, {
					status: fault.status,
					headers: { location: fault.location },
					body: undefined,
				}),
				'empty',
			);
		default:
			return applyBroken(clickSend, request, fault);
	}
}

function applyOddRows(
	clickSend: ClickSend,
	request: SandboxRequest,
	{ json, strays }: FaultOf<'oddRows'>,
): FaultOutcome {
	const reply = clickSend.handle(request);
	return { ...answered(reply), rawBody: writeOddRows(reply, json, strays) };
}

function applySamePage(
	clickSend: ClickSend,
	request: SandboxRequest,
	{ lastPage, number }: FaultOf<'samePage'>,
): FaultOutcome {
	const places = ['page', 'offset'];
	const filters = Object.entries(request.query).filter(([name]) => !places.includes(name));
	const reply = clickSend.handle({ ...request, query: Object.fromEntries(filters) });
	const entry = clickSend.record.requests.at(-1);
	if (entry) entry.query = request.query;
	const token = clickSend.record.requests.length;
	return answered({ ...reply, body: turnPage(reply.body, { lastPage, number, token }) });
}

type Broken = 'emptyObject' | 'invalidJson' | 'truncatedBody';
type Silent = 'resetBeforeRead' | 'resetAfterTaken' | 'hang';

function applyBroken(
	clickSend: ClickSend,
	request: SandboxRequest,
	fault: FaultOf<Broken | Silent>,
): FaultOutcome {
	if (fault.type === 'emptyObject') return answered({ ...clickSend.handle(request), body: {} });
	if (fault.type === 'invalidJson' || fault.type === 'truncatedBody') {
		const reply = clickSend.handle(request);
		const whole = JSON.stringify(reply.body);
		const half = whole.slice(0, Math.floor(whole.length / HALF));
		const outcome = { ...answered({ ...reply, body: half }), rawBody: half };
		if (fault.type === 'invalidJson') return outcome;
		return { ...outcome, announcedLength: Buffer.byteLength(whole) };
	}
	const taken = fault.type === 'resetAfterTaken' || (fault.type === 'hang' && fault.taken);
	const unread = fault.type === 'resetBeforeRead';
	if (taken) clickSend.handle(request);
	else recordAnswer(clickSend, unread ? { ...request, body: undefined } : request);
	const entry = clickSend.record.requests.at(-1);
	if (entry) entry.status = null;
	if (fault.type === 'hang') return { connection: 'hang' };
	return { connection: unread ? 'resetBefore' : 'resetAfter' };
}

function applyStatus(
	clickSend: ClickSend,
	request: SandboxRequest,
	{ status, headers = {}, body = 'json', taken }: FaultOf<'status'>,
): FaultOutcome {
	const reply = { status, headers, body: errorBody(status) };
	if (taken) clickSend.handle(request);
	else recordAnswer(clickSend, request);
	const entry = clickSend.record.requests.at(-1);
	if (entry) entry.status = status;
	return withBody(reply, body);
}

function rateLimited(retryAfter?: number | string): SandboxReply {
	const headers: Record<string, string> = {
		'x-ratelimit-limit': String(ACCOUNT_CALLS),
		'x-ratelimit-remaining': '0',
	};
	if (retryAfter !== undefined) headers['retry-after'] = String(retryAfter);
	if (typeof retryAfter === 'number') headers['ratelimit-reset'] = String(retryAfter);
	return { status: HTTP_TOO_MANY_REQUESTS, headers, body: errorBody(HTTP_TOO_MANY_REQUESTS) };
}

function withBody(reply: SandboxReply, body: FaultBody): FaultOutcome {
	if (body === 'json') return answered(reply);
	if (body === 'empty') return { ...answered({ ...reply, body: '' }), rawBody: '' };
	if (body !== 'html') return answered({ ...reply, body });
	const headers = { ...reply.headers, ...HTML_HEADERS };
	return { ...answered({ ...reply, headers, body: HTML_PAGE }), rawBody: HTML_PAGE };
}

function answered(reply: SandboxReply): FaultOutcome {
	return { reply, connection: 'answer' };
}

/** Records a call that ClickSend itself never handled. */
function recordAnswer<Reply extends SandboxReply | undefined>(
	{ record, settings }: ClickSend,
	request: SandboxRequest,
	reply?: Reply,
): Reply {
	const entry = record.open(request, settings.now());
	entry.status = reply?.status ?? null;
	return reply as Reply;
}
