import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Sandbox } from '../sandbox/server';
import type { Stage } from './cases';
import type { RunOptions, RunResult } from './engine';

export const CALL = '/voice/send';

export const LANGUAGES = '/voice/lang';

/** Runs an operation of the resource *Voice*. */
export const call = async (
	{ send }: Stage,
	items: IDataObject[],
	parameters: INodeParameters = {},
	settings: RunOptions['settings'] = {},
): Promise<RunResult> =>
	await send({ items, parameters: { resource: 'voice', ...parameters }, settings });

/** The fields of the messages of all calls that reached the sandbox, in order. */
export const messagesIn = ({ record }: Sandbox): IDataObject[] =>
	record.requests
		.filter(({ path }) => path === CALL)
		.flatMap(({ messages }) => messages as unknown as IDataObject[]);
