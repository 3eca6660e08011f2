import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { PRICE_OUTCOMES } from '../../nodes/ClickSend/messaging/outcome/price';
import { OUTCOMES } from '../../nodes/ClickSend/messaging/types';
import { SIMPLIFIED_FIELDS } from '../../nodes/ClickSend/output/rowFields';
import { PRICE_SIMPLIFIED_FIELDS } from '../../nodes/ClickSend/output/priceRow';
import { PACKAGE_ROOT } from '../engine/package';
import { priceSchema } from '../schema/priceSchema';
import { sendSchema } from '../schema/sendSchema';
import { parametersOf, readme, rowsAfter, shownDefault, unquoted } from './readme';

/** Where the README describes each operation: the text before each of its tables, and what they are held against. */
const OPERATIONS = [
	{
		operation: 'send',
		parameters: '## Parameters',
		options: '**Options**',
		output: '## Output',
		fields: '<!-- fields -->',
		schema: sendSchema(),
		simplified: SIMPLIFIED_FIELDS,
		outcomes: ['**Outcomes**', OUTCOMES],
	},
	{
		operation: 'getPrice',
		parameters: '## Get Price',
		options: '**Options of Get Price**',
		output: '**Output of Get Price**',
		fields: '<!-- fields of Get Price -->',
		schema: priceSchema(),
		simplified: PRICE_SIMPLIFIED_FIELDS,
		outcomes: ['**Outcomes of Get Price**', PRICE_OUTCOMES],
	},
] as const;

describe.each(OPERATIONS)('README.md on $operation', ({ operation, ...described }) => {
	it('lists the fields of the output with their types, as the editor previews them', () => {
		const documented = rowsAfter(described.fields).map(([name, type]) => [
			name?.replaceAll('`', ''),
			type,
		]);
		const previewed = Object.entries(described.schema.properties ?? {}).map(([name, { type }]) => [
			name,
			type,
		]);

		expect(new Map(documented as Array<[string, string]>)).toEqual(
			new Map(previewed as Array<[string, string]>),
		);
	});

	it('lists the parameters by their labels, names and defaults', async () => {
		const { top } = await parametersOf('sms', operation);

		expect(
			rowsAfter(described.parameters).map(([label, name, value]) =>
				[label, name, value].map(unquoted),
			),
		).toEqual(top.map((one) => [one.displayName, one.name, shownDefault(one)]));
	});

	it('lists the options by their labels and names, in the order of the editor', async () => {
		const { options } = await parametersOf('sms', operation);

		expect(
			rowsAfter(described.options).map(([label, name]) => [label, name].map(unquoted)),
		).toEqual(options.map(({ displayName, name }) => [displayName, `options.${name}`]));
	});

	it('says the defaults of options, and describes those that are blank', async () => {
		const { options } = await parametersOf('sms', operation);
		const defaults = options.map(shownDefault).filter((value) => value !== '');
		const documented = rowsAfter(described.options)
			.filter((_, index) => options[index] && shownDefault(options[index]) !== '')
			.map(([, , value]) => unquoted(value));

		expect(documented).toEqual(defaults);
	});

	it('lists the kinds of output in the order of the editor', async () => {
		const { top } = await parametersOf('sms', operation);
		const kinds = top.find(({ name }) => name === 'output')?.options ?? [];

		expect(rowsAfter(described.output).map(([label]) => unquoted(label))).toEqual(
			kinds.map(({ name }) => name),
		);
	});

	it('lists the outcomes', () => {
		const [heading, outcomes] = described.outcomes;

		expect(rowsAfter(heading).map(([name]) => name?.replaceAll('`', ''))).toEqual([...outcomes]);
	});

	it('lists the fields of the simplified output', () => {
		const [, , simplified] = rowsAfter(described.output);

		expect(simplified?.[2]?.match(/\w+/g)).toEqual([...described.simplified]);
	});
});

describe('README.md', () => {
	it.each([...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path))(
		'links to %s, which is there',
		(path = '') => {
			expect(existsSync(join(PACKAGE_ROOT, path))).toBe(true);
		},
	);

	it.each([...new Set([...readme.matchAll(/`npm (?:run )?([\w:]+)/g)].map(([, name]) => name))])(
		'names the command npm %s, which package.json has',
		(name = '') => {
			const { scripts } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as {
				scripts: Record<string, string>;
			};

			expect(scripts).toHaveProperty([name]);
		},
	);
});
