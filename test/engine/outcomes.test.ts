import { itemsFor, itemsTo, jsonOf, onStage, pluck } from './cases';

const REFUSED = { invalid: '+13035550101', country: '+13035550102', credit: '+13035550103' };

/** Ten items; the 2nd, 5th and 9th are refused with a status each. */
const TEN = itemsFor(10).map((item, index) => {
	const to = { 1: REFUSED.invalid, 4: REFUSED.country, 8: REFUSED.credit }[index];
	return to === undefined ? item : { ...item, to };
});

describe('10 items of which 3 are refused', () => {
	it('Stop Workflow: all stay on their items, and a hint says 3 of 10', async () => {
		await onStage(async ({ send }) => {
			const result = await send({ items: TEN });
			const rows = jsonOf(result);

			expect(result.error).toBeUndefined();
			expect(rows.filter(({ accepted }) => accepted === true)).toHaveLength(7);
			expect(rows[4]).toMatchObject({
				accepted: false,
				outcome: 'rejected',
				status: 'COUNTRY_NOT_ENABLED',
				advice: expect.stringContaining('Enable'),
			});
			expect(result.hints).toEqual([
				expect.objectContaining({ message: expect.stringContaining('3 of 10') }),
			]);
		});
	});

	it('Continue: ten full rows, none with an error key', async () => {
		await onStage(async ({ send }) => {
			const result = await send({ items: TEN, settings: { onError: 'continueRegularOutput' } });
			const rows = jsonOf(result);

			expect(pluck(rows, 'to')).toEqual(pluck(TEN, 'to'));
			expect(rows.some((row) => 'error' in row)).toBe(false);
			expect(rows[1]).toMatchObject({ accepted: false, status: 'INVALID_RECIPIENT' });
		});
	});

	it('Continue (using error output): 7 and 3, the 3 on top of their own input fields', async () => {
		await onStage(async ({ send }) => {
			const result = await send({ items: TEN, settings: { onError: 'continueErrorOutput' } });

			expect(result.output).toHaveLength(7);
			expect(result.errorOutput.map(({ json }) => json)).toEqual(
				[1, 4, 8].map((index) => ({
					...TEN[index],
					error: expect.objectContaining({
						message: expect.any(String) as string,
						status: expect.stringMatching(/^[A-Z_]+$/) as string,
						outcome: 'rejected',
						to: TEN[index]?.to,
					}),
				})),
			);
			expect(result.errorOutput.map(({ pairedItem }) => pairedItem)).toEqual([
				{ item: 1 },
				{ item: 4 },
				{ item: 8 },
			]);
		});
	});
});

describe('when nothing is accepted', () => {
	const items = itemsTo(REFUSED.invalid, REFUSED.invalid, REFUSED.country);

	it('stop mode throws a NodeApiError with the counts, and what to do', async () => {
		await onStage(async ({ send }) => {
			const { error, output } = await send({ items });

			expect(error).toMatchObject({
				name: 'NodeApiError',
				message:
					'None of the 3 messages was accepted: 2 invalid numbers, 1 to a country that is not enabled',
				description: expect.stringContaining('country code'),
			});
			expect(output).toEqual([]);
		});
	});

	it.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'%s does not throw',
		async (onError) => {
			await onStage(async ({ send }) => {
				const { error, run, output, errorOutput } = await send({ items, settings: { onError } });

				expect(error).toBeUndefined();
				expect(run.status).toBe('success');
				expect(output.length + errorOutput.length).toBe(3);
			});
		},
	);
});

describe('a wrong key', () => {
	const key = 'this-key-must-never-be-seen';

	it('is one POST, and an error with what ClickSend said, what to do, and no key', async () => {
		await onStage(async ({ sandbox, send, posts }) => {
			const credential = { base_url: sandbox.url, username: sandbox.username, key };
			const { error, run } = await send({ items: itemsFor(5), credential });

			expect(posts()).toBe(1);
			expect(error).toMatchObject({
				name: 'NodeApiError',
				httpCode: '401',
				message: 'Authorization failed. None of the 5 messages was accepted.',
				description: expect.stringMatching(/^Check 'Username' and 'Key'[^.]*\.$/),
			});
			const authorization = Buffer.from(`${sandbox.username}:${key}`).toString('base64');
			for (const told of [JSON.stringify(error), String(error?.stack), JSON.stringify(run.data)]) {
				expect(told).not.toContain(key);
				expect(told).not.toContain(authorization);
			}
		});
	});

	it('in the continue modes is told on each item, with what follows not tried', async () => {
		await onStage(async ({ sandbox, send, posts }) => {
			const credential = { base_url: sandbox.url, username: sandbox.username, key };
			const settings = { onError: 'continueRegularOutput' } as const;
			const parameters = { options: { batchSize: 2 } };
			const result = await send({ items: itemsFor(5), credential, settings, parameters });

			expect(posts()).toBe(1);
			expect(pluck(jsonOf(result), 'outcome')).toEqual([
				'rejected',
				'rejected',
				'not_sent',
				'not_sent',
				'not_sent',
			]);
			expect(pluck(jsonOf(result), 'status').slice(0, 3)).toEqual([
				'UNAUTHORIZED',
				'UNAUTHORIZED',
				'NOT_TRIED',
			]);
		});
	});
});
