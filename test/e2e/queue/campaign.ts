import { randomUUID } from 'node:crypto';

import type { Person } from '../../demo/people';
import type { SavedWorkflow } from '../n8n/rest';
import { clickSendNode, codeNode, connect, node, type WorkflowFile } from '../n8n/workflow';
import { until } from '../until';
import type { QueueStage } from './stage';

/** Longer than n8n takes to give up a worker that is gone, which is the longest of all waits here. */
const EXECUTION_MS = 240_000;

/** Listing executions is work for n8n, which has the same cores for running them. */
const ASK_EVERY_MS = 1_000;

const LISTED = 100;

/** Statuses after which n8n leaves an execution alone. */
const FINAL = ['success', 'error', 'crashed', 'canceled'];

/** Calls that an execution has under way at most: the node's own default, once ClickSend has answered well. */
export const PARALLEL_CALLS = 3;

const NOT_FOUND = 404;

const WEBHOOK = 'Webhook';
const PEOPLE = 'People';

/** A workflow that listens to its webhook, and texts the people of the body. */
export interface Campaign {
	/** Starts one execution through the production webhook; n8n answers when the execution is in the queue. */
	start(people: readonly Person[]): Promise<void>;
	/** Every execution of it: id and status. */
	statuses(): Promise<Map<string, string>>;
	/** Waits until so many executions have ended, and returns how. */
	ended(count: number): Promise<Map<string, string>>;
}

function workflowFor({ credential }: QueueStage, path: string, batchSize: number): WorkflowFile {
	const webhook = node(
		WEBHOOK,
		'n8n-nodes-base.webhook',
		[0, 0],
		{ httpMethod: 'POST', path },
		{ typeVersion: 2, webhookId: path },
	);
	const items = '$input.first().json.body.people.map((json) => ({ json }))';
	const send = clickSendNode([2, 0], credential, {
		message: '=Order {{ $json.order }} is ready.',
		options: { batchSize, parallelCalls: PARALLEL_CALLS },
	});
	return {
		name: `Campaign ${path}`,
		nodes: [webhook, codeNode(PEOPLE, [1, 0], items), send],
		connections: connect([
			[WEBHOOK, 0, PEOPLE],
			[PEOPLE, 0, send.name],
		]),
	};
}

/** n8n answers the activation of a workflow before its main process listens to the webhook, and 404 until then. */
async function post(url: string, body: object): Promise<void> {
	await until('n8n to listen to the webhook', async () => {
		const response = await fetch(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
		if (response.status === NOT_FOUND) return undefined;
		if (!response.ok) throw new Error(`n8n answered ${response.status}: ${await response.text()}`);
		return true;
	});
}

async function statusesOf(
	{ rest }: QueueStage,
	{ id }: SavedWorkflow,
): Promise<Map<string, string>> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId: id }));
	const path = `/executions?limit=${LISTED}&filter=${filter}`;
	const { results } = await rest.get<{ results: Array<{ id: string; status: string }> }>(path);
	return new Map(results.map((execution) => [execution.id, execution.status]));
}

/** Saves and activates a campaign of its own. */
export async function createCampaign(stage: QueueStage, batchSize: number): Promise<Campaign> {
	const path = randomUUID();
	const saved = await stage.rest.createWorkflow(workflowFor(stage, path, batchSize));
	await stage.rest.activate(saved);
	const statuses = async (): Promise<Map<string, string>> => await statusesOf(stage, saved);
	return {
		start: async (people) => await post(`${stage.n8n.url}/webhook/${path}`, { people }),
		statuses,
		ended: async (count) => {
			let next = 0;
			const check = async (): Promise<Map<string, string> | undefined> => {
				if (Date.now() < next) return undefined;
				next = Date.now() + ASK_EVERY_MS;
				const now = await statuses();
				const over = [...now.values()].filter((status) => FINAL.includes(status));
				return over.length >= count ? now : undefined;
			};
			return await until(`${count} executions to end`, check, EXECUTION_MS);
		},
	};
}
