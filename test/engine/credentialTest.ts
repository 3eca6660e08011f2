import { ExecuteContext, RoutingNode } from 'n8n-core';
import {
	createEmptyRunExecutionData,
	NodeConnectionTypes,
	Workflow,
	type ICredentialTestRequest,
	type IDataObject,
	type INodeType,
} from 'n8n-workflow';

import { engineNode, nodeTypesOf } from './engine';
import { loadPackage } from './package';
import { additionalData, type ClickSendCredential } from './services';

export interface TestVerdict {
	status: 'OK' | 'Error';
	message: string;
}

/** The node that n8n builds around a declarative test: it has no code, and its one property routes the request. */
const testNode = (request: ICredentialTestRequest['request']): INodeType => ({
	description: {
		displayName: 'No Operation',
		name: 'n8n-nodes-base.noOp',
		group: ['organization'],
		version: 1,
		description: 'No Operation',
		defaults: { name: 'No Operation' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'clickSendApi', required: true }],
		properties: [
			{ displayName: 'Temp', name: 'temp', type: 'string', routing: { request }, default: '' },
		],
	},
});

/** The parts of what n8n's router throws that its credentials tester reads. */
interface RoutingFailure extends Error {
	cause?: { code?: string; response?: { status: number; statusText: string } };
}

type Rule = { type: string; properties: { key?: string; value: unknown; message: string } };

const at = (data: unknown, path: string): unknown =>
	path
		.split(/[.[\]]+/)
		.filter((key) => key !== '')
		.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], data);

/** Reads a failed request as n8n's credentials tester does. */
function verdictOfFailure({ cause, message }: RoutingFailure, rules: Rule[]): TestVerdict {
	const status = cause?.response?.status;
	const rule = rules.find(
		({ type, properties }) => type === 'responseCode' && properties.value === status,
	);
	if (status !== undefined && rule !== undefined)
		return { status: 'Error', message: rule.properties.message };
	return { status: 'Error', message: cause?.response?.statusText ?? cause?.code ?? message };
}

function verdictOfAnswer(answer: IDataObject | undefined, rules: Rule[]): TestVerdict {
	const rule = rules.find(
		({ type, properties: { key = '', value } }) =>
			type === 'responseSuccessBody' && at(answer, key) === value,
	);
	return rule === undefined
		? { status: 'OK', message: 'Connection successful!' }
		: { status: 'Error', message: rule.properties.message };
}

/**
 * n8n's test button: the credential's declarative test through n8n's own router (`RoutingNode`), with the verdict
 * read as `CredentialsTester.runRequestTest` of n8n 2.41 reads it.
 */
export async function testCredential(credential: ClickSendCredential): Promise<TestVerdict> {
	const { credential: type } = await loadPackage();
	if (type.test === undefined) throw new Error('The credential type has no test');
	const nodeType = testNode(type.test.request);
	const credentials = { clickSendApi: { id: '1', name: 'ClickSend' } };
	const node = engineNode('Temp-Node', nodeType.description.name, { credentials });
	const workflow = new Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: nodeTypesOf({ [nodeType.description.name]: nodeType }),
	});
	const context = new ExecuteContext(
		workflow,
		node,
		additionalData(type, credential, 'internal', 'test'),
		'internal',
		createEmptyRunExecutionData(),
		0,
		[],
		{ main: [[{ json: {} }]] },
		{ node, data: {}, source: null },
		[],
	);
	const data = { ...credential };
	const decrypted = { id: '1', name: 'ClickSend', type: 'clickSendApi', data };
	const rules = (type.test.rules ?? []) as Rule[];
	try {
		const answer = await new RoutingNode(context, nodeType, decrypted).runNode();
		return verdictOfAnswer(answer?.[0]?.[0]?.json, rules);
	} catch (failure) {
		return verdictOfFailure(failure as RoutingFailure, rules);
	}
}
