import { LoadOptionsContext } from 'n8n-core';
import { Workflow, type INodeListSearchResult } from 'n8n-workflow';

import { credentialOf } from '../engine/cases';
import { engineNode, nodeTypesOf } from '../engine/engine';
import { loadPackage } from '../engine/package';
import { additionalData, type ClickSendCredential } from '../engine/services';
import type { Sandbox } from '../sandbox/server';

/** Opens a dropdown of the built node, as n8n's editor does, and types into its search box. */
export async function open(
	{ credential: filledIn, method }: { credential: ClickSendCredential; method: string },
	filter?: string,
): Promise<INodeListSearchResult> {
	const { node, nodeType, credential } = await loadPackage();
	const search = node.methods?.listSearch?.[method];
	if (search === undefined) throw new Error(`The node has no search called ${method}`);
	const clickSend = engineNode('ClickSend', nodeType, {
		credentials: { clickSendApi: { id: '1', name: 'ClickSend' } },
	});
	const workflow = new Workflow({
		nodes: [clickSend],
		connections: {},
		active: false,
		nodeTypes: nodeTypesOf({ [nodeType]: node }),
	});
	const services = additionalData(credential, filledIn, 'internal', 'none');
	const context = new LoadOptionsContext(workflow, clickSend, services, 'parameters.list');
	return await search.call(context, filter);
}

/** The names that a dropdown shows. */
export const namesIn = ({ results }: INodeListSearchResult): string[] =>
	results.map(({ name }) => name);

/** Opens the dropdowns of one kind against a sandbox. */
export const dropdown =
	(sandbox: Sandbox, method: string) =>
	async (filter?: string): Promise<INodeListSearchResult> =>
		await open({ credential: credentialOf(sandbox), method }, filter);
