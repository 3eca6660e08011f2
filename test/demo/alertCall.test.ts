import { runInNewContext } from 'node:vm';

import {
	NodeConnectionTypes,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
} from 'n8n-workflow';

import { readPush } from '../../nodes/ClickSend/messaging/inbound/push';
import { eventItem } from '../../nodes/ClickSend/output/event';
import { onStage } from '../engine/cases';
import { sinkNode, sourceNode } from '../engine/helperNodes';
import { TEST_NUMBERS } from '../sandbox/clickSend';
import type { FaultPlan } from '../sandbox/faults';
import type { Sandbox } from '../sandbox/server';
import { playExample } from './playExample';
import { nodeNamed, readExample } from './savedWorkflow';

const example = readExample('alert-call.json');

/** The people on call, as the script of the example gives them for an alert. */
function peopleFor(body: IDataObject): IDataObject[] {
	const script = `JSON.stringify((() => { ${String(nodeNamed(example, 'On Call').parameters.jsCode)} })())`;
	const alert = { first: () => ({ json: { body } }) };
	const text = runInNewContext(script, { $: () => alert }) as string;
	return (JSON.parse(text) as Array<{ json: IDataObject }>).map(({ json }) => json);
}

const twoOutputs = {
	...sinkNode.description,
	outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
};

/** n8n's If node, as far as the example uses it. */
const ifNode: INodeType = {
	description: {
		...twoOutputs,
		properties: [{ displayName: 'Conditions', name: 'conditions', type: 'json', default: '{}' }],
	},
	async execute(this: IExecuteFunctions) {
		const { conditions } = this.getNodeParameter('conditions', 0) as {
			conditions: Array<{ leftValue: unknown }>;
		};
		const items = this.getInputData();
		return conditions.every(({ leftValue }) => leftValue === true) ? [items, []] : [[], items];
	},
};

/** n8n's Loop Over Items: one item after the other by the second output, and at the end all by the first. */
const loopNode: INodeType = {
	description: twoOutputs,
	async execute(this: IExecuteFunctions) {
		const state = this.getContext('node') as { left?: INodeExecutionData[] };
		const [next, ...left] = state.left ?? this.getInputData();
		state.left = left;
		return next === undefined ? [this.getInputData(), []] : [[], [next]];
	},
};

/** The time that passes in the Wait node of the example: somebody answers the phone, or nobody does. */
const waitNode = (sandbox: Sandbox, keys: Array<string | null>): INodeType => ({
	description: sinkNode.description,
	async execute(this: IExecuteFunctions) {
		const items = this.getInputData();
		const digits = keys.shift();
		for (const { json } of items) {
			const receipt = { message_id: String(json.message_id), status_code: 201, digits };
			if (digits !== undefined) await sandbox.deliverReceipt(receipt);
		}
		return [items];
	},
});

/** Plays an alert for these people, who press these keys; returns the names of the nodes that ran. */
async function play(
	sandbox: Sandbox,
	people: IDataObject[],
	keys: Array<string | null>,
): Promise<string[]> {
	const runs = await playExample(example, 'On Call', sandbox, {
		'n8n-nodes-base.code': sourceNode(people.map((json, item) => ({ json, pairedItem: { item } }))),
		'n8n-nodes-base.if': ifNode,
		'n8n-nodes-base.splitInBatches': loopNode,
		'n8n-nodes-base.wait': waitNode(sandbox, keys),
	});
	return Object.keys(runs);
}

const [ADA, BEN] = peopleFor({ text: 'The pump stands still' });
const PEOPLE = [ADA, BEN].map((person = {}) => person);

/** The people who were called, and those who were texted. */
const reached = ({ record }: Sandbox): Record<string, string[]> => ({
	called: record.taken.filter(({ channel }) => channel === 'voice').map(({ to }) => to),
	texted: record.taken.filter(({ channel }) => channel === 'sms').map(({ to }) => to),
});

it('reaches free test numbers alone', () => {
	const numbers = example.nodes.flatMap(({ parameters: { to } }) =>
		typeof to === 'string' && to.startsWith('+') ? to.split(', ') : [],
	);
	const all = [...numbers, ...PEOPLE.map(({ phone }) => phone)];
	expect(numbers).toHaveLength(4);
	expect(TEST_NUMBERS).toEqual(expect.arrayContaining(all));
});

describe('examples/alert-call.json', () => {
	const ALL = ['+14055555555', '+61411111111'];

	it.each<[string, Array<string | null>, string[], boolean]>([
		['the first person presses 1', ['1'], ALL.slice(0, 1), false],
		['the first one presses nothing, the second one 1', [null, '1'], ALL, false],
		['the first one presses another key, the second one 1', ['2', '1'], ALL, false],
		['nobody presses 1', ['0', null], ALL, true],
		['nobody has a receipt yet', [], ALL, true],
	])('%s', async (_case, keys, called, isEscalated) => {
		await onStage(async ({ sandbox }) => {
			const ran = await play(sandbox, PEOPLE, [...keys]);

			expect(reached(sandbox)).toEqual({
				called,
				texted: isEscalated ? [...ALL, '+447777777777'] : [],
			});
			expect(ran.includes('Taken Care Of')).toBe(!isEscalated);
		});
	});

	it('says what the alert is, and asks for the key', async () => {
		await onStage(async ({ sandbox }) => {
			await play(sandbox, PEOPLE, []);
			const [call] = sandbox.record.requests;

			expect(call?.messages).toMatchObject([
				{
					body: 'Hello Ada, this is an alert. The pump stands still. To take care of it, press 1.',
					...{ lang: 'en-us', voice: 'female', require_input: 1 },
				},
			]);
			expect(sandbox.record.taken.at(-1)?.body).toBe(
				'Nobody took care of the alert: The pump stands still',
			);
		});
	});

	it.each<[string, FaultPlan]>([
		[
			'the call is refused',
			[{ path: '/voice/send', nth: 1, fault: { type: 'status', status: 403, taken: false } }],
		],
		[
			'the receipt cannot be read',
			[{ path: '/voice/receipts/*', nth: 1, fault: { type: 'status', status: 403, taken: false } }],
		],
	])('goes on to the next person where %s', async (_case, faults) => {
		await onStage(
			async ({ sandbox }) => {
				await play(sandbox, PEOPLE, ['1', '1']);
				expect(reached(sandbox).called).toContain(ALL[1]);
				expect(reached(sandbox).texted).toEqual([]);
			},
			{ faults },
		);
	});

	it('an alert without a text has one', () => {
		expect(peopleFor({})).toMatchObject([{ text: 'An alarm went off' }, {}]);
	});

	it('tells the team which execution somebody took care of', async () => {
		const { parameters } = nodeNamed(example, 'Tell the Team');
		const custom_string = 'n8n-1207-0-0-0-9f86d081ee';
		const pushed = readPush('voiceReceipt', {
			message_id: 'A',
			status_code: 201,
			digits: '1',
			custom_string,
		});
		await onStage(async ({ sandbox, send }) => {
			await send({ items: [pushed === undefined ? {} : eventItem(pushed)], parameters });
			expect(sandbox.record.taken).toMatchObject([
				{ body: 'The alert of execution 1207 is taken care of.' },
			]);
		});
	});
});
