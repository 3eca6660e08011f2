import * as fc from 'fast-check';

import { itemsOf, makerOf } from '../output/ofSms';
import { createMemory } from './memory';
import { runPlan } from './plans';
import { messagesWith } from './run';
import { simulate, type RunPlan } from './simulation';
import { deliver } from '../../nodes/ClickSend/delivery/deliver';
import type { Row } from '../../nodes/ClickSend/messaging/types';
import { OUTPUT_MODES, type OutputMode } from '../../nodes/ClickSend/output/show';

const RUNS = 200;

const OPTIONS = {
	batchSize: 2,
	parallelCalls: 1,
	maxTotalWaitMs: 0,
	ifUnknown: 'report' as const,
};

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

it('everything is kept where n8n may run the node again', async () => {
	const { ports } = createMemory();
	const keep = { rows: false, show: makerOf('all') };
	const { results } = await deliver(messagesWith(2), OPTIONS, ports, {}, keep);

	for (const { row, call } of results) {
		const { messages } = call?.body?.data as { messages: Row[] };
		expect(row).toMatchObject({ status: 'SUCCESS' });
		expect(messages).toContainEqual(row);
	}
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
