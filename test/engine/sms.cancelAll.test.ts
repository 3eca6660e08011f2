import type { INodeParameters } from 'n8n-workflow';

import { errorStatuses, jsonOf, onStage, type Stage } from './cases';
import type { RunOptions, RunResult } from './engine';
import { RETRY, status } from './faults';
import { AT_START, onEveryPut, onPut, requestsTo, statusOf, takeScheduled } from './scheduled';

const CANCEL_ALL = { resource: 'sms', operation: 'cancelAll' };
const BY_ITEM = { ...CANCEL_ALL, customString: '={{ $json.order }}' };

const ALL = /^.sms.cancel-all$/;

const run = async (
	{ send }: Stage,
	parameters: INodeParameters,
	items: RunOptions['items'] = [{}],
	settings: RunOptions['settings'] = {},
): Promise<RunResult> => await send({ parameters, items, settings });

const calls = ({ sandbox }: Stage): number => requestsTo(sandbox, ALL).length;

/** The statuses of these messages in ClickSend, each once. */
const statusesOf = ({ sandbox }: Stage, ids: readonly string[]): string[] => [
	...new Set(ids.map((id) => statusOf(sandbox, id))),
];

describe('SMS: Cancel All on the engine', () => {
	it('cancels what has the custom string, and nothing else', async () => {
		await onStage(async (stage) => {
			const mine = takeScheduled(stage.sandbox, 2, 'order-1');
			const others = [
				...takeScheduled(stage.sandbox, 1, 'order-2'),
				...takeScheduled(stage.sandbox, 1),
			];
			const result = await run(stage, { ...CANCEL_ALL, customString: 'order-1' });

			expect(jsonOf(result)).toEqual([
				{
					custom_string: 'order-1',
					cancelled: true,
					count: 2,
					status: 'SUCCESS',
					reason: null,
					advice: null,
					http_code: 200,
				},
			]);
			expect(statusesOf(stage, mine)).toEqual(['Cancelled']);
			expect(statusesOf(stage, others)).toEqual(['Scheduled']);
		}, AT_START);
	});

	it('one call and one item for each input item, the count of each its own', async () => {
		await onStage(async (stage) => {
			takeScheduled(stage.sandbox, 3, 'order-1');
			takeScheduled(stage.sandbox, 1, '2');
			const items = [{ order: 'order-1' }, { order: 2 }, { order: 'order-1' }];
			const { output } = await run(stage, BY_ITEM, items);

			expect(output.map(({ json, pairedItem }) => [json.count, pairedItem])).toEqual([
				[3, { item: 0 }],
				[1, { item: 1 }],
				[0, { item: 2 }],
			]);
			expect(calls(stage)).toBe(3);
		}, AT_START);
	});

	it('everything, when that is asked for by name', async () => {
		await onStage(async (stage) => {
			const ids = [
				...takeScheduled(stage.sandbox, 2, 'order-1'),
				...takeScheduled(stage.sandbox, 1),
			];
			const result = await run(stage, { ...CANCEL_ALL, cancelEverything: true });

			expect(jsonOf(result)).toMatchObject([{ custom_string: null, cancelled: true, count: 3 }]);
			expect(statusesOf(stage, ids)).toEqual(['Cancelled']);
		}, AT_START);
	});

	it.each<[string, INodeParameters, RegExp]>([
		['without a custom string', CANCEL_ALL, /'Custom String' is empty/],
		['with a blank one', { ...CANCEL_ALL, customString: '  \n' }, /'Custom String' is empty/],
		[
			'with an expression that comes to nothing',
			{ ...CANCEL_ALL, customString: '={{ $json.nothing }}' },
			/'Custom String' is empty/,
		],
		[
			'with an object',
			{ ...CANCEL_ALL, customString: '={{ { order: 1 } }}' },
			/'Custom String' is an object/,
		],
		[
			'with a custom string and the switch',
			{ ...CANCEL_ALL, customString: 'order-1', cancelEverything: true },
			/both set/,
		],
		[
			'with a switch that an expression sets to a word',
			{ ...CANCEL_ALL, cancelEverything: "={{ 'true' }}" },
			/'Cancel Everything' is "true"/,
		],
	])('%s nothing is asked of ClickSend', async (_, parameters, message) => {
		await onStage(async (stage) => {
			const ids = takeScheduled(stage.sandbox, 1, 'order-1');
			const { error } = await run(stage, parameters);

			expect(error).toMatchObject({
				name: 'NodeOperationError',
				message: expect.stringMatching(message) as string,
				context: { itemIndex: 0 },
			});
			expect(calls(stage)).toBe(0);
			expect(statusesOf(stage, ids)).toEqual(['Scheduled']);
		}, AT_START);
	});

	it('one blank item, and nothing is cancelled for the others either', async () => {
		await onStage(async (stage) => {
			takeScheduled(stage.sandbox, 1, 'order-1');
			const { error } = await run(stage, BY_ITEM, [{ order: 'order-1' }, { order: '' }]);

			expect(error?.message).toContain('[item 1]');
			expect(error?.description).toContain("switch on 'Cancel Everything'");
			expect(calls(stage)).toBe(0);
		}, AT_START);
	});

	it.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'%s: the blank item leaves as such, and the others are cancelled',
		async (onError) => {
			await onStage(async (stage) => {
				takeScheduled(stage.sandbox, 1, 'order-1');
				const items = [{ order: '' }, { order: 'order-1' }];
				const { output, errorOutput } = await run(stage, BY_ITEM, items, { ...RETRY, onError });

				const rows = output.map(({ json }) => json);
				expect(rows).toContainEqual(expect.objectContaining({ count: 1, cancelled: true }));
				expect(errorStatuses([...output, ...errorOutput])).toEqual(
					onError === 'continueErrorOutput' ? [undefined, 'NO_CUSTOM_STRING'] : Array(2),
				);
				expect(calls(stage)).toBe(1);
			}, AT_START);
		},
	);
});

