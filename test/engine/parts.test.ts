import type { IDataObject } from 'n8n-workflow';

import { fictional, jsonOf, onStage, pluck } from './cases';

const QUOTE = '\u2019';

const withTexts = (...texts: string[]): IDataObject[] =>
	texts.map((message, index) => ({ to: fictional(index), message }));

/** The hints about these texts, each for a number of its own. */
const hintsFor = async (items: IDataObject[]): Promise<string[]> =>
	await onStage(async ({ send }) => {
		const { hints } = await send({ items });
		return hints.map(({ message }) => message);
	});

describe('what the editor shows of texts that take many parts', () => {
	it('the item, the character, and how many parts', async () => {
		const texts = withTexts('Hello', `It${QUOTE}s ${'x'.repeat(95)}`, 'x'.repeat(960));

		expect(await hintsFor(texts)).toEqual([
			'One text takes more than 6 parts, and may be cut off there by ClickSend: item 2 (7 parts).',
			`One text goes as Unicode for a character outside the GSM alphabet, and takes more parts: item 1 (${QUOTE} U+2019, 2 parts instead of 1).`,
		]);
	});

	it('nothing where each text takes the parts that it needs', async () => {
		expect(await hintsFor(withTexts('Hello', 'x'.repeat(918), 'я'.repeat(300)))).toEqual([]);
	});

	it('what was refused comes first, and its text is not spoken of', async () => {
		const items = withTexts('x'.repeat(960), 'x'.repeat(960));

		expect(await hintsFor([items[0] ?? {}, { ...items[1], to: '+13035550101' }])).toEqual([
			expect.stringMatching(/^1 of 2 messages was not accepted/),
			expect.stringMatching(/^One text takes more than 6 parts.*: item 0 \(7 parts\)\.$/),
		]);
	});

	it('as many parts as ClickSend bills', async () => {
		await onStage(async ({ send }) => {
			const texts = withTexts(`It${QUOTE}s ${'x'.repeat(195)}`, `[]${'x'.repeat(916)}`);
			const result = await send({ items: texts });

			expect(pluck(jsonOf(result), 'message_parts')).toEqual([3, 7]);
			expect(result.hints.map(({ message }) => message)).toEqual([
				expect.stringContaining('item 1 (7 parts)'),
				expect.stringContaining('3 parts instead of 2'),
			]);
		});
	});

	it('no call is made for it', async () => {
		await onStage(async ({ send, sandbox }) => {
			await send({ items: withTexts('x'.repeat(960)) });

			expect(sandbox.record.requests.map(({ path }) => path)).toEqual(['/sms/send']);
		});
	});
});
