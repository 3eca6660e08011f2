import type { INode, INodeProperties } from 'n8n-workflow';

import { loadPackage } from '../engine/package';
import { exampleFiles, readExample } from './savedWorkflow';

const namesOf = (properties: readonly INodeProperties[]): string[] =>
	properties.map(({ name }) => name);

/** The parameters that the editor shows for the operation of a node. */
function offeredTo({ parameters }: INode, properties: readonly INodeProperties[]) {
	const resource = String(parameters.resource);
	const operation = String(parameters.operation);
	return properties.filter(({ name, displayOptions }) => {
		const { resource: resources, operation: operations } = displayOptions?.show ?? {};
		const isSelector = name === 'resource' || name === 'operation';
		return isSelector || (resources?.includes(resource) && operations?.includes(operation));
	});
}

describe.each(exampleFiles())('examples/%s', (file) => {
	const workflow = readExample(file);

	it('can be imported: a name, distinct nodes with places, and connections between them', () => {
		const names = workflow.nodes.map(({ name }) => name);
		const targets = Object.values(workflow.connections)
			.flatMap(({ main }) => main ?? [])
			.flatMap((links) => links ?? []);

		expect(workflow.name).not.toBe('');
		expect(workflow.settings).toEqual({ executionOrder: 'v1' });
		expect(new Set(names).size).toBe(names.length);
		expect(new Set(workflow.nodes.map(({ id }) => id)).size).toBe(names.length);
		for (const node of workflow.nodes) {
			expect(node).toMatchObject({ position: [expect.any(Number), expect.any(Number)] });
		}
		expect(names).toEqual(expect.arrayContaining(Object.keys(workflow.connections)));
		expect(names).toEqual(expect.arrayContaining(targets.map(({ node }) => node)));
	});

	it('uses the node as built, and only parameters and options that its operation has', async () => {
		const { node, nodeType } = await loadPackage();
		const { properties, version } = node.description;
		const own = workflow.nodes.filter(({ type }) => type === nodeType);

		const ofPackage = [nodeType, `${nodeType}Trigger`];
		expect(workflow.nodes.some(({ type }) => ofPackage.includes(type))).toBe(true);
		for (const one of own) {
			const offered = offeredTo(one, properties);
			const options = offered.find(({ name }) => name === 'options')?.options ?? [];
			expect(one.typeVersion).toBe(version);
			expect(namesOf(offered)).toEqual(expect.arrayContaining(Object.keys(one.parameters)));
			expect(namesOf(options as INodeProperties[])).toEqual(
				expect.arrayContaining(Object.keys(one.parameters.options ?? {})),
			);
		}
	});
});
