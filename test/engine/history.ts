import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { START_MS } from '../sandbox/testKit';
import type { SandboxOptions } from '../sandbox/server';
import type { Stage } from './cases';
import type { RunResult } from './engine';

export const MINUTE_S = 60;
export const NOW_S = START_MS / 1000;

/** The clock of the sandbox stands still, and its history has a message for each minute before. */
export const CLOCK: SandboxOptions = { now: () => START_MS };

/** Everything there is. */
export const ALL: INodeParameters = { returnAll: true };

/** Fills the history of the sandbox, and reads it. */
export async function history(
	{ sandbox, send }: Stage,
	count: number,
	parameters: INodeParameters,
	items: IDataObject[] = [{}],
): Promise<RunResult> {
	sandbox.seedHistory(count);
	return await send({
		items,
		parameters: { resource: 'sms', operation: 'getMany', ...parameters },
	});
}

export const queryOf = ({ sandbox }: Stage): IDataObject | undefined =>
	sandbox.record.requests[0]?.query;
