import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { IConnections, IDataObject, INode, INodeProperties } from 'n8n-workflow';

import { readPush, type EventName } from '../../nodes/ClickSend/messaging/push';
import { eventItem } from '../../nodes/ClickSend/output/event';
import { onStage } from '../engine/cases';
import { loadPackage, PACKAGE_ROOT } from '../engine/package';
import { TEST_NUMBERS } from '../sandbox/clickSend';

interface SavedWorkflow {
	name: string;
	nodes: INode[];
	connections: IConnections;
	settings: object;
}

const EXAMPLES = join(PACKAGE_ROOT, 'examples');

const read = (file: string): SavedWorkflow =>
	JSON.parse(readFileSync(join(EXAMPLES, file), 'utf8')) as SavedWorkflow;

const nodeNamed = ({ nodes }: SavedWorkflow, name: string): INode => {
	const node = nodes.find((one) => one.name === name);
	if (node === undefined) throw new Error(`The example has no node ${name}`);
	return node;
};

const WITH_TRIGGER = readdirSync(EXAMPLES).filter((file) => {
	const isWorkflow = file.endsWith('.json');
	return isWorkflow && read(file).nodes.some(({ type }) => type.endsWith('.clickSendTrigger'));
});

const namesOf = (properties: INodeProperties[]): string[] => properties.map(({ name }) => name);

function itemOf(event: EventName, body: object): IDataObject {
	const pushed = readPush(event, body);
	if (pushed === undefined) throw new Error('Not what the event sends');
	return eventItem(pushed);
}

it('there is one for each event', () => {
	const events = WITH_TRIGGER.map(
		(file) => nodeNamed(read(file), 'ClickSend Trigger').parameters.event,
	);
	expect(events.sort()).toEqual(['deliveryReceipt', 'smsReceived']);
});

describe.each(WITH_TRIGGER)('examples/%s', (file) => {
	const workflow = read(file);

	it('can be imported: a name, distinct nodes with places, and connections between them', () => {
		const names = workflow.nodes.map(({ name }) => name);
		const targets = Object.values(workflow.connections)
			.flatMap(({ main }) => main ?? [])
			.flatMap((links) => links ?? []);

		expect(workflow.name).not.toBe('');
		expect(workflow.settings).toEqual({ executionOrder: 'v1' });
		expect(new Set(names).size).toBe(names.length);
		expect(new Set(workflow.nodes.map(({ id }) => id)).size).toBe(names.length);
		expect(names).toEqual(expect.arrayContaining(Object.keys(workflow.connections)));
		expect(names).toEqual(expect.arrayContaining(targets.map(({ node }) => node)));
	});

	it('uses the nodes as built, and only parameters that they have', async () => {
		const { node, trigger, nodeType } = await loadPackage();
		const own = workflow.nodes.filter(({ type }) => type.startsWith(nodeType));

		expect(own.length).toBeGreaterThan(1);
		for (const { type, typeVersion, parameters } of own) {
			const { properties, version } = (type === nodeType ? node : trigger).description;
			const options = properties.flatMap((one) =>
				one.name === 'options' ? (one.options ?? []) : [],
			);
			expect([nodeType, `${nodeType}Trigger`]).toContain(type);
			expect(typeVersion).toBe(version);
			expect(namesOf(properties)).toEqual(expect.arrayContaining(Object.keys(parameters)));
			expect(namesOf(options as INodeProperties[])).toEqual(
				expect.arrayContaining(Object.keys(parameters.options ?? {})),
			);
		}
	});
});

it('the answer goes back to whoever asked, from the number that was texted', async () => {
	const { parameters } = nodeNamed(read('auto-reply.json'), 'Answer');
	const [to = '', from = ''] = TEST_NUMBERS;
	const item = itemOf('smsReceived', { message_id: 'A', from: to, to: from, body: 'hours' });
	await onStage(async ({ sandbox, send }) => {
		await send({ items: [item], parameters });
		expect(sandbox.record.taken).toMatchObject([{ to }]);
		const [request] = sandbox.record.requests;
		expect(request?.body).toMatchObject({ messages: [{ from }] });
	});
});

it.each([
	['with where it came from', 'n8n-1207-0-14-0-9f86d081ee', /Sent by execution 1207\.$/],
	['without', 'order-1042', /No such number\. ?$/],
])('the alarm says which message failed and why, %s', async (_case, custom_string, end) => {
	const { parameters } = nodeNamed(read('delivery-failed.json'), 'Tell the Team');
	const status_text = 'No such number.';
	const body = { message_id: 'A', status_code: '301', status_text, custom_string };
	await onStage(async ({ sandbox, send }) => {
		await send({ items: [itemOf('deliveryReceipt', body)], parameters });
		const [taken] = sandbox.record.taken;

		expect(TEST_NUMBERS).toContain(taken?.to);
		expect(taken).toMatchObject({ custom_string: 'delivery-alarm' });
		expect(taken?.body).toMatch(/^SMS A was not delivered\. Not delivered: failed/);
		expect(taken?.body).toMatch(end);
	});
});
