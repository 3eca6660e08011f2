import * as fc from 'fast-check';

import { createCaller } from '../../nodes/ClickSend/api/clickSend';
import { Standstill } from '../../nodes/ClickSend/api/standstill';
import { deliver } from '../../nodes/ClickSend/delivery/deliver';
import { clickSendPorts } from '../../nodes/ClickSend/delivery/ports';
import { sms } from '../../nodes/ClickSend/messaging/channels/sms';
import { toldResults } from '../../nodes/ClickSend/messaging/outcome/listResult';
import type { PlannedMessage } from '../../nodes/ClickSend/messaging/types';
import { isObject } from '../../nodes/ClickSend/messaging/values';
import { hintFor } from '../../nodes/ClickSend/output/hints/hint';
import { itemsOf, makerOf } from '../output/ofSms';
import { isSafeToThrow, type Report } from '../../nodes/ClickSend/output/report';
import { runError } from '../../nodes/ClickSend/output/runError';
import { OUTPUT_MODES, type OutputMode } from '../../nodes/ClickSend/output/show';
import { contextWith } from '../api/stub';
import { AU_LOCAL, GB, message, NOW_MS, NOW_S, US } from '../messaging/builders';
import { listMessage } from '../messaging/lists';
import { NODE } from '../output/cases';

const { PLANS = '150' } = process.env;

const MESSAGES: readonly PlannedMessage[] = [
	message({ to: US, item: 0, custom_string: 'n8n-7-0-0-0-tag' }),
	message({ to: AU_LOCAL, item: 1, custom_string: 'sale', hasOwnReference: false }),
	message({ to: GB, item: 2, custom_string: 'sale', hasOwnReference: false }),
	listMessage({ contacts: 3 }, { item: 3, custom_string: 'n8n-7-0-3-0-tag' }),
];

/** Stands for a value with more levels than a counterexample could show. */
const DEEP = '"DEEP"';
const LEVELS = 2_500;
const VERY_DEEP = `${'[{"a":'.repeat(LEVELS)}1${'}]'.repeat(LEVELS)}`;

const parse = (json: string): unknown => JSON.parse(json.replaceAll(DEEP, VERY_DEEP));

/** Values that no field of a row should have, as JSON. */
const odd: fc.Arbitrary<string> = fc.oneof(
	fc.json({ maxDepth: 3 }),
	fc.constantFrom(
		DEEP,
		// JavaScript makes no text of this one.
		'{"toString":1,"valueOf":2,"toJSON":3}',
		'{"__proto__":{"status":"SUCCESS"}}',
		'1e400',
		'""',
		JSON.stringify(' '.repeat(5_000)),
	),
);

/** Values that make a row look like the answer for one of the messages. */
const fitting: Record<string, string[]> = {
	status: ['"SUCCESS"', '"INVALID_RECIPIENT"'],
	to: [US, GB, '+61411111111'].map((to) => JSON.stringify(to)),
	body: ['"Hello"'],
	custom_string: ['"sale"', '"n8n-7-0-0-0-tag"', '"n8n-7-0-3-0-tag"'],
	message_id: ['"A"', '"B"', '"C"', '""'],
	list_id: ['428', 'null'],
	contact_id: ['1', '2'],
	date: [String(NOW_S)],
	error: ['"x"'],
	message_price: ['"0.08"'],
};

const field = fc
	.constantFrom(...Object.keys(fitting))
	.chain((name) =>
		fc.tuple(
			fc.constant(name),
			fc.oneof(
				{ weight: 3, arbitrary: fc.constantFrom(...(fitting[name] ?? [])) },
				{ weight: 1, arbitrary: odd },
			),
		),
	);

const row = fc.oneof(
	{
		weight: 6,
		arbitrary: fc
			.uniqueArray(field, { selector: ([name]) => name })
			.map((fields) => `{${fields.map(([name, value]) => `"${name}":${value}`).join()}}`),
	},
	{ weight: 1, arbitrary: odd },
);

const rows = fc.array(row, { maxLength: 7 }).map((all) => `[${all.join()}]`);

/** Any JSON at all, mostly in the shape of an answer to a send or of a page of the history. */
const body = fc.oneof(
	{ weight: 1, arbitrary: odd },
	{
		weight: 4,
		arbitrary: fc
			.tuple(rows, odd)
			.map(([all, total]) => `{"http_code":200,"data":{"messages":${all},"total_price":${total}}}`),
	},
	{
		weight: 2,
		arbitrary: fc
			.tuple(rows, odd)
			.map(([all, last]) => `{"data":{"data":${all},"current_page":1,"last_page":${last}}}`),
	},
);

/** The ids of the rows that say that a message was taken. */
function takenIn(answer: string): string[] {
	const { data }: { data?: unknown } = (parse(answer) as object | null) ?? {};
	const all: unknown[] = isObject(data) && Array.isArray(data.messages) ? data.messages : [];
	return all
		.filter(isObject)
		.filter(({ status }) => status === 'SUCCESS')
		.map(({ message_id }) => message_id)
		.filter((id): id is string => typeof id === 'string');
}

async function send(answer: string, history: string, mode: OutputMode): Promise<Report> {
	const call = createCaller(
		contextWith(async (_type, { url }) => ({
			statusCode: 200,
			headers: {},
			body: parse(url.endsWith('/send') ? answer : history),
		})),
		1_000,
	);
	const clock = { wait: async () => undefined, isCancelled: () => false, now: () => NOW_MS };
	const ports = {
		...clickSendPorts(call, sms),
		...clock,
		standstill: new Standstill(clock),
		pause: () => undefined,
		random: () => 0.5,
	};
	const options = {
		batchSize: 1000,
		parallelCalls: 1,
		maxTotalWaitMs: 0,
		ifUnknown: 'report' as const,
	};
	const show = makerOf(mode);
	const keep = { rows: show === undefined, show };
	const delivery = await deliver(MESSAGES, options, ports, undefined, keep);
	expect(delivery.results.map(({ item }) => item)).toEqual(MESSAGES.map(({ item }) => item));
	const results = delivery.results.flatMap(toldResults);
	return { ...delivery, results, itemCount: MESSAGES.length };
}

it('whatever JSON answers a send: nothing throws, each message has its result, and what was taken is told', async () => {
	await fc.assert(
		fc.asyncProperty(
			body,
			body,
			fc.constantFrom(...OUTPUT_MODES),
			fc.boolean(),
			async (answer, history, mode, toErrorOutput) => {
				const report = await send(answer, history, mode);
				hintFor(report);
				if (isSafeToThrow(report)) runError(NODE, report);
				const items = [...itemsOf(report, mode, toErrorOutput)];
				const taken = takenIn(answer);
				if (taken.length > 0) expect(isSafeToThrow(report)).toBe(false);
				if (mode !== 'all' && mode !== 'simplified') return;
				const accepted = items.filter(({ json }) => json.accepted === true);
				const told = accepted.map(({ json }) => json.message_id);
				expect(told).toEqual(expect.arrayContaining(taken));
			},
		),
		{ numRuns: Number(PLANS) },
	);
});
