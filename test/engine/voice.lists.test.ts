import { errorsIn, itemsTo, jsonOf, onStage, pluck } from './cases';
import { expectPromisesKept, RETRY } from './faults';
import { listOf, located, MIXED, TO_LIST } from './lists';
import { watchSleep } from './sleep';
import { call, CALL } from './voice';

const ONE = [{ message: 'Hello (First Name)', name: 'Alarm' }];

it('each contact of a list is called, and finds its row without list_id and contact_id', async () => {
	await onStage(
		async (stage) => {
			const result = await call(stage, ONE, { ...TO_LIST, language: 'en-gb' });
			const { taken } = stage.sandbox.record;

			expect(taken).toHaveLength(250);
			expect(result.output).toHaveLength(250);
			expect(new Map(jsonOf(result).map(({ to, message_id }) => [to, message_id]))).toEqual(
				new Map(taken.map(({ to, message_id }) => [to, message_id])),
			);
			for (const { json, pairedItem } of result.output) {
				expect(json).toMatchObject({ outcome: 'accepted', list_id: null, contact_id: null });
				expect(pairedItem).toEqual({ item: 0 });
			}
			expect(stage.sandbox.record.posts(CALL)).toBe(1);
		},
		{
			lists: [listOf(250)],
			faults: [{ path: CALL, fault: { type: 'rows', change: 'reversed' } }],
		},
	);
});

it('a number twice in a list is called as often as ClickSend calls it, each with its own ID', async () => {
	const contacts = [0, 1, 2].map(() => ({ phone_number: '+12065550143' }));
	await onStage(
		async (stage) => {
			const rows = jsonOf(await call(stage, ONE, TO_LIST));

			expect(new Set(pluck(rows, 'message_id')).size).toBe(3);
			expect(pluck(rows, 'to')).toEqual(contacts.map(({ phone_number }) => phone_number));
		},
		{ lists: [{ list_id: 428, list_name: 'Team', contacts }] },
	);
});

it.each([
	['without Retry On Fail', {}],
	['with it', RETRY],
])(
	'a list whose answer gets lost is not called again, and is found by its reference, %s',
	async (_case, settings) => {
		watchSleep();
		await onStage(
			async (stage) => {
				const result = await call(stage, ONE, TO_LIST, settings);

				expect(pluck(jsonOf(result), 'outcome')).toEqual(Array(40).fill('accepted'));
				expect(stage.sandbox.record.posts(CALL)).toBe(1);
				expectPromisesKept(result, stage.sandbox);
			},
			{ lists: [listOf(40)], faults: [{ path: CALL, fault: { type: 'resetAfterTaken' } }] },
		);
	},
);

it('numbers and lists in one run: a call for each list, and every row at its item', async () => {
	await onStage(
		async (stage) => {
			const [first = {}, last = {}] = itemsTo('+14155550101', '+14155550102');
			const items = [first, { list: 428, message: 'Hello' }, last];
			const result = await call(stage, items, MIXED);
			const places = result.output.map(({ pairedItem }) => (pairedItem as { item: number }).item);

			expect(places).toEqual([0, ...Array<number>(7).fill(1), 2]);
			expect(stage.sandbox.record.posts(CALL)).toBe(2);
			expectPromisesKept(result, stage.sandbox);
		},
		{ lists: [listOf(7)] },
	);
});

it('a list of somebody else leaves by the error output', async () => {
	await onStage(
		async (stage) => {
			const settings = { onError: 'continueErrorOutput' } as const;
			const parameters = { ...TO_LIST, listId: located('430', 'id') };
			const { errorOutput } = await call(stage, ONE, parameters, settings);

			expect(errorsIn(errorOutput)).toMatchObject([
				{ status: 'LIST_NOT_FOUND', outcome: 'invalid' },
			]);
			expect(stage.sandbox.record.posts(CALL)).toBe(0);
		},
		{ lists: [{ list_id: 430, list_name: 'Foreign', contacts: 3, foreign: true }] },
	);
});
