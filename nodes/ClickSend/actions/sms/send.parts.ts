import type { IExecuteFunctions } from 'n8n-workflow';

import { PartsWatch } from '../../output/partsHint';
import type { Report } from '../../output/report';
import type { Pacer } from '../pacer';

/** Says in the editor which of the texts that went out took more parts than their writers may think. */
export async function sayParts(
	context: Pick<IExecuteFunctions, 'addExecutionHints'>,
	{ results }: Pick<Report, 'results'>,
	pause: Pacer,
): Promise<void> {
	const watch = new PartsWatch();
	for (const result of results) {
		watch.add(result);
		await pause();
	}
	context.addExecutionHints(...watch.hints());
}