describe('SMS: Cancel All whose answer gets lost', () => {
	it('is asked again; how many it cancelled is not pretended to be known', async () => {
		await onStage(
			async (stage) => {
				const ids = takeScheduled(stage.sandbox, 3, 'order-1');
				const result = await run(stage, BY_ITEM, [{ order: 'order-1' }], RETRY);

				expect(jsonOf(result)).toEqual([
					expect.objectContaining({
						cancelled: true,
						count: null,
						reason: expect.stringContaining('the last call cancelled 0 more') as string,
					}),
				]);
				expect(statusesOf(stage, ids)).toEqual(['Cancelled']);
				expect(calls(stage)).toBe(2);
			},
			{ ...AT_START, faults: onPut({ type: 'resetAfterTaken' }) },
		);
	});

	it('each time: it is not known, so the node does not fail and n8n does not run it again', async () => {
		await onStage(
			async (stage) => {
				takeScheduled(stage.sandbox, 1, 'order-1');
				const result = await run(stage, BY_ITEM, [{ order: 'order-1' }], RETRY);

				expect(result.error).toBeUndefined();
				expect(jsonOf(result)).toMatchObject([{ cancelled: null, count: null }]);
				expect(result.hints).toHaveLength(1);
				expect(calls(stage)).toBe(4);
			},
			{ ...AT_START, faults: onEveryPut({ type: 'resetAfterTaken' }) },
		);
	});

	it('a refusal is none: the node fails in ClickSend’s words', async () => {
		await onStage(
			async (stage) => {
				const { error } = await run(stage, BY_ITEM, [{ order: 'order-1' }]);

				expect(error).toMatchObject({ name: 'NodeApiError', httpCode: '403' });
				expect(error?.message).toContain("don't have the permissions");
			},
			{ ...AT_START, faults: onEveryPut(status(403)) },
		);
	});
});
