import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { INodeProperties } from 'n8n-workflow';

import { OUTCOMES } from '../../nodes/ClickSend/messaging/types';
import { SIMPLIFIED_FIELDS } from '../../nodes/ClickSend/output/fields';
import { loadPackage, PACKAGE_ROOT } from '../engine/package';
import { sendSchema } from '../schema/sendSchema';
import { readme, rowsAfter, shownDefault, unquoted } from './tables';

/** The parameters that the editor shows for one operation. */
async function parametersOf(
	resource = 'sms',
	operation = 'send',
): Promise<{ top: INodeProperties[]; options: INodeProperties[] }> {
	const { properties } = (await loadPackage()).node.description;
	const own = properties.filter(({ displayOptions }) => {
		const { resource: resources, operation: operations } = displayOptions?.show ?? {};
		return resources?.includes(resource) === true && operations?.includes(operation) === true;
	});
	const collection = own.find(({ name }) => name === 'options');
	return {
		top: own.filter(({ name }) => name !== 'options'),
		options: (collection?.options ?? []) as INodeProperties[],
	};
}

describe('README.md', () => {
	it('lists the fields of the output with their types, as the editor previews them', () => {
		const documented = rowsAfter('<!-- fields -->').map(([name, type]) => [
			name?.replaceAll('`', ''),
			type,
		]);
		const previewed = Object.entries(sendSchema().properties ?? {}).map(([name, { type }]) => [
			name,
			type,
		]);

		expect(new Map(documented as Array<[string, string]>)).toEqual(
			new Map(previewed as Array<[string, string]>),
		);
	});

	it('lists the parameters by their labels, names and defaults', async () => {
		const { top } = await parametersOf();

		expect(
			rowsAfter('## Parameters').map(([label, name, value]) => [label, name, value].map(unquoted)),
		).toEqual(top.map((one) => [one.displayName, one.name, shownDefault(one)]));
	});

	it('lists the options by their labels and names, in the order of the editor', async () => {
		const { options } = await parametersOf();

		expect(rowsAfter('**Options**').map(([label, name]) => [label, name].map(unquoted))).toEqual(
			options.map(({ displayName, name }) => [displayName, `options.${name}`]),
		);
	});

	it('says the defaults of options, and describes those that are blank', async () => {
		const { options } = await parametersOf();
		const defaults = options.filter((one) => one.default !== '').map(shownDefault);
		const documented = rowsAfter('**Options**')
			.filter((_, index) => options[index]?.default !== '')
			.map(([, , value]) => unquoted(value));

		expect(documented).toEqual(defaults);
	});

	it('lists the outcomes', () => {
		expect(rowsAfter('**Outcomes**').map(([name]) => name?.replaceAll('`', ''))).toEqual([
			...OUTCOMES,
		]);
	});

	it('lists the fields of the simplified output', () => {
		const [, , simplified] = rowsAfter('## Output');

		expect(simplified?.[2]?.match(/\w+/g)).toEqual([...SIMPLIFIED_FIELDS]);
	});

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
