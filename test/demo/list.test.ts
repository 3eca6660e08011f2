import { errorStatuses, jsonOf, onStage } from '../engine/cases';
import { TEST_NUMBERS } from '../sandbox/clickSend';
import { nodeNamed, readExample } from './savedWorkflow';

const { parameters, onError } = nodeNamed(readExample('send-to-list.json'), 'ClickSend');

/** The list that the example's note describes. */
const contacts = [
	{ phone_number: '+14055555555', first_name: 'Ada' },
	{ phone_number: '+61411111111', first_name: 'Ben' },
];
const list = { list_id: 428, list_name: 'Customers' };

describe('examples/send-to-list.json', () => {
	it('texts each contact by name, all of them free test numbers', async () => {
		await onStage(
			async ({ send, posts }) => {
				const result = await send({ items: [{}], parameters, settings: { onError } });

				const numbers = contacts.map(({ phone_number }) => phone_number);
				expect(TEST_NUMBERS).toEqual(expect.arrayContaining(numbers));
				expect(jsonOf(result).map(({ to, body, accepted }) => ({ to, body, accepted }))).toEqual(
					contacts.map(({ phone_number, first_name }) => ({
						to: phone_number,
						body: `Hi ${first_name}, tomorrow we open at nine.`,
						accepted: true,
					})),
				);
				expect(result.errorOutput).toEqual([]);
				expect(posts()).toBe(1);
			},
			{ lists: [{ ...list, contacts }] },
		);
	});

	it('leads those whom ClickSend leaves out to Not Sent', async () => {
		await onStage(
			async ({ send }) => {
				const result = await send({ items: [{}], parameters, settings: { onError } });

				expect(result.output).toHaveLength(2);
				expect(errorStatuses(result.errorOutput)).toEqual(['MISSING_FROM_ANSWER']);
			},
			{ lists: [{ ...list, contacts: [...contacts, { phone_number: null }] }] },
		);
	});
});
