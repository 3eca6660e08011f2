import type { IExecuteFunctions, NodeExecutionHint } from 'n8n-workflow';

import type { MessageResult, PlannedMessage } from '../../messaging/types';
import { PartsWatch } from '../../output/hints/partsHint';
import { PlaceholderWatch } from '../../output/hints/placeholderHint';
import type { Pacer } from '../pacer';

/** Looks at what passes, and says at the end what was seen. */
interface Watch<T> {
	add(seen: T): void;
	hints(): NodeExecutionHint[];
}

type Editor = Pick<IExecuteFunctions, 'addExecutionHints'>;

async function say<T>(editor: Editor, watch: Watch<T>, all: readonly T[], pause: Pacer) {
	for (const one of all) {
		watch.add(one);
		await pause();
	}
	editor.addExecutionHints(...watch.hints());
}

/** Says in the editor which of the texts that went out took more parts than their writers may think. */
export const sayParts = async (
	editor: Editor,
	results: readonly MessageResult[],
	pause: Pacer,
): Promise<void> => await say(editor, new PartsWatch(), results, pause);

/** Says in the editor which texts still hold a placeholder. They go out as they are: it may be meant. */
export const sayPlaceholders = async (
	editor: Editor,
	messages: readonly PlannedMessage[],
	pause: Pacer,
): Promise<void> => await say(editor, new PlaceholderWatch(), messages, pause);
