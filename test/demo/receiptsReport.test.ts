import { runInNewContext } from 'node:vm';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { fictional, jsonOf, onStage, type Stage } from '../engine/cases';
import { sendDirectly } from '../sandbox/testKit';
import { nodeNamed, readExample } from './savedWorkflow';

const workflow = readExample('daily-receipts-report.json');

const parametersOf = (name: string): INodeParameters => nodeNamed(workflow, name).parameters;

/** The nodes of the example one after the other; its filter stands here in a line of its own. */
async function report({ send }: Stage): Promise<IDataObject[]> {
	const messages = await send({
		items: [{}],
		parameters: parametersOf('Messages of the Last Day'),
	});
	const sent = jsonOf(messages).filter(({ direction }) => direction === 'out');
	const receipts = jsonOf(await send({ items: sent, parameters: parametersOf('Get Receipt') }));
	const itemsOf = (rows: IDataObject[]) => ({ all: () => rows.map((json) => ({ json })) });
	// The result goes through JSON, since the script makes its objects in another realm.
	const script = `JSON.stringify((() => { ${String(parametersOf('Report').jsCode)} })())`;
	const text = runInNewContext(script, {
		$input: itemsOf(receipts),
		$: (name: string) => itemsOf(name === 'Sent by Us' ? sent : []),
	}) as string;
	return (JSON.parse(text) as Array<{ json: IDataObject }>).map(({ json }) => json);
}

describe('examples/daily-receipts-report.json', () => {
	it('counts what was delivered, and names what was not', async () => {
		await onStage(async (stage) => {
			const { clickSend, deliverReceipt, receiveSms } = stage.sandbox;
			const texts = [0, 1, 2, 3].map((index) => ({ to: fictional(index), body: `Text ${index}` }));
			const ids = sendDirectly(clickSend, texts).messages.map(({ message_id }) => `${message_id}`);
			const [first = '', second = '', third = ''] = ids;
			await deliverReceipt({ message_id: first, status_code: '201' });
			await deliverReceipt({ message_id: second, status_code: 301, error_text: 'Absent' });
			await deliverReceipt({ message_id: third, status_code: '200' });
			await receiveSms({ from: fictional(0), body: 'Thank you' });

			expect(await report(stage)).toEqual([
				{
					messages: 4,
					delivered: 1,
					not_delivered: 1,
					no_word_yet: 2,
					lost: [
						{
							to: fictional(1),
							message_id: second,
							meaning: 'Not delivered: failed, cancelled or expired',
							status_text: 'Failure: Message was not delivered.',
							error_text: 'Absent',
						},
					],
				},
			]);
		});
	});

	it('leaves out what was sent before', async () => {
		const DAY_MS = 86_400_000;
		const now = Date.now();
		let clock = now - 2 * DAY_MS;
		await onStage(
			async (stage) => {
				sendDirectly(stage.sandbox.clickSend, [{ to: fictional(0), body: 'Old' }]);
				clock = now;
				sendDirectly(stage.sandbox.clickSend, [{ to: fictional(1), body: 'New' }]);

				expect(await report(stage)).toMatchObject([{ messages: 1, no_word_yet: 1 }]);
			},
			{ now: () => clock },
		);
	});

	it('runs in the morning, and when somebody wants to see it', () => {
		const starts = ['Every Morning', "When clicking 'Execute workflow'"];

		expect(starts.map((name) => nodeNamed(workflow, name).type)).toEqual([
			'n8n-nodes-base.scheduleTrigger',
			'n8n-nodes-base.manualTrigger',
		]);
		for (const name of starts) {
			expect(workflow.connections[name]?.main?.[0]).toEqual([
				expect.objectContaining({ node: 'Messages of the Last Day' }),
			]);
		}
	});
});
