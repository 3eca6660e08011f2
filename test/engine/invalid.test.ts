import { errorStatuses, itemsFor, jsonOf, onStage, pluck } from './cases';

describe('items that cannot be sent', () => {
	const items = itemsFor(5);
	items[3] = { ...items[3], message: '' };
	items[4] = { ...items[4], message: 'x'.repeat(961) };

	it('stop mode names all of them with their reasons and the way out, before any call', async () => {
		await onStage(async ({ sandbox, send }) => {
			const { error } = await send({ items });

			expect(error).toMatchObject({
				name: 'NodeOperationError',
				message: 'Nothing was sent: 2 of 5 items cannot be sent',
			});
			expect(String(error?.description).split('\n')).toEqual([
				"Item 3: 'Message' is empty.",
				"Item 4: 'Message' has 961 characters, more than 960.",
				"Fix these items, or set 'On Error' to 'Continue' in the node's settings to send the others.",
			]);
			expect(sandbox.record.requests).toEqual([]);
		});
	});

	it('error output: two error items, and the other three are sent', async () => {
		await onStage(async ({ sandbox, send }) => {
			const result = await send({ items, settings: { onError: 'continueErrorOutput' } });

			expect(result.output).toHaveLength(3);
			expect(errorStatuses(result.errorOutput)).toEqual(['EMPTY_MESSAGE', 'MESSAGE_TOO_LONG']);
			expect(
				pluck(
					result.errorOutput.map(({ json }) => json),
					'name',
				),
			).toEqual(['Name 3', 'Name 4']);
			expect(sandbox.record.taken).toHaveLength(3);
		});
	});

	it.each([
		[
			'a recipient with letters',
			{ to: 'call me', message: 'Hi' },
			{},
			/"call me".*not a phone number$/,
		],
		['no recipient', { to: '', message: 'Hi' }, {}, /'To' is empty$/],
		['a past schedule', { to: '+12025550101', message: 'Hi' }, { schedule: '2001-01-01' }, /past/],
		[
			'milliseconds',
			{ to: '+12025550101', message: 'Hi' },
			{ schedule: 1795531878000 },
			/milliseconds/,
		],
		[
			'a batch size of 0',
			{ to: '+12025550101', message: 'Hi' },
			{ batchSize: 0 },
			/'Batch Size' is 0/,
		],
		[
			'an expression that throws',
			{ to: '+12025550101', message: 'Hi' },
			{ from: "={{ $('Nowhere').first().json.from }}" },
			/Referenced node/,
		],
	])('%s is refused by name before any call', async (_, item, options, message) => {
		await onStage(async ({ sandbox, send }) => {
			const { error } = await send({ items: [item], parameters: { options } });

			expect(error?.message).toMatch(message);
			expect(error?.context).toMatchObject({ itemIndex: 0 });
			expect(sandbox.record.requests).toEqual([]);
		});
	});

	it('an expression that throws for one item leaves the others alone in a continue mode', async () => {
		await onStage(async ({ send }) => {
			const two = itemsFor(2).map((item, index) => ({ ...item, ...(index === 0 && { deep: {} }) }));
			const parameters = { message: "={{ $json.deep ? 'Hi' : $('Nowhere').first().json.text }}" };
			const settings = { onError: 'continueRegularOutput' } as const;
			const result = await send({ items: two, parameters, settings });

			expect(pluck(jsonOf(result), 'outcome')).toEqual(['accepted', 'invalid']);
			expect(pluck(jsonOf(result), 'status')[1]).toBe('INVALID_PARAMETER');
		});
	});
});
