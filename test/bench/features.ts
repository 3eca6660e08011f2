import { join } from 'node:path';

import type { INodeType, INodeTypeDescription } from 'n8n-workflow';

import type { Features } from './variants';

const BUILT_NODE = join(__dirname, '..', '..', 'dist', 'nodes', 'ClickSend', 'ClickSend.node.js');

type Description = Pick<INodeTypeDescription, 'properties'>;

/** Returns the entries of each list of options, or collection, of this name. */
const optionsOf = ({ properties }: Description, name: string): string[] =>
	properties
		.filter((property) => property.name === name)
		.flatMap(({ options = [] }) => options)
		.map((option) => ('value' in option ? String(option.value) : option.name));

/** The value of `mapping` that stands for *Map Automatically*, `undefined` where there is none. */
export const autoMapOf = (description: Description): string | undefined =>
	optionsOf(description, 'mapping').find((value) => value.startsWith('autoMap'));

/** The features in the description of a node. */
export const featuresOf = (description: Description): Features => ({
	mapping: autoMapOf(description) !== undefined,
	parallelCalls: optionsOf(description, 'options').includes('parallelCalls'),
});

/** Reads the features of the built node, without loading the engine or the package as n8n would. */
export async function readFeatures(): Promise<Features> {
	const built = (await import(BUILT_NODE)) as { ClickSend: new () => INodeType };
	return featuresOf(new built.ClickSend().description);
}
