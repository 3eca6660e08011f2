import { account, balanceText, limitAccountCalls } from './account';
import { deliverReceipt, receiveSms } from './arrivals';
import type { IncomingReceipt, IncomingSms } from './arrivals';
import { AUTOMATION_ROUTES } from './automations';
import { CANCEL_ROUTES } from './cancel';
import { CHANNELS } from './channels';
import type { SandboxChannel } from './channels/channel';
import { history } from './history';
import { INBOUND_ROUTES } from './inbound';
import { LANGUAGE_ROUTES } from './languages';
import { LIST_ROUTES } from './lists';
import type { Push } from './push';
import { RECEIPT_ROUTES } from './receipts';
import type { SandboxRecord } from './record';
import { failure, HTTP_METHOD_NOT_ALLOWED, HTTP_NOT_FOUND, HTTP_UNAUTHORIZED } from './replies';
import { createRouter } from './router';
import type { Routes } from './router';
import type { Rules } from './rules';
import { SEARCH_ROUTES } from './search';
import { seedHistory } from './seed';
import { price, send } from './send';
import { SENDER_ROUTES } from './senders';
import { createState } from './state';
import type { State } from './state';
import { TEMPLATE_ROUTES } from './templates';
import { UPLOAD_ROUTES } from './uploads';
import type { ClickSendOptions, SandboxReply, SandboxRequest, Settings } from './types';

export { ACCOUNT_CALLS, SUBACCOUNT_API_KEY } from './account';
export { POISON, POISON_SHAPES, SHARED_NUMBER, SPECIAL_NUMBERS, TEST_NUMBERS } from './numbers';
export { MOST_MESSAGES } from './send';
export type { IncomingReceipt, IncomingSms } from './arrivals';
export type { Push } from './push';
export type { InboundRule, ReceiptRule, Rules } from './rules';
export type { RecordedRequest, SandboxRecord, TakenMessage } from './record';
export type * from './contentTypes';
export type * from './types';

/** A ClickSend in memory, without sockets or global state, and with a given clock. */
export interface ClickSend {
	/** Answers one call, and records it. Never throws. */
	handle(request: SandboxRequest): SandboxReply;
	readonly record: SandboxRecord;
	/** The settings, read on every call, so that a test may change them meanwhile (except the balance). */
	readonly settings: Settings;
	/** The credit left, in the account's currency, as GET /account shows it. */
	balance(): string;
	/** The automation rules of this moment. */
	rules(): Rules;
	/** Receives a message. Returns the pushes of the rules, which the caller makes. */
	receiveSms(sms: IncomingSms): Push[];
	/** Gets a receipt. Returns the pushes of the rules, which the caller makes. */
	deliverReceipt(receipt: IncomingReceipt): Push[];
	/** Adds messages of every kind to the history, at no cost. */
	seedHistory(count: number, channel?: SandboxChannel): void;
}

/** The endpoints that each channel has under its own name. */
function routesOf(channel: SandboxChannel): Routes {
	return {
		[`/${channel.name}/send`]: { POST: (call) => send(channel, call) },
		[`/${channel.name}/price`]: { POST: (call) => price(channel, call) },
		[`/${channel.name}/history`]: {
			GET: ({ state, request }) => history(state, channel, request.query),
		},
	};
}

const ROUTES: Routes = {
	'/account': { GET: ({ state }) => account(state) },
	...Object.fromEntries(CHANNELS.flatMap((channel) => Object.entries(routesOf(channel)))),
	...AUTOMATION_ROUTES,
	...CANCEL_ROUTES,
	...INBOUND_ROUTES,
	...RECEIPT_ROUTES,
	...LANGUAGE_ROUTES,
	...LIST_ROUTES,
	...SEARCH_ROUTES,
	...SENDER_ROUTES,
	...TEMPLATE_ROUTES,
	...UPLOAD_ROUTES,
};

const findRoute = createRouter(ROUTES);

/** Finds the known path or pattern of a path, for logs that must not repeat text of a caller. */
export function patternOf(path: string): string | undefined {
	return findRoute(path)?.pattern;
}

/** Starts a ClickSend with an empty record, a full credit and no rate limit used up. */
export function createClickSend(options: ClickSendOptions = {}): ClickSend {
	const state = createState(options);
	return {
		record: state.record,
		settings: state.settings,
		balance: () => balanceText(state),
		rules: () => structuredClone(state.rules),
		receiveSms: (sms) => receiveSms(state, sms),
		deliverReceipt: (receipt) => deliverReceipt(state, receipt),
		seedHistory: (count, channel) => seedHistory(state, count, channel),
		handle: (request) => {
			const entry = state.record.open(request, state.settings.now());
			const reply = answer(state, request, entry.index);
			entry.status = reply.status;
			return reply;
		},
	};
}

function answer(state: State, request: SandboxRequest, index: number): SandboxReply {
	// The limit of GET /account is checked before the login, so it holds for wrong logins too.
	const limit = request.path === '/account' ? limitAccountCalls(state) : { headers: {} };
	const reply = limit.reply ?? route(state, request, index);
	return { ...reply, headers: { ...reply.headers, ...limit.headers } };
}

function route(state: State, request: SandboxRequest, index: number): SandboxReply {
	if (request.headers.authorization !== basicAuth(state.settings))
		return failure(HTTP_UNAUTHORIZED);
	const found = findRoute(request.path);
	if (found === undefined) return failure(HTTP_NOT_FOUND);
	const endpoint = found.methods[request.method];
	const call = { state, request, index, params: found.params };
	return endpoint ? endpoint(call) : failure(HTTP_METHOD_NOT_ALLOWED);
}

/** The Authorization header of a login, for callers that talk to `handle` directly. */
export function basicAuth({ username, key }: { username: string; key: string }): string {
	return `Basic ${Buffer.from(`${username}:${key}`).toString('base64')}`;
}
