import type { IDataObject } from 'n8n-workflow';

import { errorsIn, itemsTo, onStage } from './cases';
import { call } from './voice';

const INVALID_NUMBER = '+13035550101';
const ITEMS = itemsTo('+12025550101', INVALID_NUMBER, '+12025550102');

describe('the three modes of On Error', () => {
	it('Stop Workflow: a refused call stays in its place, and a hint counts it', async () => {
		await onStage(async (stage) => {
			const { output, error, hints } = await call(stage, ITEMS);

			expect(error).toBeUndefined();
			expect(output.map(({ json, pairedItem }) => [json.outcome, json.status, pairedItem])).toEqual(
				[
					['accepted', 'SUCCESS', { item: 0 }],
					['rejected', 'INVALID_RECIPIENT', { item: 1 }],
					['accepted', 'SUCCESS', { item: 2 }],
				],
			);
			expect(hints).toMatchObject([
				{ message: expect.stringMatching(/^1 of 3 messages was not/) as string },
			]);
		});
	});

	it('Stop Workflow: fails only if nobody was called', async () => {
		await onStage(async (stage) => {
			const { error } = await call(stage, itemsTo(INVALID_NUMBER));

			expect(error).toMatchObject({
				description: expect.stringContaining('Check that the number') as string,
			});
			expect(stage.sandbox.record.taken).toEqual([]);
		});
	});

	it('Continue: the same rows, and never an error', async () => {
		await onStage(async (stage) => {
			const settings = { onError: 'continueRegularOutput' } as const;
			const { output, error } = await call(stage, ITEMS, {}, settings);

			expect(error).toBeUndefined();
			expect(output.map(({ json }) => json.accepted)).toEqual([true, false, true]);
			for (const { json } of output) expect(json).not.toHaveProperty('error');
		});
	});

	it('error output: one key with the row in it, which may come back and calls nobody twice', async () => {
		await onStage(async (stage) => {
			const settings = { onError: 'continueErrorOutput' } as const;
			const { output, errorOutput } = await call(stage, ITEMS, {}, settings);
			const back = errorOutput.map(({ json }) => ({ ...json, to: INVALID_NUMBER }) as IDataObject);
			await call(
				stage,
				[...back, ...output.map(({ json }) => ({ ...json, message: '' }))],
				{ mapping: 'autoMapInputData' },
				settings,
			);

			expect(output).toHaveLength(2);
			expect(errorOutput[0]?.json).toMatchObject({ message: 'Message 1', name: 'Name 1' });
			expect(errorsIn(errorOutput)).toMatchObject([
				{ status: 'INVALID_RECIPIENT', outcome: 'rejected', to: INVALID_NUMBER, lang: 'en-us' },
			]);
			expect(stage.sandbox.record.timesTaken('+12025550101')).toBe(1);
			expect(stage.sandbox.record.timesTaken('+12025550102')).toBe(1);
		});
	});
});

it('an item that was refused for its voice calls all its numbers once it comes back with another one', async () => {
	await onStage(async (stage) => {
		const settings = { onError: 'continueErrorOutput' } as const;
		const items = [{ to: '+12025550101, +12025550102', message: 'Hej', voice: 'male' }];
		const parameters = { language: 'sv-se', voice: '={{ $json.voice }}' };
		const first = await call(stage, items, parameters, settings);
		const back = first.errorOutput.map(({ json }) => ({ ...json, voice: 'female' }) as IDataObject);
		const second = await call(stage, back, parameters, settings);

		expect(errorsIn(first.errorOutput)).toMatchObject([{ status: 'INVALID_VOICE' }]);
		expect(second.output.map(({ json }) => json.to)).toEqual(['+12025550101', '+12025550102']);
		expect(stage.sandbox.record.taken).toHaveLength(2);
	});
});
