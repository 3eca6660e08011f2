import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { FaultPlan } from '../sandbox/faults';
import type { SandboxOptions } from '../sandbox/server';
import { errorsIn, errorStatuses, fictional, jsonOf, onStage, type Stage } from './cases';
import { jsonIn, sendAgain, texted } from './comeback';
import { always, inTurn, status } from './faults';
import { watchSleep } from './sleep';

const [ADA, TEAM] = [fictional(1), fictional(4)] as const;

/** ClickSend refuses the first call, and accepts the next. */
const LOGIN_REFUSED = status(401);

beforeEach(() => void watchSleep());

describe('an error item that goes to somebody else', () => {
	const TELL: INodeParameters = { to: TEAM, message: '={{ $json.error.message }}' };

	it.each<[string, FaultPlan, SandboxOptions]>([
		['after a refusal', inTurn(LOGIN_REFUSED), {}],
		['after an unknown outcome', inTurn(status(503)), { historyDown: true }],
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
