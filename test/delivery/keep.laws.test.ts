import * as fc from 'fast-check';

import { itemsOf, makerOf } from '../output/ofSms';
import { runPlan } from './plans';
import { simulate, type RunPlan } from './simulation';
import { OUTPUT_MODES, type OutputMode } from '../../nodes/ClickSend/output/show';

const RUNS = 200;

/** Modes that free the rows of accepted messages during the run. */
const MODES = OUTPUT_MODES.filter((mode) => makerOf(mode) !== undefined);

async function outputOf(plan: RunPlan, mode: OutputMode, isKept: boolean): Promise<unknown> {
	const show = makerOf(mode);
	const { tries } = await simulate(plan, isKept ? {} : { keep: { rows: false, show } });
	return tries.map(({ report }) => [
		...itemsOf(report, mode, plan.onError === 'continueErrorOutput'),
	]);
}

it('giving up rows and answers early changes nothing of the output', async () => {
	expect(MODES).toEqual(['all', 'simplified', 'summary']);
	await fc.assert(
		fc.asyncProperty(runPlan, fc.constantFrom(...MODES), async (plan, mode) => {
			const lean = await outputOf(plan, mode, false);

			expect(lean).toEqual(await outputOf(plan, mode, true));
		}),
		{ numRuns: RUNS },
	);
});

it('a lean run holds no row of an accepted message, and no answer with rows', async () => {
	await fc.assert(
		fc.asyncProperty(runPlan, async (plan) => {
			const { tries } = await simulate(
				{ ...plan, maxTries: 1 },
				{ keep: { rows: false, show: makerOf('all') } },
			);
			for (const { outcome, row, call } of tries.flatMap(({ report }) => report.results)) {
				if (outcome === 'accepted') expect(row).toBeNull();
				expect(JSON.stringify(call)).not.toContain('"messages":[');
			}
		}),
		{ numRuns: RUNS },
	);
});
