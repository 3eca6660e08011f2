import type { SandboxOptions } from '../sandbox/server';
import { errorsIn, errorStatuses, fictional, jsonOf, onStage } from './cases';
import { jsonIn, MAPPINGS, sendAgain, texted } from './comeback';
import { inTurn, status } from './faults';
import { listOf, MIXED } from './lists';
import { watchSleep } from './sleep';

const ADA = fictional(1);

const REFUSED = '+13035550101';

/** ClickSend refuses the first call, and accepts the next. */
const LOGIN_REFUSED = status(401);

beforeEach(() => void watchSleep());

describe('a contact list that comes back', () => {
	const items = [{ list: 428, message: 'Hello (First Name)' }];

	it('goes out again as a whole where it was turned away as a whole', async () => {
		await onStage(
			async (stage) => {
				const first = await sendAgain(stage, items, MIXED);
				expect(errorsIn(first.errorOutput)).toMatchObject([{ to: null, list_id: '428' }]);
				await sendAgain(stage, jsonIn(first.errorOutput), MIXED);

				expect(texted(stage)).toHaveLength(3);
			},
			{ lists: [listOf(3)], faults: inTurn(LOGIN_REFUSED) },
		);
	});

	it.each<[string, SandboxOptions]>([
		['may have been taken', { historyDown: true, faults: inTurn({ type: 'resetAfterTaken' }) }],
		[
			'left one contact out',
			{ faults: inTurn({ type: 'rows', change: 'dropOne' }), historyDown: true },
		],
	])('does not where it %s', async (_case, options) => {
		await onStage(
			async (stage) => {
				let back = jsonIn((await sendAgain(stage, items, MIXED)).errorOutput);
				expect(back.length).toBeGreaterThan(0);
				for (let round = 0; round < 3; round += 1) {
					back = jsonIn((await sendAgain(stage, back, MIXED)).errorOutput);
				}

				expect(texted(stage)).toHaveLength(3);
			},
			{ lists: [listOf(3)], ...options },
		);
	});

	it('does not for a contact that was refused, nor after a look-up that failed', async () => {
		await onStage(
			async (stage) => {
				const first = await sendAgain(stage, items, MIXED);
				expect(errorsIn(first.errorOutput)).toMatchObject([{ to: REFUSED, list_id: '428' }]);
				stage.sandbox.faults.set([{ path: '/lists/428', fault: LOGIN_REFUSED }]);
				const failed = await sendAgain(stage, jsonIn(first.errorOutput), MIXED);
				stage.sandbox.faults.clear();
				const last = await sendAgain(stage, jsonIn(failed.errorOutput), MIXED);

				expect(errorStatuses(last.errorOutput)).toEqual(['ALREADY_SENT']);
				expect(texted(stage)).toHaveLength(1);
			},
			{
				lists: [
					{
						list_id: 428,
						list_name: 'Customers',
						contacts: [
							{ phone_number: ADA, first_name: 'Ada' },
							{ phone_number: REFUSED, first_name: 'Ben' },
						],
					},
				],
			},
		);
	});
});

describe('an output row that Map Automatically gets', () => {
	const AUTO = MAPPINGS['Map Automatically'] ?? {};

	it('of an accepted message is not sent a second time', async () => {
		await onStage(async (stage) => {
			const rows = jsonOf(await sendAgain(stage, [{ to: ADA, message: 'Hello' }]));
			const again = await sendAgain(stage, rows, AUTO);

			expect(errorStatuses(again.errorOutput)).toEqual(['ALREADY_SENT']);
			expect(texted(stage)).toHaveLength(1);
		});
	});

	it('of an accepted message goes out with a message of its own', async () => {
		await onStage(async (stage) => {
			const rows = jsonOf(await sendAgain(stage, [{ to: ADA, message: 'Hello' }]));
			await sendAgain(
				stage,
				rows.map((row) => ({ ...row, message: 'One more thing' })),
				AUTO,
			);

			expect(texted(stage)).toEqual([`${ADA}: Hello`, `${ADA}: One more thing`]);
			const [first, second] = stage.sandbox.record.taken;
			expect(second?.custom_string).not.toBe(first?.custom_string);
		});
	});

	it('of a message that was not taken brings its text', async () => {
		await onStage(
			async (stage) => {
				const settings = { onError: 'continueRegularOutput' } as const;
				const first = await stage.send({ items: [{ to: ADA, message: 'Hello' }], settings });
				await sendAgain(stage, jsonOf(first), AUTO);

				expect(texted(stage)).toEqual([`${ADA}: Hello`]);
			},
			{ faults: inTurn(LOGIN_REFUSED) },
		);
	});
});

it('of an item with more recipients than an error can name nobody is texted but the one of the error', async () => {
	const all = Array.from({ length: 120 }, (_, index) => fictional(index));
	const to = [...all, REFUSED].join(', ');
	await onStage(async (stage) => {
		const first = await sendAgain(stage, [{ to, message: 'Hello' }]);
		expect(errorsIn(first.errorOutput)).toMatchObject([{ to: REFUSED, recipient_count: 121 }]);
		const back = jsonIn(first.errorOutput);
		await sendAgain(stage, back);
		await sendAgain(
			stage,
			back.map((json) => ({ ...json, to: all.join(', ') })),
		);
		const split = all.flatMap((one) => back.map((json) => ({ ...json, to: one })));
		const again = await sendAgain(stage, split);

		expect(new Set(errorStatuses(again.errorOutput))).toEqual(new Set(['ALREADY_SENT']));
		expect(texted(stage)).toHaveLength(120);
	});
});
