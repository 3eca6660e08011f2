import {
	NodeConnectionTypes,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
} from 'n8n-workflow';

import { fictional, onStage } from '../engine/cases';
import { texted } from '../engine/comeback';
import { inTurn, status } from '../engine/faults';
import { sinkNode, sourceNode } from '../engine/helperNodes';
import { watchSleep } from '../engine/sleep';
import { TEST_NUMBERS } from '../sandbox/clickSend';
import type { Sandbox } from '../sandbox/server';
import { playExample } from './playExample';
import { itemsOf, nodeNamed, readExample } from './savedWorkflow';

const example = readExample('retry-refused.json');
const recipients = itemsOf(nodeNamed(example, 'Recipients'));

/** n8n's If node, as far as the example uses it: both conditions, each compared in one of two ways. */
const ifNode: INodeType = {
	description: {
		...sinkNode.description,
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		properties: [{ displayName: 'Conditions', name: 'conditions', type: 'json', default: '{}' }],
	},
	async execute(this: IExecuteFunctions) {
		const outputs: [INodeExecutionData[], INodeExecutionData[]] = [[], []];
		this.getInputData().forEach((item, index) => {
			const { conditions } = this.getNodeParameter('conditions', index) as {
				conditions: Array<{ leftValue: unknown; rightValue: number; operator: IDataObject }>;
			};
			const isMet = conditions.every(({ leftValue, rightValue, operator: { operation } }) =>
				operation === 'lt' ? Number(leftValue) < rightValue : leftValue === true,
			);
			outputs[isMet ? 0 : 1].push({ ...item, pairedItem: { item: index } });
		});
		return outputs;
	},
};

/** The numbers of items that each node of the example gave in each of its runs, by output. */
type Runs = Record<string, number[][]>;

async function play(sandbox: Sandbox, items: IDataObject[]): Promise<Runs> {
	const runs = await playExample(example, 'Recipients', sandbox, {
		'n8n-nodes-base.code': sourceNode(items.map((json, item) => ({ json, pairedItem: { item } }))),
		'n8n-nodes-base.if': ifNode,
	});
	return Object.fromEntries(
		Object.entries(runs).map(([name, tasks]) => [
			name,
			tasks.map(({ data }) => (data?.main ?? []).map((output) => output?.length ?? 0)),
		]),
	);
}

const [ADA, BEN, CLEO] = [fictional(1), fictional(2), fictional(3)] as const;
const REFUSED = '+13035550101';

beforeEach(() => void watchSleep());

it('texts free test numbers alone', () => {
	const numbers = recipients.flatMap(({ phone }) => String(phone).split(', '));
	expect(TEST_NUMBERS).toEqual(expect.arrayContaining(numbers));
});

it('texts everybody once when nobody is refused', async () => {
	await onStage(async ({ sandbox }) => {
		const runs = await play(sandbox, recipients);

		expect(runs.Sent).toEqual([[3]]);
		expect(sandbox.record.taken).toHaveLength(3);
	});
});

it('sends again what was turned away, and nobody gets a text twice', async () => {
	await onStage(
		async (stage) => {
			const items = [
				{ phone: `${ADA}, ${BEN}`, text: 'First' },
				{ phone: CLEO, text: 'Second' },
			];
			const runs = await play(stage.sandbox, items);

			expect(runs.ClickSend).toEqual([
				[0, 3],
				[3, 0],
			]);
			expect(texted(stage)).toEqual([`${ADA}: First`, `${BEN}: First`, `${CLEO}: Second`]);
		},
		{ faults: inTurn(status(401)) },
	);
});

it('gives up on one who stays refused after three more tries, and texts the others once', async () => {
	await onStage(async (stage) => {
		const runs = await play(stage.sandbox, [
			{ phone: `${ADA}, ${REFUSED}, ${CLEO}`, text: 'Hello' },
		]);

		expect(runs.ClickSend).toHaveLength(4);
		expect(runs['Give Up']).toEqual([[1]]);
		expect(texted(stage)).toEqual([`${ADA}: Hello`, `${CLEO}: Hello`]);
	});
});

it('does not try again where a text may have been taken', async () => {
	await onStage(
		async (stage) => {
			const runs = await play(stage.sandbox, [{ phone: ADA, text: 'Hello' }]);

			expect(runs.ClickSend).toHaveLength(1);
			expect(runs['Give Up']).toEqual([[1]]);
			expect(texted(stage)).toHaveLength(1);
		},
		{ historyDown: true, faults: inTurn({ type: 'resetAfterTaken' }) },
	);
});
