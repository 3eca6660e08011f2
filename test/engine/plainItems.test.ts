import {
	createRunExecutionData,
	NodeConnectionTypes,
	Workflow,
	type IDataObject,
	type INode,
	type IPinData,
} from 'n8n-workflow';
import { WorkflowExecute } from 'n8n-core';

import { askAgent } from './agent';
import { credentialOf, itemsFor, onStage, type Stage } from './cases';
import { engineNode, nodeTypesOf } from './engine';
import { sourceNode } from './helperNodes';
import { loadPackage } from './package';
import { additionalData } from './services';

const link = (node: string) => ({ node, type: NodeConnectionTypes.Main, index: 0 });

interface Sources {
	/** The items of each source before the ClickSend node. */
	sources: IDataObject[][];
	/** Pinned data of the first source. */
	pinned?: IDataObject[];
	settings?: Partial<INode>;
}

/**
 * Start -> each of the sources -> ClickSend, which runs once for each of them. Returns who was texted what, in the
 * order of numbers.
 */
async function textsFrom(
	{ sandbox }: Stage,
	{ sources, pinned, settings }: Sources,
): Promise<Array<[to: string, body: string]>> {
	const { node, nodeType, credential } = await loadPackage();
	const names = sources.map((_, index) => `Source ${index}`);
	const start = engineNode('Start', 'start');
	const clickSend = engineNode('ClickSend', nodeType, {
		parameters: { to: '={{ $json.to }}', message: '=Hi {{ $json.name }}' },
		credentials: { clickSendApi: { id: '1', name: 'ClickSend' } },
		...settings,
	});
	const workflow = new Workflow({
		id: 'test-workflow',
		nodes: [start, ...names.map((name) => engineNode(name, name)), clickSend],
		connections: {
			Start: { main: [names.map(link)] },
			...Object.fromEntries(names.map((name) => [name, { main: [[link('ClickSend')]] }])),
		},
		active: false,
		nodeTypes: nodeTypesOf({
			start: sourceNode([{ json: {} }]),
			[nodeType]: node,
			...Object.fromEntries(
				names.map((name, index) => [
					name,
					sourceNode((sources[index] ?? []).map((json) => ({ json }))),
				]),
			),
		}),
		settings: { executionOrder: 'v1' },
	});
	const pinData: IPinData = pinned ? { 'Source 0': pinned.map((json) => ({ json })) } : {};
	const data = createRunExecutionData({
		resultData: { pinData },
		executionData: {
			nodeExecutionStack: [{ node: start, data: { main: [[{ json: {} }]] }, source: null }],
		},
	});
	const services = additionalData(credential, credentialOf(sandbox), 'manual', '1');
	await new WorkflowExecute(services, 'manual', data).processRunExecutionData(workflow);
	return sandbox.record.taken.map(({ to, body }): [string, string] => [to, body]).sort();
}

const expectedOf = (items: IDataObject[]) =>
	items.map(({ to, name }) => [to, `Hi ${String(name)}`]);

const ITEMS = itemsFor(6);

it.each<[name: string, sources: Sources, texted: IDataObject[]]>([
	['one run', { sources: [ITEMS] }, ITEMS],
	['each of several runs', { sources: [ITEMS.slice(0, 4), ITEMS.slice(4)] }, ITEMS],
	['pinned data', { sources: [ITEMS.slice(0, 2)], pinned: ITEMS.slice(2) }, ITEMS.slice(2)],
	['Execute Once', { sources: [ITEMS], settings: { executeOnce: true } }, ITEMS.slice(0, 1)],
])('plain fields come from the items that n8n means: %s', async (_name, sources, texted) => {
	await onStage(async (stage) => {
		expect(await textsFrom(stage, sources)).toEqual(expectedOf(texted));
	});
});

it('the fields of a tool are those of the item that its agent works on', async () => {
	await onStage(async ({ sandbox }) => {
		const parameters = { to: '={{ $json.to }}', message: "={{ $fromAI('message', 'Text') }}" };
		const args = { message: 'Hello', to: '+12025550199' };
		const { error } = await askAgent(sandbox, parameters, args, { to: '+12025550101' });

		expect(error).toBeUndefined();
		expect(sandbox.record.taken).toMatchObject([{ to: '+12025550101', body: 'Hello' }]);
	});
});
