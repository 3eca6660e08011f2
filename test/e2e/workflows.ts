import type { INode, INodeParameters } from 'n8n-workflow';

import type { CredentialRef } from './n8n/rest';
import { clickSendNode, codeNode, connect, manualTrigger, node } from './n8n/workflow';
import type { WorkflowFile } from './n8n/workflow';
import type { Person } from './people';

/** An Edit Fields node with one field per entry, each an expression. */
const editFields = (place: [number, number], fields: Record<string, string>): INode =>
	node(
		'Edit Fields',
		'n8n-nodes-base.set',
		place,
		{
			assignments: {
				assignments: Object.entries(fields).map(([name, value]) => ({
					id: name,
					name,
					value,
					type: 'string',
				})),
			},
			options: {},
		},
		{ typeVersion: 3.4 },
	);

const sourceOf = (people: Person[]): INode =>
	codeNode('Source', [1, 0], JSON.stringify(people.map((json) => ({ json }))));

/** Trigger -> Source (these people) -> ClickSend. */
export function plainWorkflow(
	people: Person[],
	credential: CredentialRef,
	parameters: INodeParameters,
): WorkflowFile {
	const trigger = manualTrigger();
	return {
		name: 'Send',
		nodes: [trigger, sourceOf(people), clickSendNode([2, 0], credential, parameters)],
		connections: connect([
			[trigger.name, 0, 'Source'],
			['Source', 0, 'ClickSend'],
		]),
	};
}

/** Trigger -> Source (these people) -> ClickSend -> Edit Fields, which looks back at Source by pairing. */
export function pairedWorkflow(people: Person[], credential: CredentialRef): WorkflowFile {
	const trigger = manualTrigger();
	const source = sourceOf(people);
	const fields = {
		name: "={{ $('Source').item.json.name }}",
		asked: '={{ $json.parameter.to }}',
		status: '={{ $json.status }}',
	};
	return {
		name: 'Send and look back',
		nodes: [trigger, source, clickSendNode([2, 0], credential), editFields([3, 0], fields)],
		connections: connect([
			[trigger.name, 0, 'Source'],
			['Source', 0, 'ClickSend'],
			['ClickSend', 0, 'Edit Fields'],
		]),
	};
}

/** Trigger -> Source -> ClickSend with On Error at "Continue (using error output)" -> Sent, Not Sent. */
export function branchedWorkflow(people: Person[], credential: CredentialRef): WorkflowFile {
	const trigger = manualTrigger();
	const source = sourceOf(people);
	return {
		name: 'Send and branch',
		nodes: [
			trigger,
			source,
			clickSendNode([2, 0], credential, {}, { onError: 'continueErrorOutput' }),
			node('Sent', 'n8n-nodes-base.noOp', [3, -0.6]),
			node('Not Sent', 'n8n-nodes-base.noOp', [3, 0.6]),
		],
		connections: connect([
			[trigger.name, 0, 'Source'],
			['Source', 0, 'ClickSend'],
			['ClickSend', 0, 'Sent'],
			['ClickSend', 1, 'Not Sent'],
		]),
	};
}

/** Trigger -> ClickSend -> Edit Fields without any field, never executed. */
export function freshWorkflow(credential: CredentialRef): WorkflowFile {
	const trigger = manualTrigger();
	return {
		name: 'Not executed yet',
		nodes: [trigger, clickSendNode([1, 0], credential), editFields([2, 0], {})],
		connections: connect([
			[trigger.name, 0, 'ClickSend'],
			['ClickSend', 0, 'Edit Fields'],
		]),
	};
}
