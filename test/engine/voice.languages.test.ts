import { errorStatuses, fictional, itemsTo, jsonOf, onStage } from './cases';
import { RETRY } from './faults';
import { watchSleep } from './sleep';
import { call, CALL, LANGUAGES, messagesIn } from './voice';

const ONLY: Array<[language: string, only: string, other: string]> = [
	['en-in', 'female', 'male'],
	['fr-ca', 'female', 'male'],
	['pt-pt', 'male', 'female'],
];

const TWO = itemsTo('+12025550101', '+12025550102');

describe.each(ONLY)('%s, which has a %s voice alone', (language, only, other) => {
	it('calls with it', async () => {
		await onStage(async (stage) => {
			const result = await call(stage, TWO, { language, voice: only });

			expect(jsonOf(result)).toMatchObject([{ accepted: true }, { accepted: true }]);
			expect(stage.sandbox.record.gets(LANGUAGES)).toBe(1);
		});
	});

	it('with the other one nobody is called, and the error says what to do', async () => {
		await onStage(async (stage) => {
			const { error } = await call(stage, TWO, { language, voice: other });

			expect(error).toMatchObject({
				name: 'NodeOperationError',
				message: expect.stringMatching(
					`\\(${language}\\) has no ${other} voice, only a ${only} one`,
				) as string,
				description: expect.stringContaining("the other 'Voice'") as string,
			});
			expect(stage.sandbox.record.posts(CALL)).toBe(0);
		});
	});
});

it('items with a voice that their language lacks leave by the error output, the others are called', async () => {
	await onStage(async (stage) => {
		const items = [
			{ to: fictional(0), message: 'A', language: 'sv-se', voice: 'male' },
			{ to: fictional(1), message: 'B', language: 'sv-se', voice: 'female' },
			{ to: fictional(2), message: 'C', language: 'en-us', voice: 'male' },
			{ to: fictional(3), message: 'D', language: 'tlh', voice: 'male' },
			{ to: fictional(4), message: 'E', language: 'none at all', voice: 'male' },
			{ to: fictional(5), message: 'F', language: 'en-gb', voice: 'robot' },
		];
		const parameters = { language: '={{ $json.language }}', voice: '={{ $json.voice }}' };
		const settings = { onError: 'continueErrorOutput' } as const;
		const { output, errorOutput } = await call(stage, items, parameters, settings);

		expect(output.map(({ json }) => [json.to, json.lang, json.voice])).toEqual([
			[fictional(1), 'sv-se', 'female'],
			[fictional(2), 'en-us', 'male'],
		]);
		expect(errorStatuses(errorOutput)).toEqual([
			'INVALID_VOICE',
			'INVALID_LANG',
			'INVALID_LANG',
			'INVALID_VOICE',
		]);
		for (const { json } of errorOutput)
			expect(json.error).toMatchObject({
				outcome: 'invalid',
				advice: expect.any(String) as string,
			});
		expect(messagesIn(stage.sandbox)).toHaveLength(2);
	});
});

it.each([
	['is refused', { type: 'status', status: 403, taken: false }],
	['is not there', { type: 'status', status: 500, taken: false }],
	['cannot be read', { type: 'emptyObject' }],
] as const)(
	'where the list of languages %s, ClickSend itself judges each call',
	async (_case, fault) => {
		watchSleep();
		await onStage(
			async (stage) => {
				const items = TWO.map((item, index) => ({
					...item,
					voice: ['female', 'male'][index] ?? '',
				}));
				const result = await call(stage, items, { language: 'tr-tr', voice: '={{ $json.voice }}' });

				expect(jsonOf(result)).toMatchObject([
					{ outcome: 'accepted' },
					{
						outcome: 'rejected',
						status: 'INVALID_VOICE',
						advice: expect.stringContaining("the other 'Voice'") as string,
					},
				]);
			},
			{ faults: [{ path: LANGUAGES, fault }] },
		);
	},
);

it('Retry On Fail reads the list once', async () => {
	watchSleep();
	const fault = { type: 'rateLimit', retryAfter: 39 } as const;
	await onStage(
		async (stage) => {
			const result = await call(stage, TWO, { language: 'de-de', voice: 'male' }, RETRY);

			expect(jsonOf(result)).toMatchObject([{ accepted: true }, { accepted: true }]);
			expect(stage.sandbox.record.gets(LANGUAGES)).toBe(1);
			expect(stage.sandbox.record.posts(CALL)).toBe(9);
		},
		{ faults: [{ path: CALL, to: 8, fault }] },
	);
});
