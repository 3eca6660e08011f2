import type { BadRequestShape, SandboxReply } from './types';

/** The body of a made-up status; an object is sent as JSON. */
export type FaultBody = 'json' | 'html' | 'empty' | Record<string, unknown>;

export type RowsChange =
	| 'acceptedFirst'
	| 'reversed'
	| 'dropOne'
	| 'missingFields'
	| 'extraRow'
	| 'duplicateRow';

/**
 * A fault of one call, as data. Where `taken` is not a choice: latency, resetAfterTaken,
 * truncatedBody, invalidJson, emptyObject, rows, oddRows and samePage happen to a call that ClickSend
 * handled; all others to one that it did not.
 */
export type Fault =
	| { type: 'latency'; ms: number }
	| {
			type: 'status';
			status: number;
			headers?: Record<string, string>;
			body?: FaultBody;
			taken: boolean;
	  }
	/** retryAfter: seconds, or an HTTP date; absent = no such header. */
	| { type: 'rateLimit'; retryAfter?: number | string }
	/** The connection dies before the body was read. */
	| { type: 'resetBeforeRead' }
	/** The connection dies after the work was done, without an answer. */
	| { type: 'resetAfterTaken' }
	/** Never answers: the caller has to give up by itself. */
	| { type: 'hang'; taken: boolean }
	/** Half of the announced bytes, then the end of the connection. */
	| { type: 'truncatedBody' }
	/** A complete answer that is no JSON. */
	| { type: 'invalidJson' }
	| { type: 'emptyObject' }
	/** HTTP 200 with an error's http_code in the body. */
	| { type: 'bodyHttpCode'; code: number }
	| { type: 'redirect'; status: number; location: string }
	/** fields: what `missingFields` leaves out, `to` included if named; see MISSING_FIELDS. */
	| { type: 'rows'; change: RowsChange; fields?: readonly string[] }
	/** json: an object whose fields replace those of each row; `strays` more rows of it follow. */
	| { type: 'oddRows'; json: string; strays?: number }
	/** The first page, whatever page is asked for; `lastPage` and `number` are what it says of itself. */
	| { type: 'samePage'; lastPage: number; number?: number }
	| { type: 'badRequest'; shape: BadRequestShape };

/** A fault for one call to a path (nth), a range of them (from, to, inclusive) or all; calls count from 1. */
export interface PlannedFault {
	/** To the letter, or the beginning of a path with `*` after it, such as /automations/sms/inbound/*. */
	path: string;
	/** Absent = all of them. */
	method?: string;
	nth?: number;
	from?: number;
	to?: number;
	fault: Fault;
}

export type FaultPlan = readonly PlannedFault[];

/** The reply that the caller of a faulty (or sound) ClickSend gets. */
export interface FaultOutcome {
	/** The answer; its body is the one that a reader that forgives bad JSON gets. */
	reply?: SandboxReply;
	/** The bytes of the answer where they are not simply the body as JSON. */
	rawBody?: string;
	/** Bytes announced but never sent in full: the transfer breaks off in the middle. */
	announcedLength?: number;
	/** Milliseconds before the answer. */
	latencyMs?: number;
	connection: 'answer' | 'resetBefore' | 'resetAfter' | 'hang';
}

export interface Faults {
	/** Replaces the plan and starts counting calls anew. */
	set(plan: FaultPlan): void;
	clear(): void;
	/** Counts a call to a path and names what shall go wrong with it: the first entry that fits. */
	pick(path: string, method?: string): Fault | undefined;
}

/** A fault plan with its call counters. */
export function createFaults(initial: FaultPlan = []): Faults {
	let plan = initial;
	/** Calls by what they were planned for: entries for the same path and method count together. */
	let calls = new Map<string, number>();
	const set = (next: FaultPlan): void => {
		plan = next;
		calls = new Map();
	};
	return {
		set,
		clear: () => set([]),
		pick: (path, method) => {
			const meant = plan.filter((planned) => isMeant(planned, path, method));
			for (const key of new Set(meant.map(keyOf))) calls.set(key, (calls.get(key) ?? 0) + 1);
			return meant.find((planned) => covers(planned, calls.get(keyOf(planned)) ?? 0))?.fault;
		},
	};
}

function keyOf({ path, method = '' }: PlannedFault): string {
	return `${method} ${path}`;
}

function isMeant(planned: PlannedFault, path: string, method?: string): boolean {
	const fits = planned.path.endsWith('*')
		? path.startsWith(planned.path.slice(0, -1))
		: path === planned.path;
	return fits && (planned.method === undefined || planned.method === method);
}

function covers({ nth, from = 1, to = Infinity }: PlannedFault, call: number): boolean {
	return nth === undefined ? call >= from && call <= to : call === nth;
}

export { applyFault } from './applyFault';
export { MISSING_FIELDS } from './rowFaults';
