import * as fc from 'fast-check';

import { POISON, SPECIAL_NUMBERS } from '../sandbox/clickSend';
import { PLAYED_NAMES } from './channels';
import type { NetworkFault, PlannedCall } from './memory';
import type { PlannedList, PlannedText, RunPlan } from './simulation';

const fictional = (index: number): string => `+1206555${String(100 + index).padStart(4, '0')}`;

/** Numbers that are accepted, refused (one for each status), or spoil their call. */
const number = fc.oneof(
	{ weight: 12, arbitrary: fc.nat({ max: 20 }).map(fictional) },
	{ weight: 1, arbitrary: fc.constant('(206) 555-0100') },
	{ weight: 2, arbitrary: fc.constantFrom(...Object.keys(SPECIAL_NUMBERS)) },
	{ weight: 1, arbitrary: fc.constantFrom(...POISON) },
);

/** Contacts with numbers of the same kinds, some without a number, some twice. */
const list: fc.Arbitrary<PlannedList> = fc.array(
	fc.record({
		phone_number: fc.oneof(
			{ weight: 8, arbitrary: number },
			{ weight: 1, arbitrary: fc.constant(null) },
		),
		first_name: fc.constantFrom('Ada', 'Bo', ''),
	}),
	{ minLength: 1, maxLength: 6 },
);

/** A recipient: mostly a number, else the list at this place. */
const recipient = fc.oneof(
	{ weight: 6, arbitrary: number.map((to) => ({ to })) },
	{ weight: 1, arbitrary: fc.constantFrom(0, 1).map((place) => ({ list: place })) },
);

/**
 * Texts of their own mostly, so that each message can be told from all others; some alike, or filled in per contact.
 */
const bodies = [(index: number) => `Text ${index}`, () => 'Same text', () => 'Hello (First Name)!'];
const bodyOf = fc.oneof(
	{ weight: 3, arbitrary: fc.constant(0) },
	{ weight: 2, arbitrary: fc.constantFrom(1, 2) },
);
const messages = fc
	.array(fc.tuple(recipient, bodyOf), { minLength: 1, maxLength: 16 })
	.map((all) =>
		all.map(([who, kind], index): PlannedText => ({ ...who, body: bodies[kind]?.(index) ?? '' })),
	);

const serverError = fc.record({
	type: fc.constant('status' as const),
	status: fc.constantFrom(500, 502, 503, 504, 408, 303),
	headers: fc.constantFrom<Record<string, string>>({}, { 'retry-after': '1' }),
	body: fc.constantFrom('json' as const, 'html' as const, 'empty' as const),
	taken: fc.boolean(),
});

const refusal = fc.record({
	type: fc.constant('status' as const),
	status: fc.constantFrom(401, 403, 404, 405, 422, 413, 302),
	taken: fc.constant(false),
});

const rowsChange = fc.record({
	type: fc.constant('rows' as const),
	change: fc.constantFrom(
		'acceptedFirst' as const,
		'reversed' as const,
		'dropOne' as const,
		'missingFields' as const,
		'extraRow' as const,
		'duplicateRow' as const,
	),
});

const constant = <T extends NetworkFault>(fault: T): fc.Arbitrary<T> => fc.constant(fault);

const fault: fc.Arbitrary<NetworkFault> = fc.oneof(
	{ weight: 2, arbitrary: constant({ type: 'latency', ms: 0 }) },
	serverError,
	refusal,
	rowsChange,
	fc
		.constantFrom<number | string | undefined>(undefined, 0, 2, 90, 'soon')
		.map((retryAfter): NetworkFault => ({ type: 'rateLimit', retryAfter })),
	fc.boolean().map((taken): NetworkFault => ({ type: 'hang', taken })),
	constant({ type: 'noConnection' }),
	constant({ type: 'resetBeforeRead' }),
	constant({ type: 'resetAfterTaken' }),
	constant({ type: 'truncatedBody' }),
	constant({ type: 'invalidJson' }),
	constant({ type: 'emptyObject' }),
	fc.constantFrom(400, 401, 429, 500).map((code): NetworkFault => ({ type: 'bodyHttpCode', code })),
	fc
		.constantFrom('numeric' as const, 'fieldMap' as const, 'details' as const)
		.map((shape): NetworkFault => ({ type: 'badRequest', shape })),
);

export const sendFaults = fc
	.array(fault, { maxLength: 12 })
	.map((all) =>
		all.map((one, index): PlannedCall => ({ path: '/sms/send', nth: index + 1, fault: one })),
	);

/** The faults of questions for prices. */
export const priceFaults = fc
	.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fault), { maxLength: 4 })
	.map((all) => all.map(([nth, one]): PlannedCall => ({ path: '/sms/price', nth, fault: one })));

/** The faults of a GET, which change nothing at ClickSend. */
const historyFaults = fc
	.array(fc.tuple(fc.integer({ min: 1, max: 8 }), fault), { maxLength: 3 })
	.map((all) => all.map(([nth, one]): PlannedCall => ({ path: '/sms/history', nth, fault: one })));

const clickSend = fc.record(
	{
		historyLag: fc.record({ polls: fc.integer({ min: 1, max: 4 }) }),
		historyDown: fc.constantFrom(false, false, false, true),
		foreignRows: fc.constantFrom(0, 0, 30, 250),
		balance: fc.constantFrom(100, 100, 100, 0.8, 0.3, 0),
	},
	{ requiredKeys: [] },
);

/** Any run of the node: any input, options, faults and moment of the stop button. */
export const runPlan: fc.Arbitrary<RunPlan> = fc.record({
	channel: fc.constantFrom(...PLAYED_NAMES),
	messages,
	lists: fc.tuple(list, list),
	customString: fc.constantFrom(null, null, null, 'campaign'),
	batchSize: fc.integer({ min: 1, max: 8 }),
	parallelCalls: fc.constantFrom(1, 2, 3, 10),
	ifUnknown: fc.constantFrom('report' as const, 'report' as const, 'resend' as const),
	maxTotalWaitMs: fc.constantFrom(0, 3_000, 300_000),
	onError: fc.constantFrom(
		'stopWorkflow' as const,
		'continueRegularOutput' as const,
		'continueErrorOutput' as const,
	),
	maxTries: fc.constantFrom(1, 1, 2, 3, 5),
	faults: fc.tuple(sendFaults, historyFaults).map((both) => both.flat()),
	clickSend,
	callMs: fc.constantFrom(0, 300, 4_000),
	chance: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 4 }),
	turns: fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 8 }),
	cancelAt: fc.oneof(
		{ weight: 4, arbitrary: fc.constant(null) },
		{ weight: 1, arbitrary: fc.integer({ min: 1, max: 20 }) },
	),
});
