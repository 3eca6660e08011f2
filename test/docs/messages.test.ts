import { scripts } from '../../package.json';
import { PRICE_OUTCOMES } from '../../nodes/ClickSend/messaging/outcome/price';
import { OUTCOMES } from '../../nodes/ClickSend/messaging/types';
import { SIMPLIFIED_FIELDS } from '../../nodes/ClickSend/output/rowFields';
import { PRICE_SIMPLIFIED_FIELDS } from '../../nodes/ClickSend/output/priceRow';
import { priceSchema } from '../schema/priceSchema';
import { sendSchema } from '../schema/sendSchema';
import { PAGES, read } from './pages';
import { parametersOf, rowsAfter, shownDefault, unquoted } from './tables';

const FIELDS = '<!-- fields -->';

/** Commands of npm itself. */
const NPM_COMMANDS = ['ci', 'install', 'pack', 'publish', 'version'];

/** The pages of the two operations that send or price messages, and what their tables are held against. */
const OPERATIONS = [
	{
		operation: 'send',
		page: 'docs/send-message.md',
		schema: sendSchema(),
		simplified: SIMPLIFIED_FIELDS,
		outcomes: { in: 'README.md', all: OUTCOMES },
	},
	{
		operation: 'getPrice',
		page: 'docs/get-price.md',
		schema: priceSchema(),
		simplified: PRICE_SIMPLIFIED_FIELDS,
		outcomes: { in: 'docs/get-price.md', all: PRICE_OUTCOMES },
	},
] as const;

describe.each(OPERATIONS)('$page', ({ operation, page, ...described }) => {
	it('lists the fields of the output with their types, as the editor previews them', () => {
		const documented = rowsAfter(page, FIELDS).map(([name, type]) => [
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
			rowsAfter(page, '## Parameters').map(([label, name, value]) =>
				[label, name, value].map(unquoted),
			),
		).toEqual(top.map((one) => [one.displayName, one.name, shownDefault(one)]));
	});

	it('lists the options by their labels and names, in the order of the editor', async () => {
		const { options } = await parametersOf('sms', operation);

		expect(
			rowsAfter(page, '**Options**').map(([label, name]) => [label, name].map(unquoted)),
		).toEqual(options.map(({ displayName, name }) => [displayName, `options.${name}`]));
	});

	it('says the defaults of options, and describes those that are blank', async () => {
		const { options } = await parametersOf('sms', operation);
		const defaults = options.map(shownDefault).filter((value) => value !== '');
		const documented = rowsAfter(page, '**Options**')
			.filter((_, index) => options[index] && shownDefault(options[index]) !== '')
			.map(([, , value]) => unquoted(value));

		expect(documented).toEqual(defaults);
	});

	it('lists the kinds of output in the order of the editor', async () => {
		const { top } = await parametersOf('sms', operation);
		const kinds = top.find(({ name }) => name === 'output')?.options ?? [];

		expect(rowsAfter(page, '## Output').map(([label]) => unquoted(label))).toEqual(
			kinds.map(({ name }) => name),
		);
	});

	it('lists the outcomes', () => {
		const { in: place, all } = described.outcomes;

		expect(rowsAfter(place, '## Outcomes').map(([name]) => name?.replaceAll('`', ''))).toEqual([
			...all,
		]);
	});

	it('lists the fields of the simplified output', () => {
		const [, , simplified] = rowsAfter(page, '## Output');

		expect(simplified?.[2]?.match(/\w+/g)).toEqual([...described.simplified]);
	});
});

it('docs/from-soar.md says of each field of Send Message where the connector had it', () => {
	expect(rowsAfter('docs/from-soar.md', FIELDS).map(([name]) => name)).toEqual(
		rowsAfter('docs/send-message.md', FIELDS).map(([name]) => name),
	);
});

it.each(PAGES)('%s names only commands that package.json has', (page) => {
	const named = [...read(page).matchAll(/(?:`|^)npm (?:run )?(?:--silent )?([\w:]+)/gm)]
		.map(([, name = '']) => name)
		.filter((name) => !NPM_COMMANDS.includes(name));

	expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});
