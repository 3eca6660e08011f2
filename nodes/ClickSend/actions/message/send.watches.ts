import type { IExecuteFunctions, NodeExecutionHint } from 'n8n-workflow';

import type { PartsRule } from '../../messaging/channel';
import type { MessageResult, PlannedMessage } from '../../messaging/types';
import { PartsWatch } from '../../output/hints/partsHint';
import { PlaceholderWatch } from '../../output/hints/placeholderHint';
import { ScheduleWatch } from '../../output/hints/scheduleHint';
import type { WriteDate } from '../../messaging/input/date';
import type { Pacer } from './run/pacer';

/** Watches messages or results, and returns hints at the end. */
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

/** Says in the editor which sent texts took more parts than their writers may think. */
export const sayParts = async (
	editor: Editor,
	results: readonly MessageResult[],
	rule: PartsRule,
	pause: Pacer,
): Promise<void> => await say(editor, new PartsWatch(rule), results, pause);

/** Says in the editor which texts have an unfilled placeholder. They go out as they are, since they may be meant so. */
export const sayPlaceholders = async (
	editor: Editor,
	messages: readonly PlannedMessage[],
	pause: Pacer,
): Promise<void> => await say(editor, new PlaceholderWatch(), messages, pause);

/** Says in the editor when the messages go out that do not go out at once. */
export const saySchedule = async (
	editor: Editor & Pick<IExecuteFunctions, 'getTimezone'>,
	results: readonly MessageResult[],
	write: WriteDate,
	pause: Pacer,
): Promise<void> =>
	await say(editor, new ScheduleWatch(write, editor.getTimezone()), results, pause);
