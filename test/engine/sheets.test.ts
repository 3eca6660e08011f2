import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { jsonOf, onStage, pluck } from './cases';

const FROM_SHEET: INodeParameters = { to: '={{ $json.phone }}', message: 'Hello' };
const AUTO: INodeParameters = { mapping: 'autoMapInputData', to: '', message: '' };
const ADA = { row_number: 2, phone: '+12025550101', name: 'Ada' };
const EMPTY = { row_number: 3, phone: '', name: ' ' };

describe('empty rows', () => {
	it.each<[string, INodeParameters, IDataObject[]]>([
		['below the last row of a sheet', FROM_SHEET, [ADA, EMPTY, { ...EMPTY, row_number: 4 }]],
		[
			'of a sheet that is mapped automatically',
			AUTO,
			[{ to: '+12025550101', message: 'Hello' }, { to: '', message: '' }, {}],
		],
	])('%s do not stop the run and are counted', async (_where, parameters, items) => {
		await onStage(async ({ sandbox, send }) => {
			const { output, error, hints } = await send({ items, parameters });

			expect(error).toBeUndefined();
			expect(sandbox.record.taken).toHaveLength(1);
			expect(output.map(({ json, pairedItem }) => [json.status, json.outcome, pairedItem])).toEqual(
				[
					['SUCCESS', 'accepted', { item: 0 }],
					['EMPTY_ROW', 'invalid', { item: 1 }],
					['EMPTY_ROW', 'invalid', { item: 2 }],
				],
			);
			expect(hints[0]?.message).toBe('2 of 3 messages were not accepted: 2 empty rows.');
		});
	});

	it.each<[string, INodeParameters]>([
		['nobody to text', FROM_SHEET],
		['no list to text', { sendTo: 'contactList', listId: '={{ $json.list }}', message: 'Hello' }],
	])('alone are %s, and the node says so', async (_whom, parameters) => {
		await onStage(async ({ sandbox, send }) => {
			const { error } = await send({ items: [EMPTY, EMPTY], parameters });

			expect(error?.message).toBe('The item is an empty row. None of the 2 messages was accepted.');
			expect(sandbox.record.requests).toEqual([]);
		});
	});

	it('do not explain why the others were not taken', async () => {
		await onStage(async ({ send }) => {
			const items = [{ ...ADA, phone: '+13035550102' }, EMPTY, EMPTY];
			const { error } = await send({ items, parameters: FROM_SHEET });

			expect(error?.description).toContain("Enable the recipient's country");
		});
	});

	it('are none under a number that is typed on the screen', async () => {
		await onStage(async ({ send }) => {
			const parameters = { to: '+12025550101', message: 'The server is down' };
			const rows = jsonOf(await send({ items: [{}, { row_number: 1 }], parameters }));

			expect(pluck(rows, 'outcome')).toEqual(['accepted', 'accepted']);
		});
	});

	it('with anything in them ask for a recipient', async () => {
		await onStage(async ({ send }) => {
			const { error } = await send({ items: [{ phone: '', name: 'Ada' }], parameters: FROM_SHEET });

			expect(error?.message).toBe("Nothing was sent: 'To' is empty");
		});
	});
});

describe('hints', () => {
	it.each(['send', 'getPrice'])(
		'%s names the texts with a placeholder in them',
		async (operation) => {
			await onStage(async ({ send }) => {
				const items = [ADA, { phone: '+12025550102' }];
				const parameters = { ...FROM_SHEET, operation, message: '=Hi {{ "" + $json.name }}' };
				const { output, hints } = await send({ items, parameters });

				expect(output).toHaveLength(2);
				expect(hints.map(({ message }) => message)).toEqual([
					'One text holds what looks like a placeholder that was not filled in: item 1 ("undefined").',
				]);
			});
		},
	);
});

describe('switches as text', () => {
	const sent = async (shortenUrls: unknown) =>
		await onStage(async ({ sandbox, send }) => {
			const parameters = { ...FROM_SHEET, options: { shortenUrls: '={{ $json.short }}' } };
			const items = [{ ...ADA, short: shortenUrls } as IDataObject];
			const { error } = await send({ items, parameters });
			const body = sandbox.record.requests[0]?.body as IDataObject | undefined;
			return error?.message ?? body?.shorten_urls;
		});

	it.each(['TRUE', 'yes', 1, true])('%j is on', async (value) => {
		expect(await sent(value)).toBe(true);
	});

	it.each(['FALSE', 'no', 0, null])('%j is off', async (value) => {
		expect(await sent(value)).not.toBe(true);
	});

	it('anything else is refused', async () => {
		expect(await sent('perhaps')).toBe(
			'Nothing was sent: \'Shorten URLs\' is "perhaps", neither true nor false',
		);
	});
});

describe('one item with 150,000 numbers', () => {
	/** Those of 303 mean something to the sandbox. */
	const AREAS = Array.from({ length: 799 }, (_, index) => 201 + index).filter(
		(area) => area !== 303,
	);
	const phone = Array.from({ length: 150_000 }, (_, index) => {
		const line = Math.floor(index / AREAS.length) % 10;
		return `+1${AREAS[index % AREAS.length]}555010${line}`;
	});
	const different = new Set(phone).size;

	it('is texted, each of them once', async () => {
		await onStage(async ({ sandbox, send }) => {
			const settings = { onError: 'continueRegularOutput' } as const;
			const { output, error } = await send({
				items: [{ phone }],
				parameters: FROM_SHEET,
				settings,
			});

			expect(error).toBeUndefined();
			expect(sandbox.record.taken.length).toBe(different);
			expect(output.length).toBe(different);
			expect(output[0]?.json.parameter).toEqual({ to: phone[0], message: 'Hello' });
		});
	});
});
