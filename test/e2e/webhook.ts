import type { INode } from 'n8n-workflow';

import type { N8nServer } from './n8n/server';
import { codeNode, connect, node, type WorkflowFile } from './n8n/workflow';

/** Webhook -> People (the body's list as items) -> the given node. Answers with its output items. */
export function webhookWorkflow(path: string, last: INode): WorkflowFile {
	const webhook = node(
		'Webhook',
		'n8n-nodes-base.webhook',
		[0, 0],
		{ httpMethod: 'POST', path, responseMode: 'lastNode', responseData: 'allEntries', options: {} },
		{ typeVersion: 2, webhookId: path },
	);
	const items = '$input.first().json.body.map((json) => ({ json }))';
	return {
		name: `Webhook ${path}`,
		nodes: [webhook, codeNode('People', [1, 0], items), last],
		connections: connect([
			['Webhook', 0, 'People'],
			['People', 0, last.name],
		]),
	};
}

/** Starts the workflow in production, and waits for its answer. */
export async function postWebhook(
	{ url }: N8nServer,
	path: string,
	body: object,
): Promise<{ status: number; body: unknown }> {
	const response = await fetch(`${url}/webhook/${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	return { status: response.status, body: await response.json() };
}
