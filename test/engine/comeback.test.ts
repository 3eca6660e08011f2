import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { FaultPlan } from '../sandbox/faults';
import type { SandboxOptions } from '../sandbox/server';
import { errorsIn, errorStatuses, fictional, jsonOf, onStage, type Stage } from './cases';
import { jsonIn, MAPPINGS, sendAgain, texted } from './comeback';
import { always, inTurn, status } from './faults';
import { listOf, MIXED } from './lists';
import { watchSleep } from './sleep';

const [ADA, BEN, CLEO, TEAM] = [fictional(1), fictional(2), fictional(3), fictional(4)] as const;

const REFUSED = '+13035550101';

/** ClickSend turns a call away that it takes the next time. */
const NOT_NOW = status(503, { taken: false, body: 'json' });
const LOGIN_REFUSED = status(401);

const everyMapping = Object.entries(MAPPINGS);

beforeEach(() => void watchSleep());

/** Sends an item to three numbers, of which ClickSend refuses the second. */
async function oneOfThreeRefused(
	stage: Stage,
	parameters: INodeParameters,
): Promise<IDataObject[]> {
	const item = {
		to: `${ADA}, ${REFUSED}, ${CLEO}`,
		message: 'The text that was meant',
		name: 'Ada',
	};
	const { output, errorOutput } = await sendAgain(stage, [item], parameters);
	expect(output).toHaveLength(2);
	return jsonIn(errorOutput);
}

describe.each(everyMapping)('%s: the error output wired back', (_mapping, parameters) => {
	it('texts the one who was refused, with the text that was meant, and nobody else', async () => {
		await onStage(async (stage) => {
			const back = await oneOfThreeRefused(stage, parameters);
			const again = await sendAgain(stage, back, parameters);

			expect(errorsIn(again.errorOutput)).toMatchObject([
				{ status: 'INVALID_RECIPIENT', to: REFUSED, recipients: [ADA, REFUSED, CLEO] },
			]);
			expect(again.output).toEqual([]);
			const last = stage.sandbox.record.requests.at(-1);
			expect(last?.messages).toMatchObject([{ to: REFUSED, body: 'The text that was meant' }]);
			expect(texted(stage)).toHaveLength(2);
		});
	});

	it('texts whom somebody put in the place of the one who was refused', async () => {
		await onStage(async (stage) => {
			const back = await oneOfThreeRefused(stage, parameters);
			const fixed = back.map((json) => ({ ...json, to: `${ADA}, ${BEN}, ${CLEO}` }));
			const again = await sendAgain(stage, fixed, parameters);

			expect(jsonOf(again)).toMatchObject([{ to: BEN, accepted: true }]);
			expect(texted(stage).filter((text) => text.startsWith(BEN))).toHaveLength(1);
			expect(texted(stage)).toHaveLength(3);
		});
	});

	it('is safe however often it is wired back', async () => {
		await onStage(async (stage) => {
			let back = await oneOfThreeRefused(stage, parameters);
			for (let round = 0; round < 4; round += 1) {
				back = jsonIn((await sendAgain(stage, back, parameters)).errorOutput);
			}

			expect(texted(stage)).toHaveLength(2);
			expect(back).toMatchObject([{ error: { to: REFUSED }, message: 'The text that was meant' }]);
		});
	});

	it('sends what was turned away, once it is taken', async () => {
		await onStage(
			async (stage) => {
				const items = [
					{ to: ADA, message: 'Hello Ada' },
					{ to: BEN, message: 'Hello Ben' },
				];
				const first = await sendAgain(stage, items, parameters);
				expect(errorStatuses(first.errorOutput)).toEqual(['HTTP_401', 'HTTP_401']);
				await sendAgain(stage, jsonIn(first.errorOutput), parameters);

				expect(texted(stage)).toEqual([`${ADA}: Hello Ada`, `${BEN}: Hello Ben`]);
			},
			{ faults: inTurn(status(401, { body: 'empty' })) },
		);
	});

	it('does not send what may have been taken, also after an item that could not be read', async () => {
		await onStage(
			async (stage) => {
				const first = await sendAgain(stage, [{ to: ADA, message: 'Hello' }], parameters);
				const back = jsonIn(first.errorOutput);
				expect(errorsIn(first.errorOutput)).toMatchObject([{ outcome: 'unknown', resent: false }]);
				const blank = await sendAgain(
					stage,
					back.map((json) => ({ ...json, message: '' })),
					parameters,
				);
				const filled = jsonIn(blank.errorOutput).map((json) => ({ ...json, message: 'Hello' }));
				const last = await sendAgain(stage, filled, parameters);

				expect(errorStatuses(last.errorOutput)).toEqual(['OUTCOME_UNKNOWN']);
				expect(texted(stage)).toHaveLength(1);
			},
			{ historyDown: true, faults: inTurn({ type: 'resetAfterTaken' }) },
		);
	});

	it('keeps away from the others of an item that could not be read in between', async () => {
		await onStage(async (stage) => {
			const back = await oneOfThreeRefused(stage, parameters);
			const blank = await sendAgain(
				stage,
				back.map((json) => ({ ...json, to: '' })),
				parameters,
			);
			const to = `${ADA}, ${REFUSED}, ${CLEO}`;
			const filled = jsonIn(blank.errorOutput).map((json) => ({ ...json, to }));
			await sendAgain(stage, filled, parameters);

			expect(texted(stage)).toHaveLength(2);
		});
	});
});

