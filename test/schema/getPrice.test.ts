import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { itemsFor, jsonOf, onStage } from '../engine/cases';
import { PACKAGE_ROOT } from '../engine/package';
import { PREVIEWED } from './channels';
import { priceSchema } from './priceSchema';

describe.each(PREVIEWED)('$name', ({ name, channel, parameters }) => {
	const path = `nodes/ClickSend/__schema__/v1.0.0/${name}/getPrice.json`;

	it.each([
		['the source', path],
		['the built package', join('dist', path)],
	])("the editor's preview of Get Price in %s has the fields of the output", (_, file) => {
		const schema: unknown = JSON.parse(readFileSync(join(PACKAGE_ROOT, file), 'utf8'));

		// In the same order, too: the editor lists them as they come.
		expect(JSON.stringify(schema)).toBe(JSON.stringify(priceSchema(channel)));
	});

	it('the preview promises nothing that the output does not have', async () => {
		await onStage(async ({ send }) => {
			const run = { items: itemsFor(1), parameters: { ...parameters, operation: 'getPrice' } };
			const [row = {}] = jsonOf(await send(run));

			const previewed = Object.keys(priceSchema(channel).properties ?? {});
			expect(Object.keys(row).filter((field) => previewed.includes(field))).toEqual(previewed);
		});
	});
});
