import type { INodeParameters } from 'n8n-workflow';

import { itemsFor, jsonOf, onStage, pluck } from './cases';
import { located } from './lists';

const by = (value: string, mode = 'sender'): INodeParameters => located(value, mode);

describe('the sender', () => {
	it.each<[name: string, from: INodeParameters[string], expected: string | undefined]>([
		['chosen in the editor', by('+12065550199', 'list'), '+12065550199'],
		['typed by hand', by('Acme'), 'Acme'],
		['a number as people write it', by('+1 (206) 555-0199'), '+12065550199'],
		['an expression', by('={{ $json.name.replace(" ", "") }}'), 'Name0'],
		['an expression in place of the whole', '={{ "Acme" }}', 'Acme'],
		['a text, as in workflows saved before', 'Acme', 'Acme'],
		['none chosen', by('', 'list'), undefined],
		['none typed', by(''), undefined],
		['an empty text', '', undefined],
	])('%s', async (_name, from, expected) => {
		await onStage(async ({ sandbox, send }) => {
			const { error } = await send({ items: itemsFor(1), parameters: { options: { from } } });

			expect(error).toBeUndefined();
			expect(sandbox.record.requests[0]?.messages[0]?.from).toBe(expected);
		});
	});

	it.each<[name: string, parameters: INodeParameters, expected: string]>([
		['a field of the item goes first', { options: { from: by('Acme', 'list') } }, 'Shop'],
		['also before a text', { options: { from: 'Acme' } }, 'Shop'],
	])('Map Automatically: %s', async (_name, parameters, expected) => {
		const auto = { mapping: 'autoMapInputData', to: '', message: '' };
		await onStage(async ({ sandbox, send }) => {
			const items = itemsFor(2).map((item, index) =>
				index === 0 ? { ...item, from: 'Shop' } : item,
			);
			await send({ items, parameters: { ...auto, ...parameters } });

			const messages = sandbox.record.requests[0]?.messages ?? [];
			expect(messages.map(({ from }) => from)).toEqual([expected, 'Acme']);
		});
	});

	it('one that cannot be one is refused before anything is sent', async () => {
		const from = by('={{ $json.name }}');
		await onStage(async ({ sandbox, send }) => {
			const { error } = await send({ items: itemsFor(1), parameters: { options: { from } } });

			expect(error).toMatchObject({
				message: `Nothing was sent: 'From' is "Name 0" where a phone number, or 3 to 11 letters and digits with at least one letter, was expected`,
				description: expect.stringContaining("Check 'From'") as string,
			});
			expect(sandbox.record.requests).toEqual([]);
		});
		await onStage(async ({ send }) => {
			const settings = { onError: 'continueRegularOutput' } as const;
			const result = await send({
				items: [{ ...itemsFor(1)[0], name: 'Acme' }, ...itemsFor(1)],
				parameters: { options: { from } },
				settings,
			});

			expect(pluck(jsonOf(result), 'status')).toEqual(['SUCCESS', 'INVALID_SENDER_ID']);
		});
	});
});
