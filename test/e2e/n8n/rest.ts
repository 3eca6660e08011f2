import type { Sandbox } from '../../sandbox/server';
import type { N8nServer } from './server';
import { differences } from '../differences';
import { until } from '../until';
import type { WorkflowFile } from './workflow';

/** Who owns every n8n of the tests. */
export const OWNER = {
	email: 'owner@example.com',
	firstName: 'Olive',
	lastName: 'Owner',
	password: 'Sandbox-Password-1',
};

/** n8n ties a sign-in to the browser it came from, and this is the browser of these calls. */
const BROWSER_ID = 'set-up-of-the-tests';

/** The editor gives these to each new workflow. In the older order an agent goes on before its human review is answered. */
const settings = { executionOrder: 'v1' };

export interface CredentialData {
	base_url: string;
	username: string;
	key: string;
	to?: string;
}

/** The reference of a node to a saved credential. */
export interface CredentialRef {
	id: string;
	name: string;
}

/** A workflow as n8n keeps it. */
export interface SavedWorkflow {
	id: string;
	versionId: string;
}

/** An execution as n8n lists it. */
export interface ExecutionSummary {
	id: string;
	workflowId: string;
	status: string;
	mode: string;
}

/** The REST API of n8n's own editor, for what a test needs in place before it begins. */
export interface Rest {
	get<T>(path: string): Promise<T>;
	post<T>(path: string, body?: object): Promise<T>;
	createCredential(data: CredentialData, name?: string): Promise<CredentialRef>;
	createWorkflow(workflow: WorkflowFile): Promise<SavedWorkflow>;
	/** Makes a workflow listen to its trigger; throws what n8n says if it cannot. */
	activate(workflow: SavedWorkflow): Promise<void>;
	/** Makes it stop listening. */
	deactivate(workflow: SavedWorkflow): Promise<void>;
	/** Saves another version of a workflow, to be activated in place of the one before. */
	updateWorkflow(workflow: SavedWorkflow, content: WorkflowFile): Promise<SavedWorkflow>;
	executionsOf(workflow: SavedWorkflow): Promise<ExecutionSummary[]>;
}

interface PublicationStatus {
	status: string;
	triggers: Array<{ errorMessage: string | null }>;
}

type Call = <T>(method: string, path: string, body?: object) => Promise<T>;

/** A caller that stays signed in. */
function callerOf({ url }: N8nServer): Call {
	let cookie = '';
	return async <T>(method: string, path: string, body?: object): Promise<T> => {
		const response = await fetch(`${url}/rest${path}`, {
			method,
			headers: { 'content-type': 'application/json', 'browser-id': BROWSER_ID, cookie },
			...(body !== undefined && { body: JSON.stringify(body) }),
		});
		const text = await response.text();
		if (!response.ok) {
			throw new Error(`${method} ${path} of n8n answered ${response.status}: ${text}`);
		}
		cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
		return (JSON.parse(text) as { data: T }).data;
	};
}

/**
 * n8n answers a change of what listens before it has made the change.
 *
 * @param before the status that n8n may still tell from before the change
 */
async function isSettled(call: Call, id: string, before?: string): Promise<true | undefined> {
	if (!differences.publishesLater) return true;
	const { status, triggers } = await call<PublicationStatus>(
		'GET',
		`/workflows/${id}/publication-status`,
	);
	// The node itself counts too, since it listens for the answers to its questions: with it, a failed trigger is a part.
	if (status === 'failed' || status === 'partial') {
		throw new Error(triggers.map(({ errorMessage }) => errorMessage).join());
	}
	return status === 'in_progress' || status === before ? undefined : true;
}

/** The values of the credential that the sandbox expects. */
export const credentialFor = ({ url, username, key }: Sandbox): CredentialData => ({
	base_url: url,
	username,
	key,
});

/** Makes the owner's account in a new n8n, and signs in. */
export async function setUpOwner(n8n: N8nServer): Promise<Rest> {
	const call = callerOf(n8n);
	await call('POST', '/owner/setup', OWNER);
	await call('POST', '/login', { emailOrLdapLoginId: OWNER.email, password: OWNER.password });
	return {
		get: async (path) => await call('GET', path),
		post: async (path, body) => await call('POST', path, body),
		createCredential: async (data, name = 'ClickSend account') => {
			const body = { name, type: 'clickSendApi', data };
			const { id } = await call<{ id: string }>('POST', '/credentials', body);
			return { id, name };
		},
		createWorkflow: async (workflow) =>
			await call('POST', '/workflows', { ...differences.newWorkflow, settings, ...workflow }),
		activate: async ({ id, versionId }) => {
			await call('POST', `/workflows/${id}/activate`, { versionId });
			await until(
				'n8n to listen to the trigger',
				async () => await isSettled(call, id, 'not_published'),
			);
		},
		deactivate: async ({ id }) => {
			await call('POST', `/workflows/${id}/deactivate`);
			await until('n8n to stop listening', async () => await isSettled(call, id));
		},
		updateWorkflow: async ({ id, versionId }, content) =>
			await call('PATCH', `/workflows/${id}`, { ...content, versionId }),
		executionsOf: async ({ id }) => {
			const filter = encodeURIComponent(JSON.stringify({ workflowId: id }));
			const path = `/executions?filter=${filter}`;
			return (await call<{ results: ExecutionSummary[] }>('GET', path)).results;
		},
	};
}
