import * as fc from 'fast-check';

import { runPlan } from './plans';
import { keepsPromises } from './promises';
import { simulate, type RunPlan } from './simulation';

/** A failed plan is played again with the seed and the path that fast-check printed. */
const { PLANS = '250', PLANS_SEED, PLANS_PATH } = process.env;
const PARAMETERS: fc.Parameters<[RunPlan]> = {
	numRuns: Number(PLANS),
	...(PLANS_SEED !== undefined && { seed: Number(PLANS_SEED) }),
	...(PLANS_PATH !== undefined && { path: PLANS_PATH }),
};

it('the five promises hold, whatever goes wrong', async () => {
	await fc.assert(
		fc.asyncProperty(runPlan, async (plan) => keepsPromises(plan, await simulate(plan))),
		PARAMETERS,
	);
});
