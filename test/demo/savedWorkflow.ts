import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

import type { IConnections, IDataObject, INode } from 'n8n-workflow';

import { PACKAGE_ROOT } from '../engine/package';

/** A workflow as n8n exports it, and imports it. */
export interface SavedWorkflow {
	name: string;
	nodes: INode[];
	connections: IConnections;
	settings: object;
}

const EXAMPLES = join(PACKAGE_ROOT, 'examples');

export const exampleFiles = (): string[] =>
	readdirSync(EXAMPLES).filter((name) => name.endsWith('.json'));

export const readExample = (file: string): SavedWorkflow =>
	JSON.parse(readFileSync(join(EXAMPLES, file), 'utf8')) as SavedWorkflow;

export function nodeNamed({ nodes }: SavedWorkflow, name: string): INode {
	const node = nodes.find((one) => one.name === name);
	if (node === undefined) throw new Error(`The example has no node ${name}`);
	return node;
}

/** Runs the script of a Code node as n8n does, as the body of a function. */
export function itemsOf({ parameters: { jsCode } }: INode): IDataObject[] {
	// The result goes through JSON, since the script makes its objects in another realm.
	const text = runInNewContext(`JSON.stringify((() => { ${String(jsCode)} })())`) as string;
	return (JSON.parse(text) as Array<{ json: IDataObject }>).map(({ json }) => json);
}
