import type { IDataObject } from 'n8n-workflow';

import { errorStatuses, jsonOf, onStage, pluck } from './cases';
import { describeOutcomes } from './faults';
import { callsIn, listOf, MIXED, TO_LIST } from './lists';
import type { RunOptions } from './engine';

/** Three items of an upstream node, each with a text of its own. */
const THREE: IDataObject[] = ['Ada', 'Ben', 'Chloe'].map((name) => ({ name }));

const GREETED = { ...TO_LIST, message: '=Hi {{ $json.name }}' };

const STAGE = { lists: [listOf(2), listOf(2, 429, 'Partners')] };

type Parameters = NonNullable<RunOptions['parameters']>;

it('three items and one list: nothing is sent, and the error says what to do', async () => {
	await onStage(async ({ send, posts }) => {
		const { error } = await send({ items: THREE, parameters: GREETED });

		expect(error?.message).toBe('Nothing was sent: 2 of 3 items cannot be sent');
		expect(error?.description).toMatch(
			/^Items 1 and 2: Item 0 texts the contact list "Customers" \(428\) already/,
		);
		expect(error?.description).toContain("'Execute Once'");
		expect(error?.description).toContain("'Repeat Lists'");
		// The items have nothing to fix.
		expect(error?.description).not.toContain('Fix these items');
		expect(posts()).toBe(0);
	}, STAGE);
});

it('the Continue modes text the list for the first item', async () => {
	await onStage(async ({ sandbox, send }) => {
		const settings = { onError: 'continueRegularOutput' } as const;
		const rows = jsonOf(await send({ items: THREE, parameters: GREETED, settings }));

		expect(pluck(rows, 'status')).toEqual(['SUCCESS', 'SUCCESS', 'LIST_REPEATED', 'LIST_REPEATED']);
		expect(pluck(rows, 'outcome').slice(2)).toEqual(['invalid', 'invalid']);
		expect(sandbox.record.taken).toHaveLength(2);
	}, STAGE);
	await onStage(async ({ send }) => {
		const settings = { onError: 'continueErrorOutput' } as const;
		const { output, errorOutput } = await send({ items: THREE, parameters: GREETED, settings });

		expect(output).toHaveLength(2);
		expect(errorStatuses(errorOutput)).toEqual(['LIST_REPEATED', 'LIST_REPEATED']);
	}, STAGE);
});

it('the error items of a list that was texted do not text it when they come back', async () => {
	await onStage(async ({ sandbox, send }) => {
		const settings = { onError: 'continueErrorOutput' } as const;
		const { errorOutput } = await send({ items: THREE, parameters: GREETED, settings });
		const items = errorOutput.map(({ json }) => json);
		const again = await send({ items, parameters: GREETED, settings });

		expect(errorStatuses(again.errorOutput)).toEqual(['ALREADY_SENT', 'ALREADY_SENT']);
		expect(sandbox.record.taken).toHaveLength(2);
	}, STAGE);
});

it.each<[name: string, parameters: Parameters, items: IDataObject[], expected: string[]]>([
	[
		'with the option Repeat Lists',
		{ ...GREETED, options: { repeatLists: true } },
		THREE,
		['list 428', 'list 428', 'list 428'],
	],
	[
		'at different times',
		{ ...GREETED, options: { schedule: '={{ $json.at }}' } },
		[{ at: '2099-01-01T09:00' }, { at: '2099-01-02T09:00' }],
		['list 428', 'list 428'],
	],
	[
		'different lists',
		{ ...MIXED, message: 'Hello' },
		[{ list: 428 }, { list: 429 }],
		['list 428', 'list 429'],
	],
])('is sent: %s', async (_name, parameters, items, expected) => {
	await onStage(async ({ sandbox, send }) => {
		const result = await send({ items, parameters });

		expect(describeOutcomes(result)).toBe(`accepted x${expected.length * 2}`);
		expect(callsIn(sandbox.record).sort()).toEqual(expected);
	}, STAGE);
});

it('the run is not texted twice by Map Automatically either', async () => {
	await onStage(async ({ send, posts }) => {
		const items = [1, 2].map((name) => ({ list_id: 428, message: `Hi ${name}` }));
		const { error } = await send({ items, parameters: { mapping: 'autoMapInputData' } });

		expect(error?.message).toBe('Nothing was sent: 1 of 2 items cannot be sent');
		expect(posts()).toBe(0);
	}, STAGE);
});

it('Get Price prices the list once likewise', async () => {
	await onStage(async ({ send }) => {
		const parameters = { ...GREETED, operation: 'getPrice' };
		const { error } = await send({ items: THREE, parameters });
		const settings = { onError: 'continueRegularOutput' } as const;
		const rows = jsonOf(await send({ items: THREE, parameters, settings }));

		expect(error?.message).toBe('Nothing was priced: 2 of 3 items cannot be priced');
		expect(pluck(rows, 'outcome')).toEqual(['priced', 'priced', 'invalid', 'invalid']);
	}, STAGE);
});
