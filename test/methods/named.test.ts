import type { INodeProperties } from 'n8n-workflow';

import { loadPackage } from '../engine/package';

const searchesIn = ({ modes = [] }: INodeProperties): string[] =>
	modes.flatMap(({ typeOptions }) => typeOptions?.searchListMethod ?? []);

it('every dropdown of the node has its search', async () => {
	const { node } = await loadPackage();
	const named = node.description.properties.flatMap(searchesIn);

	expect(named.length).toBeGreaterThan(0);
	expect(Object.keys(node.methods?.listSearch ?? {})).toEqual(expect.arrayContaining(named));
});