describe('an error item that goes to somebody else', () => {
	const TELL: INodeParameters = { to: TEAM, message: '={{ $json.error.message }}' };

	it.each<[string, FaultPlan, SandboxOptions]>([
		['after a refusal', inTurn(LOGIN_REFUSED), {}],
		['after an unknown outcome', inTurn(NOT_NOW), { historyDown: true }],
		['after a lost answer', inTurn({ type: 'resetAfterTaken' }), { historyDown: true }],
	])('always goes out: %s', async (_case, faults, options) => {
		await onStage(
			async (stage) => {
				const { errorOutput } = await sendAgain(stage, [{ to: ADA, message: 'Hello' }]);
				const told = await sendAgain(stage, jsonIn(errorOutput), TELL);

				expect(jsonOf(told)).toMatchObject([{ to: TEAM, accepted: true }]);
			},
			{ ...options, faults },
		);
	});

	it('does not make the customer one who may be texted again', async () => {
		await onStage(
			async (stage) => {
				const { errorOutput } = await sendAgain(stage, [{ to: ADA, message: 'Hello' }]);
				stage.sandbox.faults.set(always(LOGIN_REFUSED));
				const told = await sendAgain(stage, jsonIn(errorOutput), TELL);
				stage.sandbox.faults.clear();
				const again = await sendAgain(stage, jsonIn(told.errorOutput));

				expect(errorStatuses(again.errorOutput)).toEqual(['ALREADY_SENT']);
				expect(texted(stage)).toEqual([`${ADA}: Hello`]);
			},
			{ historyDown: true, faults: inTurn({ type: 'resetAfterTaken' }) },
		);
	});
});

describe("an unknown outcome, with 'Send It Again Once'", () => {
	const RESEND: INodeParameters = { options: { ifUnknown: 'resend' } };

	async function lostOne(stage: Stage): Promise<IDataObject[]> {
		const { errorOutput } = await sendAgain(stage, [{ to: ADA, message: 'Hello' }]);
		expect(errorsIn(errorOutput)).toMatchObject([
			{ outcome: 'unknown', custom_string: expect.stringMatching(/^n8n-/) as string },
		]);
		stage.sandbox.faults.clear();
		return jsonIn(errorOutput);
	}

	it('is looked up by its reference, and not sent where the history shows it', async () => {
		await onStage(
			async (stage) => {
				const back = await lostOne(stage);
				stage.sandbox.clickSend.settings.historyDown = false;
				const again = await sendAgain(stage, back, RESEND);

				expect(jsonOf(again)).toMatchObject([{ to: ADA, outcome: 'accepted' }]);
				expect(texted(stage)).toHaveLength(1);
			},
			{ historyDown: true, faults: inTurn({ type: 'resetAfterTaken' }) },
		);
	});

	it('goes out once more where it does not, and then never again', async () => {
		await onStage(
			async (stage) => {
				const back = await lostOne(stage);
				stage.sandbox.faults.set(always({ type: 'resetAfterTaken' }));
				const second = await sendAgain(stage, back, RESEND);
				expect(errorsIn(second.errorOutput)).toMatchObject([{ outcome: 'unknown', resent: true }]);
				const third = await sendAgain(stage, jsonIn(second.errorOutput), RESEND);

				expect(errorStatuses(third.errorOutput)).toEqual(['OUTCOME_UNKNOWN']);
				expect(texted(stage)).toHaveLength(2);
			},
			{ historyDown: true, faults: inTurn({ type: 'resetAfterTaken' }) },
		);
	});

	it('goes out once over all tries of Retry On Fail', async () => {
		await onStage(
			async (stage) => {
				const items = await lostOne(stage);
				stage.sandbox.faults.set(always({ type: 'resetAfterTaken' }));
				const settings = {
					onError: 'continueErrorOutput',
					retryOnFail: true,
					maxTries: 3,
				} as const;
				await stage.send({ items, parameters: RESEND, settings });

				expect(texted(stage)).toHaveLength(2);
			},
			{ historyDown: true, faults: inTurn({ type: 'resetAfterTaken' }) },
		);
	});
});

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

it('an item with more recipients than an error can name is texted only where that is certain', async () => {
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
		const told = await sendAgain(stage, back, { to: '+12255550199', message: 'Look at this' });

		expect(jsonOf(told)).toMatchObject([{ accepted: true }]);
		expect(texted(stage)).toHaveLength(121);
	});
});
