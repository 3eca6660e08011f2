import { jsonOf, onStage } from '../engine/cases';
import { TEST_NUMBERS } from '../sandbox/clickSend';
import { itemsOf, nodeNamed, readExample } from './savedWorkflow';

const workflow = readExample('send-message.json');
const clickSend = nodeNamed(workflow, 'ClickSend');
const recipients = () => itemsOf(nodeNamed(workflow, 'Recipients'));

describe('examples/send-message.json', () => {
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
					error: expect.objectContaining({
						message: expect.stringContaining('country code') as string,
						status: 'INVALID_RECIPIENT',
						outcome: 'invalid',
					}),
				},
			]);
		});
	});
});
