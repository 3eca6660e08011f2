import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { startSandbox, type Sandbox, type SandboxOptions } from '../sandbox/server';
import { runClickSend, type RunOptions, type RunResult } from './engine';
import type { ClickSendCredential } from './services';

export const credentialOf = ({ url, username, key }: Sandbox): ClickSendCredential => ({
	base_url: url,
	username,
	key,
});

/** A fictional number: +1 NXX 555 01xx, distinct for the first 60,000 or so. */
export function fictional(index: number): string {
	const area = 202 + Math.floor(index / 100);
	return `+1${area}55501${String(index % 100).padStart(2, '0')}`;
}

/** Makes items, each with a number and a text of its own. */
export const itemsFor = (count: number): IDataObject[] =>
	Array.from({ length: count }, (_, index) => ({
		to: fictional(index),
		message: `Message ${index}`,
		name: `Name ${index}`,
	}));

/** Items for these numbers, in order. */
export const itemsTo = (...numbers: string[]): IDataObject[] =>
	numbers.map((to, index) => ({ to, message: `Message ${index}`, name: `Name ${index}` }));

/** A sandbox of its own for each case, and the node run against it. */
export interface Stage {
	sandbox: Sandbox;
	send: (options: Partial<RunOptions> & Pick<RunOptions, 'items'>) => Promise<RunResult>;
	/** Calls of `POST /sms/send` that reached the sandbox. */
	posts: () => number;
}

/** Runs a case against a fresh sandbox, and ends the sandbox whatever happens. */
export async function onStage<T>(
	play: (stage: Stage) => Promise<T>,
	options: SandboxOptions = {},
): Promise<T> {
	const sandbox = await startSandbox(options);
	try {
		return await play({
			sandbox,
			send: async (run) => await runClickSend({ credential: credentialOf(sandbox), ...run }),
			posts: () => sandbox.record.posts('/sms/send'),
		});
	} finally {
		await sandbox.close();
	}
}

export const jsonOf = ({ output }: RunResult): IDataObject[] => output.map(({ json }) => json);

/** Returns the errors of error items, which are the objects under their one key. */
export const errorsIn = (items: readonly INodeExecutionData[]): IDataObject[] =>
	items.map(({ json }) => json.error as IDataObject);

/** The status of each item, `undefined` for one that is no error item. */
export const errorStatuses = (items: readonly INodeExecutionData[]): unknown[] =>
	errorsIn(items).map((error: IDataObject | undefined) => error?.status);

export const pluck = (rows: readonly IDataObject[], field: string): unknown[] =>
	rows.map((row) => row[field]);
