import type { IDataObject } from 'n8n-workflow';

import type { Fault } from '../sandbox/faults';
import type { Sandbox } from '../sandbox/server';
import { onStage, pluck } from './cases';
import type { RunOptions, RunResult } from './engine';
import { describeOutcomes, expectPromisesKept, inTurn, RETRY, rowsOf, SIX } from './faults';
import { watchSleep } from './sleep';

const nested = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

/** An object that JavaScript cannot turn into text or a number. */
const NO_TEXT = '{"toString":1,"valueOf":2}';

const FIELDS = [
	...['direction', 'date', 'from', 'schedule', 'message_parts', 'message_price', 'from_email'],
	...['list_id', 'contact_id', 'user_id', 'subaccount_id', 'country', 'carrier', 'body'],
	...['is_shared_system_number', 'tomorrow'],
];

const all = (value: string): string =>
	`{${FIELDS.map((field) => `${JSON.stringify(field)}:${value}`).join()}}`;

async function sendSix(
	fault: Fault,
	{ settings, parameters }: Partial<RunOptions> = {},
): Promise<RunResult & Pick<Sandbox, 'record'>> {
	watchSleep();
	return await onStage(
		async ({ sandbox, send }) => {
			const result = await send({ items: SIX, settings, parameters });
			expect(sandbox.record.taken).toHaveLength(SIX.length);
			return { ...result, record: sandbox.record };
		},
		{ faults: inTurn(fault) },
	);
}

describe('whatever is in the other fields of a row, what was accepted reaches the output', () => {
	const ODD: Array<[name: string, json: string]> = [
		['a field nested 5,000 deep', `{"carrier":${nested(5_000)},"tomorrow":${nested(5_000)}}`],
		['each field nested 5,000 deep', all(nested(5_000))],
		['each field an object that is no text', all(NO_TEXT)],
		['each field a list', all('[1,[2]]')],
		['each field true', all('true')],
		['each field a number beyond all bounds', all('1e400')],
		['each field 20,000 blanks', all(JSON.stringify(' '.repeat(20_000)))],
		['a field called as the prototype', '{"__proto__":{"a":1},"constructor":{"b":2}}'],
	];
	const WAYS: Array<[name: string, run: Partial<RunOptions>]> = [
		['in Stop Workflow', {}],
		['with an error output', { settings: { onError: 'continueErrorOutput' } }],
		['with Retry On Fail', { settings: RETRY }],
		['simplified', { parameters: { output: 'simplified' } }],
	];

	it.each(ODD.flatMap(([odd, json]) => WAYS.map(([way, run]) => [odd, way, json, run] as const)))(
		'%s, %s',
		async (_odd, _way, json, run) => {
			const result = await sendSix({ type: 'oddRows', json }, run);

			expect(describeOutcomes(result)).toBe('accepted x6');
			expectPromisesKept(result, result);
			// n8n writes items as JSON, to show them and to hand them to other processes.
			expect(() => JSON.stringify(result.output)).not.toThrow();
		},
	);

	it.each(['raw', 'summary'])('in the mode %s', async (output) => {
		const json = all(nested(5_000));
		const { output: items } = await sendSix({ type: 'oddRows', json }, { parameters: { output } });

		expect(items).toHaveLength(1);
		const [{ json: one = {} } = {}] = items;
		const rows = (one.data as IDataObject | undefined)?.messages ?? [];
		expect(output === 'raw' ? (rows as unknown[]).length : one.total_objects_successful).toBe(6);
		expect(() => JSON.stringify(items)).not.toThrow();
	});
});

it.each([
	['an object that is no text', NO_TEXT],
	['nested 5,000 deep', nested(5_000)],
	['an empty list', '[]'],
])('what has for a status %s is looked up in the history', async (_case, status) => {
	const result = await sendSix({ type: 'oddRows', json: `{"status":${status}}` });

	expect(describeOutcomes(result)).toBe('accepted x6');
	expectPromisesKept(result, result);
	expect(pluck(rowsOf(result), 'advice')).toEqual(
		SIX.map(() => expect.stringMatching(/history shows the message/) as string),
	);
});

it('150,000 rows that nobody asked for hide no answer', async () => {
	const fault: Fault = { type: 'oddRows', json: '{"body":"Not ours"}', strays: 150_000 };
	const { output } = await sendSix(fault, { parameters: { output: 'summary' } });

	expect(output.map(({ json }) => json)).toEqual([
		expect.objectContaining({ total_objects: 6, total_objects_successful: 6 }),
	]);
});
