import { parse } from 'flatted';
import type { IDataObject, INode, INodeParameters, IRunExecutionData } from 'n8n-workflow';

import type { Sandbox } from '../sandbox/server';
import type { N8nServer } from './n8n/server';
import type { CredentialRef, Rest, SavedWorkflow } from './n8n/rest';
import { clickSendNode, connect, node, type WorkflowFile } from './n8n/workflow';
import { publish } from './triggers';
import { until } from './until';

/** An n8n with a ClickSend, in one process or in several. */
export interface AskStage {
	sandbox: Sandbox;
	rest: Rest;
	n8n: Pick<N8nServer, 'url'>;
}

/** An execution that asked. */
export interface AskedExecution {
	id: string;
	/** The link in its SMS; empty where none was taken. */
	link: string;
}

export const ASKED = '+14055555555';

/** n8n looks for executions whose time is up once a minute. */
const PATIENCE_MS = 150_000;

export const DOUBLE = { approvalOptions: { values: { approvalType: 'double' } } };

/** Webhook -> ClickSend, which asks what the body says -> After. */
export function askWorkflow(
	path: string,
	credential: CredentialRef,
	parameters: INodeParameters = {},
	settings: Partial<INode> = {},
): WorkflowFile {
	const ask = {
		...{ resource: 'sms', operation: 'sendAndWait', to: ASKED, message: '={{ $json.body.text }}' },
		...parameters,
	};
	return {
		name: `Ask ${path}`,
		nodes: [
			node(
				'Webhook',
				'n8n-nodes-base.webhook',
				[0, 0],
				{ httpMethod: 'POST', path, responseMode: 'onReceived' },
				{ typeVersion: 2, webhookId: path },
			),
			clickSendNode([1, 0], credential, ask, settings),
			node('After', 'n8n-nodes-base.noOp', [2, 0]),
		],
		connections: connect([
			['Webhook', 0, 'ClickSend'],
			['ClickSend', 0, 'After'],
		]),
	};
}

/** Waits until the newest of so many executions has one of these statuses. */
export const untilStatus = async (
	rest: Rest,
	workflow: SavedWorkflow,
	count: number,
	...statuses: string[]
): Promise<string> =>
	await until(
		`execution ${count} to be ${statuses.join(' or ')}`,
		async () => {
			const executions = await rest.executionsOf(workflow);
			const [last] = executions;
			return executions.length === count && last && statuses.includes(last.status)
				? last.id
				: undefined;
		},
		PATIENCE_MS,
	);

/** Starts a published workflow. */
export async function start({ n8n }: AskStage, path: string, text: string): Promise<void> {
	const response = await fetch(`${n8n.url}/webhook/${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ text }),
	});
	if (!response.ok) throw new Error(`n8n answered ${response.status}`);
}

/** The link in the SMS with this text. */
export function linkIn({ record }: Sandbox, text: string): string {
	const { body = '' } = record.taken.find((one) => one.body.startsWith(`${text}\n`)) ?? {};
	return /http\S+/.exec(body)?.[0] ?? '';
}

/** Publishes a workflow that asks, starts it and waits until it waits. */
export async function ask(
	stage: AskStage,
	path: string,
	workflow: WorkflowFile,
): Promise<{ saved: SavedWorkflow; asked: AskedExecution }> {
	const saved = await publish(stage.rest, workflow);
	await start(stage, path, path);
	const id = await untilStatus(stage.rest, saved, 1, 'waiting');
	return { saved, asked: { id, link: linkIn(stage.sandbox, path) } };
}

export interface Opened {
	status: number;
	page: string;
}

type Answers = Record<string, string> | Array<[string, string]>;

/** The body of a form in parts, as the page demands it. */
function formOf(answers: Answers): FormData {
	const form = new FormData();
	const pairs = Array.isArray(answers) ? answers : Object.entries(answers);
	for (const [name, value] of pairs) form.append(name, value);
	return form;
}

/** Opens a link as a browser does, or answers with the fields of its form. */
export async function open(
	link: string,
	fields?: Answers,
	userAgent = 'Mozilla/5.0 (iPhone)',
): Promise<Opened> {
	const response = await fetch(link, {
		method: fields === undefined ? 'GET' : 'POST',
		headers: { 'user-agent': userAgent },
		...(fields !== undefined && { body: formOf(fields) }),
	});
	return { status: response.status, page: await response.text() };
}

/** The data of an execution as n8n keeps it. */
export async function dataOf(rest: Rest, id: string): Promise<IRunExecutionData> {
	const { data } = await rest.get<{ data: string }>(`/executions/${id}`);
	return parse(data) as IRunExecutionData;
}

/** The items that a node gave out in an execution. */
export async function itemsOf(rest: Rest, id: string, name = 'After'): Promise<IDataObject[]> {
	const { runData } = (await dataOf(rest, id)).resultData;
	return (runData[name]?.[0]?.data?.main?.[0] ?? []).map(({ json }) => json);
}
