import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { itemsFor, type Stage } from './cases';
import type { RunOptions, RunResult } from './engine';
import { SEND } from './faults';
import { PRICE } from './prices';

/** Ten messages at 0.0792 each, in calls of four. */
export const TEN = itemsFor(10);
export const TEN_COST = 0.792;
export const CALLS = 3;

/** Sends with these options. */
export const sendWithin = async (
	{ send }: Stage,
	limits: INodeParameters,
	{
		items = TEN,
		onError,
	}: { items?: IDataObject[]; onError?: 'continueRegularOutput' | 'continueErrorOutput' } = {},
): Promise<RunResult> =>
	await send({
		items,
		parameters: { options: { batchSize: 4, parallelCalls: 1, ...limits } },
		settings: { onError } as RunOptions['settings'],
	});

/** The number of calls of each kind, and of the messages that ClickSend took. */
export const tally = ({ sandbox: { record } }: Stage) => ({
	prices: record.posts(PRICE),
	sends: record.posts(SEND),
	taken: record.taken.length,
	others: record.requests.filter(({ path }) => path !== PRICE && path !== SEND).length,
});

export const NOTHING_SENT = { sends: 0, taken: 0, others: 0 };
