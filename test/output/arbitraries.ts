import * as fc from 'fast-check';

import {
	OUTCOMES,
	type CallAnswer,
	type MessageResult,
	type Outcome,
	type Row,
	type Stray,
} from '../../nodes/ClickSend/messaging/types';
import type { Report } from '../../nodes/ClickSend/output/report';
import { report, result, without } from '../messaging/builders';
import { SUBACCOUNT } from './cases';

const MAX_ITEMS = 6;

/** Any JSON value, sometimes with a secret key in it. */
const value: fc.Arbitrary<unknown> = fc.oneof(
	fc.jsonValue({ maxDepth: 2 }),
	fc.constantFrom('', '0.0792', 0, null, [SUBACCOUNT], { inner: { _subaccount: SUBACCOUNT } }),
);

const FIELDS = ['to', 'from', 'status', 'message_id', 'message_price', 'schedule', 'date'];

/** A row of any fields; never `error`, of which the tables speak. */
const row: fc.Arbitrary<Row> = fc
	.dictionary(fc.oneof(fc.constantFrom(...FIELDS, 'api_key', '_tomorrow'), fc.string()), value, {
		maxKeys: 6,
	})
	.map((fields) => without(fields, 'error'));

const data = fc.oneof(
	fc.record(
		{
			total_count: value,
			queued_count: value,
			blocked_count: value,
			_currency: value,
			_subaccount: fc.constant(SUBACCOUNT),
		},
		{ requiredKeys: [] },
	),
	value,
);

const body = fc.record(
	{ http_code: value, response_code: value, response_msg: value, data, api_key: value },
	{ requiredKeys: [] },
);

const item = fc.nat({ max: MAX_ITEMS - 1 });

/** An answer with a body; a call without one is a case of its own, since no row can come with it. */
const answer: fc.Arbitrary<CallAnswer> = fc.record({
	items: fc.uniqueArray(item, { minLength: 1 }),
	sentAt: fc.nat(),
	httpCode: fc.constantFrom(200, 400, 503),
	body,
});

const unanswered: fc.Arbitrary<CallAnswer> = fc.record({
	items: fc.uniqueArray(item, { minLength: 1 }),
	sentAt: fc.nat(),
	httpCode: fc.constantFrom(null, 502),
	body: fc.constant(undefined),
});

const outcome: fc.Arbitrary<Outcome> = fc.constantFrom(...OUTCOMES);

const resultWith = (call: fc.Arbitrary<CallAnswer | null>): fc.Arbitrary<MessageResult> =>
	fc
		.record({
			outcome,
			item,
			asked: fc.record({ to: value, message: value }),
			status: fc.constantFrom('SUCCESS', 'THROTTLED', 'TIMEOUT'),
			what: fc.string(),
			advice: fc.option(fc.string()),
			row: fc.option(row),
			call,
		})
		.map(({ outcome: one, ...fields }) => result(one, fields));

const strayWith = (call: fc.Arbitrary<CallAnswer>): fc.Arbitrary<Stray> => fc.record({ row, call });

/** Any report at all: results in any order, several to a call, and rows that nobody asked for. */
export const anyReport: fc.Arbitrary<Report> = fc
	.array(answer, { minLength: 1, maxLength: 3 })
	.chain((answers) => {
		const call = fc.constantFrom(...answers);
		return fc.record({
			results: fc.array(resultWith(fc.oneof(call, unanswered, fc.constant(null))), {
				maxLength: 8,
			}),
			strays: fc.array(strayWith(call), { maxLength: 3 }),
		});
	})
	.map(({ results, strays }) => report(results, { strays, itemCount: MAX_ITEMS }));
