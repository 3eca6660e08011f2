import type { INodeParameters } from 'n8n-workflow';

import type { Fault, FaultPlan } from '../sandbox/faults';
import type { SandboxOptions } from '../sandbox/server';
import { always, inTurn, SEND, status } from './faults';

/** The faults while six messages are sent, two with each call, and the outcomes of the messages. */
export interface Case {
	faults?: FaultPlan;
	sandbox?: SandboxOptions;
	/** The credit, in prices of one message. */
	credit?: number;
	/** Beside those of all cases: a short time, where a call is never answered. */
	options?: INodeParameters;
	/** Places of messages that spoil their call. */
	poison?: number[];
	outcomes: string;
	posts: number;
	/** With *Retry On Fail*, where n8n runs the node again. */
	retried?: { outcomes: string; posts: number };
}

const tooMany = (retryAfter?: number): Fault => ({ type: 'rateLimit', retryAfter });
const LAGS: SandboxOptions = { historyLag: { polls: 2 } };
const DOWN: SandboxOptions = { historyDown: true };
const html = { body: 'html', taken: true } as const;

export const CASES: Readonly<Record<string, Case>> = {
	'429 once, with Retry-After': { faults: inTurn(tooMany(20)), outcomes: 'accepted x6', posts: 4 },
	'429 once, without': { faults: inTurn(tooMany()), outcomes: 'accepted x6', posts: 4 },
	'429 for ever': {
		faults: always(tooMany(39)),
		outcomes: 'threw',
		posts: 8,
		retried: { outcomes: 'threw', posts: 24 },
	},
	'429 until the node is run again': {
		faults: [{ path: SEND, to: 8, fault: tooMany(39) }],
		outcomes: 'threw',
		posts: 8,
		retried: { outcomes: 'accepted x6', posts: 11 },
	},
	'reset before the request was read': {
		faults: inTurn({ type: 'resetBeforeRead' }),
		outcomes: 'unknown x2, accepted x4',
		posts: 3,
	},
	'reset after the messages were taken': {
		faults: inTurn({ type: 'resetAfterTaken' }),
		outcomes: 'accepted x6',
		posts: 3,
	},
	'timeout after they were taken': {
		faults: inTurn({ type: 'hang', taken: true }),
		options: { timeout: 1 },
		outcomes: 'accepted x6',
		posts: 3,
	},
	'timeout, and nothing taken': {
		faults: inTurn(null, { type: 'hang', taken: false }),
		options: { timeout: 1 },
		outcomes: 'accepted x4, unknown x2',
		posts: 3,
	},
	'500, taken': { faults: inTurn(status(500, { taken: true })), outcomes: 'accepted x6', posts: 3 },
	'502 with HTML': { faults: inTurn(status(502, html)), outcomes: 'accepted x6', posts: 3 },
	'503 with Retry-After is not sent again': {
		faults: inTurn(status(503, { headers: { 'retry-after': '1' } })),
		outcomes: 'unknown x2, accepted x4',
		posts: 3,
	},
	'500 twice in a row': {
		faults: always(status(500)),
		outcomes: 'unknown x4, not_sent x2',
		posts: 2,
	},
	'200 with a truncated body': {
		faults: inTurn({ type: 'truncatedBody' }),
		outcomes: 'accepted x6',
		posts: 3,
	},
	'200 with invalid JSON': {
		faults: inTurn({ type: 'invalidJson' }),
		outcomes: 'accepted x6',
		posts: 3,
	},
	'200 with {}': { faults: inTurn({ type: 'emptyObject' }), outcomes: 'accepted x6', posts: 3 },
	'200 with fewer rows': {
		faults: inTurn({ type: 'rows', change: 'dropOne' }),
		outcomes: 'accepted x6',
		posts: 3,
	},
	'200 that says 401 in its body': {
		faults: inTurn(null, { type: 'bodyHttpCode', code: 401 }),
		outcomes: 'accepted x2, rejected x2, not_sent x2',
		posts: 2,
	},
	'302': {
		faults: inTurn({ type: 'redirect', status: 302, location: 'https://example.com/' }),
		outcomes: 'threw',
		posts: 1,
		retried: { outcomes: 'rejected x2, accepted x4', posts: 3 },
	},
	'a poison message first': { poison: [0], outcomes: 'rejected x1, accepted x5', posts: 5 },
	'a poison message in the middle': { poison: [2], outcomes: 'accepted x5, rejected x1', posts: 5 },
	'a poison message last': { poison: [5], outcomes: 'accepted x5, rejected x1', posts: 5 },
	'five of them': { poison: [0, 1, 2, 4, 5], outcomes: 'rejected x5, accepted x1', posts: 9 },
	'401 in the third call': {
		faults: inTurn(null, null, status(401)),
		outcomes: 'accepted x4, rejected x2',
		posts: 3,
	},
	'403 in the second call': {
		faults: inTurn(null, status(403)),
		outcomes: 'accepted x2, rejected x2, not_sent x2',
		posts: 2,
	},
	'credit that runs out in the middle of a call': {
		credit: 3,
		outcomes: 'accepted x3, rejected x3',
		posts: 3,
	},
	'credit that has run out': {
		credit: 0,
		outcomes: 'threw',
		posts: 1,
		retried: { outcomes: 'threw', posts: 3 },
	},
	'a history that lags by two polls': {
		faults: inTurn({ type: 'resetAfterTaken' }),
		sandbox: LAGS,
		outcomes: 'accepted x6',
		posts: 3,
	},
	'a history that is down': {
		faults: inTurn({ type: 'resetAfterTaken' }),
		sandbox: DOWN,
		outcomes: 'unknown x2, accepted x4',
		posts: 3,
	},
	'a history with 5000 rows of others': {
		faults: inTurn({ type: 'resetAfterTaken' }),
		sandbox: { foreignRows: 5000 },
		outcomes: 'accepted x6',
		posts: 3,
	},
};
