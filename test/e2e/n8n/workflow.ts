import { randomUUID } from 'node:crypto';

import type { IConnections, IDataObject, INode, INodeParameters } from 'n8n-workflow';

import { CLICK_SEND } from './communityPackage';
import type { CredentialRef } from './rest';

/** A workflow as n8n exports and imports it. */
export interface WorkflowFile {
	id?: string;
	name: string;
	nodes: INode[];
	connections: IConnections;
	settings?: IDataObject;
}

const COLUMN = 240;
const ROW = 200;

type Settings = Partial<Omit<INode, 'name' | 'type' | 'parameters'>>;

/** A node at a place of the canvas, counted in columns and rows. */
export function node(
	name: string,
	type: string,
	[column, row]: [number, number],
	parameters: INodeParameters = {},
	settings: Settings = {},
): INode {
	const position: [number, number] = [column * COLUMN, row * ROW];
	return { id: randomUUID(), name, type, typeVersion: 1, position, parameters, ...settings };
}

/** Output `from[index]` to the input of `to`: one entry per line drawn on the canvas. */
export type Wire = [from: string, index: number, to: string];

/** The connections that these wires make. */
export function connect(wires: readonly Wire[]): IConnections {
	const connections: IConnections = {};
	for (const [from, index, to] of wires) {
		const outputs = ((connections[from] ??= {}).main ??= []);
		while (outputs.length <= index) outputs.push([]);
		outputs[index]?.push({ node: to, type: 'main', index: 0 });
	}
	return connections;
}

export const manualTrigger = (): INode =>
	node("When clicking 'Execute workflow'", 'n8n-nodes-base.manualTrigger', [0, 0]);

/** A Code node that returns what the given JavaScript expression evaluates to, as items. */
export const codeNode = (name: string, place: [number, number], items: string): INode =>
	node(name, 'n8n-nodes-base.code', place, { jsCode: `return ${items};` }, { typeVersion: 2 });

/** A ClickSend node with a credential, whose To and Message come from the fields `phone` and `text`. */
export function clickSendNode(
	place: [number, number],
	credential: CredentialRef,
	parameters: INodeParameters = {},
	settings: Settings = {},
): INode {
	return node(
		'ClickSend',
		CLICK_SEND,
		place,
		{ to: '={{ $json.phone }}', message: '={{ $json.text }}', ...parameters },
		{ credentials: { clickSendApi: credential }, ...settings },
	);
}
