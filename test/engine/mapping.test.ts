import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { jsonOf, onStage, pluck } from './cases';

const AUTO: INodeParameters = { mapping: 'autoMapInputData', to: '', message: '' };
const ESSENTIAL = { to: '+12025550101', message: 'Hello' };

/** Returns the message that is sent for one item. */
async function sentFor(
	item: IDataObject,
	parameters: INodeParameters = {},
): Promise<IDataObject[]> {
	return await onStage(async ({ sandbox, send }) => {
		await send({ items: [item], parameters: { ...AUTO, ...parameters } });
		const [call] = sandbox.record.requests;
		return (call?.messages ?? []) as IDataObject[];
	});
}

describe('Map Automatically', () => {
	const wire = { to: '+12025550101', body: 'Hello', source: 'n8n' };
	const ownReference = { custom_string: expect.stringMatching(/^n8n-/) as string };

	it.each<[name: string, item: IDataObject, parameters: INodeParameters, expected: IDataObject]>([
		['to and message', ESSENTIAL, {}, { ...wire, ...ownReference }],
		['body for message', { to: '+12025550101', body: 'Hello' }, {}, { ...wire, ...ownReference }],
		['message before body', { ...ESSENTIAL, body: 'Other' }, {}, { ...wire, ...ownReference }],
		[
			'all fields, under the names of ClickSend',
			{
				...ESSENTIAL,
				from: 'Shop',
				schedule: '2090-01-01T00:00:00Z',
				custom_string: 'order-7',
				from_email: 'replies@example.com',
			},
			{},
			{
				...wire,
				from: 'Shop',
				schedule: 3786912000,
				custom_string: 'order-7',
				from_email: 'replies@example.com',
			},
		],
		[
			'the country of the item beside a local number',
			{ to: '0491 570 156', message: 'Hello', country: 'au' },
			{},
			{ ...wire, to: '+61491570156', ...ownReference },
		],
		[
			'the country of the node where the item has none',
			{ to: '0491 570 156', message: 'Hello', country: '' },
			{ country: 'AU' },
			{ ...wire, to: '+61491570156', ...ownReference },
		],
		[
			'options for what the item leaves open, and the item before them',
			{ ...ESSENTIAL, from: 'Shop' },
			{ options: { from: 'Other', customString: '={{ "run-" + $json.to.slice(-2) }}' } },
			{ ...wire, from: 'Shop', custom_string: 'run-01' },
		],
		[
			'headers in other case, with blanks and a byte order mark',
			{ '\ufeffTo': '+12025550101', ' MESSAGE ': 'Hello', 'Custom String': 'order-8' },
			{},
			{ ...wire, custom_string: 'order-8' },
		],
		[
			'a row of Get Price, without the sender, the time and the reference of the question',
			{
				...{ to: '+12025550101', status: 'SUCCESS', outcome: 'priced', priced: true },
				...{ body: 'Hello', from: '+12065550100', schedule: 1262304000, custom_string: 'quote-7' },
				...{ from_email: 'a@example.com', country: 'US' },
			},
			{ options: { from: 'Shop' } },
			{ ...wire, from: 'Shop', ...ownReference },
		],
		[
			'unknown fields are ignored',
			{ ...ESSENTIAL, name: 'Ada', country: 'Atlantis', list_id: 7 },
			{},
			{ ...wire, ...ownReference },
		],
		[
			'braces in a field are text, and no expression',
			{ ...ESSENTIAL, message: '={{ 1 + 1 }}' },
			{},
			{ ...wire, body: '={{ 1 + 1 }}', ...ownReference },
		],
	])('%s', async (_name, item, parameters, expected) => {
		expect(await sentFor(item, parameters)).toEqual([expected]);
	});

	it.each<[name: string, item: IDataObject, status: string, what: string]>([
		[
			'no recipient',
			{ phone: '+12025550101', message: 'Hello' },
			'NO_RECIPIENT',
			"The item has no field 'to' (it has: phone, message)",
		],
		[
			'no text',
			{ to: '+12025550101', text: 'Hello' },
			'EMPTY_MESSAGE',
			"The item has no field 'message' (it has: to, text)",
		],
		[
			'an empty recipient',
			{ to: ' ', name: 'Ada', message: 'Hello' },
			'NO_RECIPIENT',
			"'to' is empty",
		],
		[
			'an empty recipient under another header',
			{ '\ufeffTo': '', Message: 'Hello' },
			'NO_RECIPIENT',
			"'to' is empty",
		],
		['an empty text', { to: '+12025550101', body: '' }, 'EMPTY_MESSAGE', "'body' is empty"],
	])(
		'%s is told by the names that are there, and the rest is sent',
		async (_name, item, status, what) => {
			await onStage(async ({ send }) => {
				const settings = { onError: 'continueErrorOutput' } as const;
				const items = [item, ESSENTIAL];
				const { output, errorOutput } = await send({ items, parameters: AUTO, settings });

				expect(output).toHaveLength(1);
				expect(errorOutput[0]?.json.error).toMatchObject({
					message: expect.stringContaining(what) as string,
					status,
				});
			});
			await onStage(async ({ send }) => {
				const { error } = await send({ items: [ESSENTIAL, item], parameters: AUTO });

				expect(error?.description).toContain(`Item 1: ${what}.\n`);
			});
		},
	);

	it('several recipients in one field, and numbers of a sheet', async () => {
		await onStage(async ({ send }) => {
			const items = [
				{ to: '+12025550101; +12025550102', message: 'Hello' },
				{ to: 12025550103, message: 42 },
			];
			const rows = jsonOf(await send({ items, parameters: AUTO }));

			expect(pluck(rows, 'to')).toEqual(['+12025550101', '+12025550102', '+12025550103']);
			expect(pluck(rows, 'body')).toEqual(['Hello', 'Hello', '42']);
		});
	});
});
