import { parse } from 'flatted';
import type { IRunExecutionData } from 'n8n-workflow';

import { postWebhook } from '../webhook';
import type { SavedWorkflow } from '../n8n/rest';
import type { Stage } from '../stage';
import { until } from '../until';
import { itemsFor } from '../../bench/items';

const MS_PER_SECOND = 1000;

/** Under its isolate n8n takes half a minute and more for some. */
const PATIENCE_MS = 300_000;

/** The time of one execution, in milliseconds. */
export interface Execution {
	/** The last node's own time, by n8n's account. */
	nodeMs: number;
	/** Processor time of n8n's main process, for the whole of it. */
	cpuMs: number;
}

/** A published workflow that waits for items. */
export interface Target {
	workflow: SavedWorkflow;
	path: string;
	/** Its last node. */
	name: string;
	/** Whether that node texts people, so that its items have to say that they were accepted. */
	isSending: boolean;
}

/** As n8n tells it to Prometheus. */
async function cpuMsOf({ n8n }: Stage): Promise<number> {
	const text = await (await fetch(`${n8n.url}/metrics`)).text();
	const [, seconds] = /^n8n_process_cpu_seconds_total ([\d.e+-]+)/m.exec(text) ?? [];
	if (seconds === undefined) throw new Error('n8n tells nothing of its processor time');
	return Number(seconds) * MS_PER_SECOND;
}

async function endOfLast(
	{ rest }: Stage,
	workflow: SavedWorkflow,
	before: number,
): Promise<string> {
	return await until(
		'the execution to be over',
		async () => {
			const executions = await rest.executionsOf(workflow);
			const [last] = executions;
			return executions.length > before && last?.status === 'success' ? last.id : undefined;
		},
		PATIENCE_MS,
	);
}

/**
 * Posts so many items to a workflow, and waits until its execution is over.
 *
 * @throws Error where an item did not come out as it should: a refused message is fast, and proves nothing
 */
export async function runOnce(
	stage: Stage,
	{ workflow, path, name, isSending }: Target,
	count: number,
): Promise<Execution> {
	const before = (await stage.rest.executionsOf(workflow)).length;
	const started = await cpuMsOf(stage);
	await postWebhook(
		stage.n8n,
		path,
		itemsFor(count).map(({ json }) => json),
	);
	const id = await endOfLast(stage, workflow, before);
	const cpuMs = (await cpuMsOf(stage)) - started;
	const { data } = await stage.rest.get<{ data: string }>(`/executions/${id}`);
	const { resultData } = parse(data) as IRunExecutionData;
	const [run] = resultData.runData[name] ?? [];
	const output = run?.data?.main?.[0] ?? [];
	const done = output.filter(({ json }) => json.accepted === true || !isSending).length;
	if (run === undefined || done !== count) throw new Error(`${done} of ${count} items came out`);
	return { nodeMs: run.executionTime, cpuMs };
}
