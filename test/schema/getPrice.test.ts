import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { itemsFor, jsonOf, onStage } from '../engine/cases';
import { PACKAGE_ROOT } from '../engine/package';
import { priceSchema } from './priceSchema';

const SCHEMA = 'nodes/ClickSend/__schema__/v1.0.0/sms/getPrice.json';

it.each([
	['the source', SCHEMA],
	['the built package', join('dist', SCHEMA)],
])("the editor's preview of Get Price in %s has the fields of the output", (_, file) => {
	const schema: unknown = JSON.parse(readFileSync(join(PACKAGE_ROOT, file), 'utf8'));

	// In the same order, too: the editor lists them as they come.
	expect(JSON.stringify(schema)).toBe(JSON.stringify(priceSchema()));
});

it('the preview promises nothing that the output does not have', async () => {
	await onStage(async ({ send }) => {
		const parameters = { operation: 'getPrice' };
		const [row = {}] = jsonOf(await send({ items: itemsFor(1), parameters }));

		const previewed = Object.keys(priceSchema().properties ?? {});
		expect(Object.keys(row).filter((name) => previewed.includes(name))).toEqual(previewed);
	});
});
