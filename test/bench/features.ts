import { join } from 'node:path';

import type { INodeProperties, INodeType, INodeTypeDescription } from 'n8n-workflow';

import type { Features } from './variants';

const BUILT_NODE = join(__dirname, '..', '..', 'dist', 'nodes', 'ClickSend', 'ClickSend.node.js');

const hasOption = ({ options = [] }: INodeProperties, value: string): boolean =>
	options.some((option) => option.name === value || ('value' in option && option.value === value));

/** What the description of a node offers. */
export const featuresOf = ({ properties }: Pick<INodeTypeDescription, 'properties'>): Features => ({
	mapping: properties.some((one) => one.name === 'mapping' && hasOption(one, 'autoMap')),
	parallelCalls: properties.some(
		(one) => one.name === 'options' && hasOption(one, 'parallelCalls'),
	),
});

/** What the built node offers. Loads neither the engine nor the package as n8n would. */
export async function readFeatures(): Promise<Features> {
	const built = (await import(BUILT_NODE)) as { ClickSend: new () => INodeType };
	return featuresOf(new built.ClickSend().description);
}
