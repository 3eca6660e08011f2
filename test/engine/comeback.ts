import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import type { Stage } from './cases';
import type { RunOptions, RunResult } from './engine';

/** How the items of a run are read again: by the fields of the item, or by expressions. */
export const MAPPINGS: Readonly<Record<string, INodeParameters>> = {
	'Map Automatically': { mapping: 'autoMapInputData', to: '', message: '' },
	'Map Each Field Below': { to: '={{ $json.to }}', message: '={{ $json.message }}' },
};

/** Text and recipient of an output row, as it is. */
export const FROM_ROW: INodeParameters = { to: '={{ $json.to }}', message: '={{ $json.body }}' };

export const TO_ERROR_OUTPUT: RunOptions['settings'] = { onError: 'continueErrorOutput' };

export const jsonIn = (items: readonly INodeExecutionData[]): IDataObject[] =>
	items.map(({ json }) => json);

/** Sends items with the error output connected, as the node that gets its own error items back. */
export const sendAgain = async (
	{ send }: Pick<Stage, 'send'>,
	items: IDataObject[],
	parameters: INodeParameters = {},
): Promise<RunResult> => await send({ items, parameters, settings: TO_ERROR_OUTPUT });

/** Whom the sandbox has texted what, in order. */
export const texted = ({ sandbox }: Pick<Stage, 'sandbox'>): string[] =>
	sandbox.record.taken.map(({ to, body }) => `${to}: ${body}`);
