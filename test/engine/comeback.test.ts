import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { errorsIn, errorStatuses, fictional, jsonOf, onStage, type Stage } from './cases';
import { jsonIn, MAPPINGS, sendAgain, texted } from './comeback';
import { inTurn, status } from './faults';
import { watchSleep } from './sleep';

const [ADA, BEN, CLEO] = [fictional(1), fictional(2), fictional(3)] as const;

const REFUSED = '+13035550101';

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
