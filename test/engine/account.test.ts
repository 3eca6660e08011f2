import { SUBACCOUNT_API_KEY } from '../sandbox/clickSend';
import { jsonOf, onStage } from './cases';

const GET = { resource: 'account', operation: 'get' };

describe('Account: Get on the engine', () => {
	it('has the fields that most workflows need', async () => {
		await onStage(
			async ({ send }) => {
				const result = await send({ items: [{}], parameters: GET });

				expect(jsonOf(result)).toEqual([
					{
						user_id: 100_001,
						username: 'sandbox',
						account_name: 'Sandbox',
						balance: '4.998000',
						balance_amount: 4.998,
						currency: 'USD',
						country: 'US',
						timezone: 'Etc/UTC',
						message_part_limit: 8,
						on_trial: false,
					},
				]);
			},
			{ balance: 4.998 },
		);
	});

	it.each([
		['simplified', true],
		['in full', false],
	])('never shows the key that ClickSend gives away: %s', async (_, simplify) => {
		await onStage(async ({ send }) => {
			const result = await send({ items: [{}], parameters: { ...GET, simplify } });

			expect(jsonOf(result)).toMatchObject([{ balance: '10000.000000', balance_amount: 10_000 }]);
			expect(JSON.stringify(result.run)).not.toContain(SUBACCOUNT_API_KEY);
			expect(JSON.stringify(result.run)).not.toContain('api_key');
		});
	});

	it('in full, it has whatever else ClickSend says', async () => {
		await onStage(async ({ send }) => {
			const [row] = jsonOf(await send({ items: [{}], parameters: { ...GET, simplify: false } }));

			expect(row).toMatchObject({
				user_email: 'owner@example.com',
				_currency: { currency_name_short: 'USD' },
				_subaccount: { access_sms: 1 },
			});
		});
	});

	it('asks once per input item, and pairs each answer with its item', async () => {
		await onStage(async ({ sandbox, send }) => {
			const result = await send({ items: [{}, {}, {}], parameters: GET });

			expect(result.output.map(({ pairedItem }) => pairedItem)).toEqual([
				{ item: 0 },
				{ item: 1 },
				{ item: 2 },
			]);
			expect(sandbox.record.requests.map(({ path }) => path)).toEqual(Array(3).fill('/account'));
		});
	});
});
