import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import type { Stage } from './cases';
import type { RunOptions, RunResult } from './engine';

/** The ways in which a second run reads the items: by their fields, or by expressions. */
export const MAPPINGS: Readonly<Record<string, INodeParameters>> = {
	'Map Automatically': { mapping: 'autoMapInputData', to: '', message: '' },
	'Map Each Field Below': { to: '={{ $json.to }}', message: '={{ $json.message }}' },
};

/** The parameters that read text and recipient from an output row. */
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

/** Returns the messages of the sandbox, in order. */
export const texted = ({ sandbox }: Pick<Stage, 'sandbox'>): string[] =>
	sandbox.record.taken.map(({ to, body }) => `${to}: ${body}`);
