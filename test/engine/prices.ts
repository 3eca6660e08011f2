import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { onStage, type Stage } from './cases';
import type { RunOptions, RunResult } from './engine';

export const PRICE = '/sms/price';
export const GET_PRICE = { resource: 'sms', operation: 'getPrice' };

/** Runs *Get Price*. */
export const ask = async (
	{ send }: Stage,
	items: IDataObject[],
	parameters: INodeParameters = {},
	settings: RunOptions['settings'] = {},
): Promise<RunResult> =>
	await send({ items, parameters: { ...GET_PRICE, ...parameters }, settings });

/** Plays a case, and holds that whatever it did sent nothing, and asked for nothing but prices. */
export const dryly = async (
	play: (stage: Stage) => Promise<void>,
	options: Parameters<typeof onStage>[1] = {},
): Promise<void> =>
	await onStage(async (stage) => {
		await play(stage);
		const { record } = stage.sandbox;
		expect(record.taken).toEqual([]);
		expect(record.requests.filter(({ path }) => path !== PRICE)).toEqual([]);
	}, options);
