import type { IExecuteFunctions } from 'n8n-workflow';

import type { PlannedMessage } from '../../messaging/types';
import { PlaceholderWatch } from '../../output/placeholderHint';
import type { Pacer } from '../pacer';

/** Says in the editor which texts still hold a placeholder. They go out as they are: it may be meant. */
export async function sayPlaceholders(
	context: Pick<IExecuteFunctions, 'addExecutionHints'>,
	messages: readonly PlannedMessage[],
	pause: Pacer,
): Promise<void> {
	const watch = new PlaceholderWatch();
	for (const message of messages) {
		watch.add(message);
		await pause();
	}
	const hint = watch.hint();
	if (hint !== undefined) context.addExecutionHints(hint);
}
