import type { Deviation } from '../sandbox';
import { isObject } from '../judge/shape';
import { at, body, data, having, rows, status, without, type Fields } from './kit';

const HISTORY = '/sms/history';
const INBOUND = '/automations/sms/inbound';
const RECEIPTS = '/automations/sms/receipts';

const EMPTY = { total: 0, current_page: 1, last_page: 0, data: [] };

/** Everything that this ClickSend ever showed, so that it can show more than it was asked for. */
function remembering(isMeant: (query: Record<string, string>) => boolean): () => Deviation {
	return () => {
		const known: Fields[] = [];
		return (reply, { path, query, method, body: asked }) => {
			if (method === 'POST' && path === '/sms/send') known.push(...sentBy(reply.body));
			if (path !== HISTORY || !isMeant(query) || !isObject(reply.body)) return reply;
			void asked;
			const page = reply.body.data as Fields;
			return { ...reply, body: { ...reply.body, data: { ...page, data: known } } };
		};
	};
}

const sentBy = (answer: unknown): Fields[] => {
	const whole = isObject(answer) && isObject(answer.data) ? answer.data.messages : [];
	return Array.isArray(whole) ? whole.filter(isObject) : [];
};

/** A history without anything. */
const nothing =
	(isMeant: (query: Record<string, string>) => boolean): Deviation =>
	(reply, { path, query }) =>
		path === HISTORY && isMeant(query) && isObject(reply.body)
			? { ...reply, body: { ...reply.body, data: EMPTY } }
			: reply;

const pageSize = (per_page: number): Deviation => data(HISTORY, having({ per_page }));

/** For each check of the history: an answer that differs from the fact. */
export const HISTORY_DEVIATIONS: Readonly<Record<string, () => Deviation>> = {
	'price.leaves-nothing': () => {
		const priced: unknown[] = [];
		return (reply, request) => {
			if (request.path === '/sms/price') {
				const asked = request.body as { messages: unknown[] };
				priced.push(...asked.messages);
			}
			return data(HISTORY, having({ data: priced }))(reply, request);
		};
	},
	'history.delay': () => nothing(() => true),
	'history.page': () => data(HISTORY, without('last_page')),
	'history.row': () => rows(HISTORY, having({ date: '2026-10-05 00:00:00' })),
	'history.reference': () => rows(HISTORY, having({ custom_string: '' })),
	'history.schedule': () => rows(HISTORY, (row) => ({ ...row, schedule: Number(row.schedule) })),
	'test-numbers.status': () => rows(HISTORY, having({ status: 'Queued' })),
	'history.other-number': remembering(({ q = '' }) => q.startsWith('to:')),
	'history.order': () => rows(HISTORY, descending()),
	'history.two-filters': remembering(({ q = '' }) => q.includes(',')),
	'history.part-of-value': remembering(({ q = '' }) => q.length < 30),
	'history.any-case': () =>
		nothing(({ q = '' }) => q !== q.toUpperCase().replace('MESSAGE_ID', 'message_id')),
	'history.window': () => nothing(({ date_to }) => date_to !== undefined),
	'history.before-window': remembering(({ date_from }) => date_from !== undefined),
	'history.after-window': remembering(({ date_to }) => date_to !== undefined),

	'paging.least': () => pageSize(1),
	'paging.most': () => pageSize(1000),
	'paging.default': () => pageSize(20),
	'paging.empty': () => data(HISTORY, having({ last_page: 1 })),
	'paging.beyond': remembering(({ page }) => page !== undefined),
};

/** Dates that go down, row by row, whatever the order that was asked for. */
function descending(): (row: Fields) => Fields {
	let date = 1_790_000_000;
	return (row) => ({ ...row, date: (date -= 1) });
}

const ruleDeviations = (path: string, kind: string, idField: string) => {
	const one = `${path}/\\d+`;
	return {
		[`rules.${kind}-made`]: () => data(`POST ${path}`, having({ enabled: '0' })),
		[`rules.${kind}-read`]: () => data(`GET ${one}`, without('action_address')),
		[`rules.${kind}-listed`]: () => rows(`GET ${path}`, without(idField)),
		[`rules.${kind}-changed`]: () => data(`GET ${one}`, keepingFirst()),
		[`rules.${kind}-deleted`]: () => body(`DELETE ${one}`, having({ data: 'deleted' })),
		[`rules.${kind}-gone`]: () =>
			at(one, ({ status: http }) => (http === 404 ? { status: 403 } : {})),
	};
};

/** A rule that stays as it was first read. */
function keepingFirst(): (rule: Fields) => Fields {
	let first: Fields | undefined;
	return (rule) => (first ??= rule);
}

/** For each check of a rule: an answer that differs from the fact. */
export const RULE_DEVIATIONS: Readonly<Record<string, () => Deviation>> = {
	...ruleDeviations(INBOUND, 'inbound', 'sms_inbound_rule_id'),
	...ruleDeviations(RECEIPTS, 'receipts', 'receipt_rule_id'),
};

/** For the checks of messages to test numbers that wait, which the sandbox plays with an option. */
export const WAITING_DEVIATIONS: Readonly<Record<string, () => Deviation>> = {
	'test-numbers.schedule': () => (reply) => reply,
	'cancel.works': () => status('PUT /sms/.*/cancel', 200, 'CANCELLED'),
};
