import type { IDataObject } from 'n8n-workflow';

import {
	CALL_NUMBERS,
	CALL_STRINGS,
	CURRENCY_STRINGS,
	ROW_NUMBERS,
	ROW_STRINGS,
	SIMPLIFIED_FIELDS,
} from '../../nodes/ClickSend/output/rowFields';
import { SUBACCOUNT_API_KEY } from '../sandbox/clickSend';
import { itemsFor, itemsTo, jsonOf, onStage, type Stage } from './cases';

const send = async ({ send: run }: Stage, output: string, items: IDataObject[]) =>
	await run({ items, parameters: { output, options: { batchSize: 2 } } });

/** Three items, two calls, the second item refused. */
const ITEMS = itemsTo('+12025550101', '+13035550101', '+12025550102');

const typeOf = (value: unknown): string => (value === null ? 'null' : typeof value);

describe('output: all', () => {
	it('gives each accepted row every documented field in its documented type', async () => {
		await onStage(async (stage) => {
			const [row = {}] = jsonOf(await send(stage, 'all', ITEMS));

			for (const field of [...ROW_STRINGS, ...CALL_STRINGS]) {
				expect([field, typeOf(row[field])]).toEqual([
					field,
					expect.stringMatching(/^(string|null)$/),
				]);
			}
			for (const field of [...ROW_NUMBERS, ...CALL_NUMBERS, 'http_code', 'blocked_count']) {
				expect([field, typeOf(row[field])]).toEqual([field, 'number']);
			}
			expect(Object.keys(row._currency as object)).toEqual([...CURRENCY_STRINGS]);
			expect(row).toMatchObject({
				message_price: '0.0792',
				outcome: 'accepted',
				accepted: true,
				advice: null,
				is_shared_system_number: true,
				parameter: { to: ITEMS[0]?.to, message: ITEMS[0]?.message },
			});
		});
	});

	it('gives a refused row the same keys, null where ClickSend left them out', async () => {
		await onStage(async (stage) => {
			const [accepted = {}, refused = {}] = jsonOf(await send(stage, 'all', ITEMS));

			expect(new Set(Object.keys(refused))).toEqual(new Set(Object.keys(accepted)));
			expect(refused).toMatchObject({
				status: 'INVALID_RECIPIENT',
				schedule: null,
				date: null,
				direction: null,
				message_parts: null,
				from: '',
				message_id: expect.any(String),
			});
		});
	});
});

it('output: simplified keeps ten fields', async () => {
	await onStage(async (stage) => {
		for (const row of jsonOf(await send(stage, 'simplified', ITEMS))) {
			expect(Object.keys(row)).toEqual([...SIMPLIFIED_FIELDS]);
		}
	});
});

it('output: raw is one item per call, the body as it came, paired with all its items', async () => {
	await onStage(async (stage) => {
		const { output } = await send(stage, 'raw', ITEMS);

		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([
			[{ item: 0 }, { item: 1 }],
			[{ item: 2 }],
		]);
		expect(output[0]?.json).toMatchObject({
			http_code: 200,
			response_code: 'SUCCESS',
			data: {
				total_count: 2,
				queued_count: 1,
				messages: [{ status: 'SUCCESS' }, { schedule: '' }],
			},
		});
	});
});

it('output: raw strips a key that ClickSend sent along', async () => {
	const body = {
		http_code: 200,
		response_code: 'SUCCESS',
		response_msg: 'ok',
		data: { messages: [], _subaccount: { api_key: SUBACCOUNT_API_KEY, email: 'a@example.com' } },
	};
	await onStage(
		async ({ send: run }) => {
			const { output } = await run({ items: itemsFor(1), parameters: { output: 'raw' } });

			expect(output[0]?.json).toMatchObject({ data: { _subaccount: { email: 'a@example.com' } } });
			expect(JSON.stringify(output)).not.toContain(SUBACCOUNT_API_KEY);
		},
		{
			historyDown: true,
			faults: [{ path: '/sms/send', fault: { type: 'status', status: 200, body, taken: false } }],
		},
	);
});

it('output: summary is one item with totals of what was accepted', async () => {
	await onStage(async (stage) => {
		const { output } = await send(stage, 'summary', ITEMS);

		expect(output).toHaveLength(1);
		expect(output[0]?.pairedItem).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(output[0]?.json).toEqual({
			total_objects: 3,
			total_objects_successful: 2,
			response_message: 'Messages queued for delivery.',
			total_price: 0.1584,
			total_count: 3,
			queued_count: 2,
			blocked_count: 0,
			api_calls: 2,
			statuses: { SUCCESS: 2, INVALID_RECIPIENT: 1 },
			outcomes: { accepted: 2, rejected: 1, invalid: 0, unknown: 0, not_sent: 0 },
			_currency: expect.objectContaining({ currency_name_short: 'USD' }),
		});
	});
});

it.each(['all', 'simplified', 'raw', 'summary'])(
	'output: %s with the error output sends what was refused there, after what was not',
	async (output) => {
		await onStage(async ({ send: run }) => {
			const settings = { onError: 'continueErrorOutput' } as const;
			const result = await run({ items: ITEMS, parameters: { output }, settings });

			expect(result.errorOutput).toHaveLength(1);
			expect(result.errorOutput[0]?.json).toMatchObject({
				error: { status: 'INVALID_RECIPIENT' },
				name: 'Name 1',
			});
			expect(result.output.length).toBeGreaterThan(0);
		});
	},
);
