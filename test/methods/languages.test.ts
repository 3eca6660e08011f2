import { onStage } from '../engine/cases';
import { dropdown, namesIn } from './dropdown';

const search = 'searchLanguages';

describe('the dropdown of languages', () => {
	it('shows each language with its code, and with its voice where it has just one', async () => {
		await onStage(async ({ sandbox }) => {
			const { results } = await dropdown(sandbox, search)();

			expect(results).toHaveLength(23);
			expect(results.slice(0, 4)).toEqual([
				{ name: 'English, US (en-us)', value: 'en-us' },
				{ name: 'English, Australia (en-au)', value: 'en-au' },
				{ name: 'English, UK (en-gb)', value: 'en-gb' },
				{ name: 'English, India (en-in), female only', value: 'en-in' },
			]);
		});
	});

	it.each([
		['welsh', []],
		['wales', ['English, Wales (en-gb-wls)', 'Celtic, Wales (cy-gb-wls)']],
		['PORT male only', ['Portuguese, Portugal (pt-pt), male only']],
		['de-de', ['German, Germany (de-de)']],
	])('filtered by "%s"', async (filter, names) => {
		await onStage(async ({ sandbox }) => {
			expect(namesIn(await dropdown(sandbox, search)(filter))).toEqual(names);
		});
	});

	it.each([
		['a row without a code', { country: 'Nowhere', gender: 'male' }, []],
		['a row without a name', { code: 'xx-xx' }, ['xx-xx']],
		['a row of nothing', null, []],
	])('goes on at %s', async (_case, row, names) => {
		await onStage(
			async ({ sandbox }) => {
				expect(namesIn(await dropdown(sandbox, search)())).toEqual(names);
			},
			{
				faults: [
					{
						path: '/voice/lang',
						fault: { type: 'status', status: 200, body: { data: [row] }, taken: false },
					},
				],
			},
		);
	});

	it.each([
		['a refused login', 401, "'Key'"],
		['an account that may not call', 403, 'subaccount'],
	])('says what ClickSend says in place of the list: %s', async (_case, status, advice) => {
		await onStage(
			async ({ sandbox }) => {
				await expect(dropdown(sandbox, search)()).rejects.toMatchObject({
					name: 'NodeApiError',
					description: expect.stringContaining(advice),
					httpCode: String(status),
				});
			},
			{ faults: [{ path: '/voice/lang', fault: { type: 'status', status, taken: false } }] },
		);
	});
});
