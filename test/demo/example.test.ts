import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

import type { IConnections, IDataObject, INode, INodeProperties } from 'n8n-workflow';

import { jsonOf, onStage } from '../engine/cases';
import { loadPackage, PACKAGE_ROOT } from '../engine/package';
import { TEST_NUMBERS } from '../sandbox/clickSend';

interface SavedWorkflow {
	name: string;
	nodes: INode[];
	connections: IConnections;
	settings: object;
}

const path = join(PACKAGE_ROOT, 'examples', 'send-message.json');
const workflow = JSON.parse(readFileSync(path, 'utf8')) as SavedWorkflow;

function nodeNamed(name: string): INode {
	const node = workflow.nodes.find((one) => one.name === name);
	if (node === undefined) throw new Error(`The example has no node ${name}`);
	return node;
}

const clickSend = nodeNamed('ClickSend');

/** What the Code node gives to ClickSend, its script run as n8n runs it: as the body of a function. */
function recipients(): IDataObject[] {
	const { jsCode } = nodeNamed('Recipients').parameters;
	// Through JSON, since the script makes its objects in a realm of its own.
	const text = runInNewContext(`JSON.stringify((() => { ${String(jsCode)} })())`) as string;
	return (JSON.parse(text) as Array<{ json: IDataObject }>).map(({ json }) => json);
}

const namesOf = (properties: INodeProperties[]): string[] => properties.map(({ name }) => name);

describe('examples/send-message.json', () => {
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

	it('uses the node as built, and only parameters that it has', async () => {
		const { node, nodeType } = await loadPackage();
		const { properties, version } = node.description;
		const options = properties.find(({ name }) => name === 'options')?.options ?? [];

		expect(clickSend).toMatchObject({ type: nodeType, typeVersion: version });
		expect(namesOf(properties)).toEqual(expect.arrayContaining(Object.keys(clickSend.parameters)));
		expect(namesOf(options as INodeProperties[])).toEqual(
			expect.arrayContaining(Object.keys(clickSend.parameters.options ?? {})),
		);
	});

	it('texts free test numbers alone, all of them with success and in one call', async () => {
		await onStage(async ({ send, posts }) => {
			const { parameters, onError } = clickSend;
			const items = recipients();
			const result = await send({ items, parameters, settings: { onError } });

			expect(TEST_NUMBERS).toEqual(expect.arrayContaining(items.map(({ phone }) => phone)));
			expect(jsonOf(result).map(({ to, body, accepted }) => ({ to, body, accepted }))).toEqual(
				items.map(({ phone, name, order }) => ({
					to: phone,
					body: `Hi ${name}, your order ${order} is on its way.`,
					accepted: true,
				})),
			);
			expect(result.errorOutput).toEqual([]);
			expect(posts()).toBe(1);
		});
	});

	it('leads what is refused to Not Sent, on its own fields, as its note says', async () => {
		await onStage(async ({ send }) => {
			const { parameters, onError } = clickSend;
			const items = recipients().map((item, index) =>
				index === 1 ? { ...item, phone: '+1' } : item,
			);
			const result = await send({ items, parameters, settings: { onError } });

			expect(result.output).toHaveLength(2);
			expect(result.errorOutput.map(({ json }) => json)).toEqual([
				{
					...items[1],
					error: 'INVALID_RECIPIENT',
					message: expect.stringContaining('country code'),
					details: expect.objectContaining({ outcome: 'invalid' }),
				},
			]);
		});
	});
});
