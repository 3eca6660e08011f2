import { fictional, itemsFor, jsonOf, onStage, pluck } from './cases';
import { expectPromisesKept, RETRY, rowsOf } from './faults';
import { call, CALL, LANGUAGES, messagesIn } from './voice';
import { watchSleep } from './sleep';

const INVALID_NUMBER = '+13035550101';
it('1,500 items are two calls, and each finds its own row where the rows come reversed', async () => {
	await onStage(
		async (stage) => {
			const { sandbox } = stage;
			const result = await call(stage, itemsFor(1500));
			const rows = jsonOf(result);

			expect(sandbox.record.posts(CALL)).toBe(2);
			expect(pluck(rows, 'to')).toEqual(itemsFor(1500).map(({ to }) => to));
			expect(pluck(rows, 'body')).toEqual(itemsFor(1500).map(({ message }) => message));
			expect(new Set(pluck(rows, 'outcome'))).toEqual(new Set(['accepted']));
			expectPromisesKept(result, sandbox);
			expect(sandbox.record.gets(LANGUAGES)).toBe(0);
		},
		{ faults: [{ path: CALL, fault: { type: 'rows', change: 'reversed' } }] },
	);
});

it('a message goes out with its language and voice, and switches as 0 or 1', async () => {
	await onStage(async (stage) => {
		const items = [
			{ to: fictional(0), message: 'One' },
			{ to: fictional(1), message: 'Two', press: 'yes' },
		];
		const options = {
			requireInput: '={{ $json.press }}',
			machineDetection: true,
			fromEmail: 'a@b.c',
		};
		const result = await call(stage, items, { language: 'DE-DE', voice: 'male', options });

		const shared = { lang: 'de-de', voice: 'male', machine_detection: 1, source: 'n8n' };
		const reference = expect.stringMatching(/^n8n-/) as unknown;
		expect(messagesIn(stage.sandbox)).toEqual([
			{ to: fictional(0), body: 'One', custom_string: reference, ...shared, require_input: 0 },
			{ to: fictional(1), body: 'Two', custom_string: reference, ...shared, require_input: 1 },
		]);
		expect(jsonOf(result)).toMatchObject([
			{ ...{ lang: 'de-de', voice: 'male', require_input: 0 }, outcome: 'accepted', date: null },
			{ ...{ lang: 'de-de', voice: 'male', require_input: 1 }, message_price: '0.0700' },
		]);
	});
});

it.each([
	[
		'of the defaults',
		{},
		{ lang: 'en-us', voice: 'female', require_input: 0, machine_detection: 0 },
	],
	[
		'chosen from the list',
		{ language: { __rl: true, mode: 'list', value: 'fr-ca' } },
		{ lang: 'fr-ca' },
	],
	[
		'by code',
		{ language: { __rl: true, mode: 'code', value: '={{ $json.lang }}' } },
		{ lang: 'sv-se' },
	],
	['by an expression', { language: '={{ $json.lang }}' }, { lang: 'sv-se' }],
	['mapped', { mapping: 'autoMapInputData', voice: 'male' }, { lang: 'sv-se', voice: 'female' }],
])('a language %s', async (_case, parameters, expected) => {
	await onStage(async (stage) => {
		const items = [
			{ to: fictional(0), message: 'Hej', lang: 'sv-se', voice: 'female', from_email: 'a@b.c' },
		];
		const result = await call(stage, items, parameters);

		expect(jsonOf(result)).toMatchObject([{ outcome: 'accepted' }]);
		expect(messagesIn(stage.sandbox)).toMatchObject([expected]);
		expect(messagesIn(stage.sandbox)[0]).not.toHaveProperty('from_email');
	});
});

it('a lost answer is settled by the history, also where Retry On Fail runs the node again', async () => {
	watchSleep();
	await onStage(
		async (stage) => {
			const result = await call(stage, itemsFor(3), {}, RETRY);

			expect(rowsOf(result).map(({ outcome }) => outcome)).toEqual(Array(3).fill('accepted'));
			expect(stage.sandbox.record.posts(CALL)).toBe(1);
			expectPromisesKept(result, stage.sandbox);
			expect(jsonOf(result)[0]).toMatchObject({
				lang: 'en-us',
				date_added: expect.any(Number) as number,
			});
		},
		{ faults: [{ path: CALL, fault: { type: 'resetAfterTaken' } }], foreignRows: 500 },
	);
});

it.each([
	[0.21, 3],
	[0.2, 0],
])('within a Max Cost of %d: %d of three are called', async (maxCost, taken) => {
	await onStage(async (stage) => {
		const options = { maxCost, batchSize: 2 };
		const settings = { onError: 'continueRegularOutput' } as const;
		await call(stage, itemsFor(3), { options }, settings);

		expect(stage.sandbox.record.taken).toHaveLength(taken);
		expect(stage.sandbox.record.posts('/voice/price')).toBe(2);
	});
});

it('Get Price: what each call would cost, and nobody is called', async () => {
	await onStage(async (stage) => {
		const items = [
			{ to: fictional(0), message: 'x'.repeat(301) },
			{ to: INVALID_NUMBER, message: 'Hi' },
		];
		const result = await call(stage, items, { operation: 'getPrice', language: 'de-de' });

		expect(jsonOf(result)).toMatchObject([
			{ outcome: 'priced', message_price: '0.1400', message_parts: 2, lang: 'de-de' },
			{ outcome: 'rejected', status: 'INVALID_RECIPIENT' },
		]);
		expect(stage.sandbox.record.taken).toEqual([]);
	});
});

describe('the text', () => {
	it.each([
		['x'.repeat(1201), "'Message' has 1201 characters, more than 1200"],
		[`’${'x'.repeat(600)}`, "'Message' has 601 characters, more than 600"],
	])('too long: refused before anything is sent', async (message, what) => {
		await onStage(async (stage) => {
			const { error } = await call(stage, [{ to: fictional(0), message }, ...itemsFor(1)]);

			expect(error?.description).toContain(what);
			expect(stage.sandbox.record.requests).toEqual([]);
		});
	});

	it('a character outside the GSM alphabet: the hint counts the parts of a call', async () => {
		await onStage(async (stage) => {
			const items = [
				{ to: fictional(0), message: `It’s ${'x'.repeat(290)}` },
				{ to: fictional(1), message: 'x'.repeat(1200) },
			];
			const { hints } = await call(stage, items);

			expect(hints).toMatchObject([
				{ message: expect.stringContaining('item 0 (’ U+2019, 2 parts instead of 1)') as string },
			]);
		});
	});
});
