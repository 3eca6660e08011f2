import { subscribe, unsubscribe } from 'node:diagnostics_channel';

import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { runClickSend, type RunOptions, type RunResult } from '../engine/engine';
import { AMPLE_BALANCE, startSandbox, type Sandbox } from '../sandbox/server';
import type { DemoOptions } from './options';

/** The channel on which Node announces each request of this process. */
const REQUEST_CHANNEL = 'http.client.request.start';

/** The result of a run, as the command needs it. */
export interface DemoRun {
	output: INodeExecutionData[];
	errorOutput: INodeExecutionData[];
	/** The error that the node threw, if it did. */
	error: RunResult['error'];
	/** The hints that n8n shows above the output. */
	hint: string | null;
	/** Requests to ClickSend, repeats and looks into the history included. */
	apiCalls: number;
}

/** The node's parameters for these options, as a saved workflow holds them. */
export const parametersOf = ({ to, message, country, output }: DemoOptions): INodeParameters => ({
	resource: 'sms',
	operation: 'send',
	to,
	message,
	output,
	...(country !== undefined && { country }),
});

/** Runs the workflow "recipients -> ClickSend, Send Message" on n8n's engine, with the package as built. */
export async function runWorkflow(options: RunOptions): Promise<DemoRun> {
	let apiCalls = 0;
	const count = (): void => {
		apiCalls += 1;
	};
	subscribe(REQUEST_CHANNEL, count);
	try {
		const { output, errorOutput, error, hints } = await runClickSend(options);
		const hint = hints.map(({ message }) => message).join(' ') || null;
		return { output, errorOutput, error, hint, apiCalls };
	} finally {
		unsubscribe(REQUEST_CHANNEL, count);
	}
}

/** Runs the workflow against a sandbox that lives as long as the run. */
export async function runInSandbox(options: Omit<RunOptions, 'credential'>): Promise<DemoRun> {
	const sandbox: Sandbox = await startSandbox({ balance: AMPLE_BALANCE });
	const { url, username, key } = sandbox;
	try {
		return await runWorkflow({ ...options, credential: { base_url: url, username, key } });
	} finally {
		await sandbox.close();
	}
}
