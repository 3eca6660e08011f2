import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { voice } from '../../nodes/ClickSend/messaging/channels/voice';
import {
	LIST_FIELDS,
	ONE_LIST_FIELDS,
	SIMPLE_CONTACT_FIELDS,
} from '../../nodes/ClickSend/output/reads/contactListRow';
import { SIMPLE_HISTORY_FIELDS } from '../../nodes/ClickSend/output/reads/historyRow';
import { TEMPLATE_FIELDS } from '../../nodes/ClickSend/output/reads/templateRow';
import type { FieldTypes } from '../../nodes/ClickSend/output/reads/typedRow';
import { loadPackage, PACKAGE_ROOT } from '../engine/package';

const { lang, voice: gender } = voice.rowFields;

const CALL_HISTORY_FIELDS = {
	...SIMPLE_HISTORY_FIELDS,
	...{ lang, voice: gender },
	...voice.history.rowFields,
};

const FOLDER = 'nodes/ClickSend/__schema__/v1.0.0';

const schemaOf = (types: FieldTypes) => ({
	type: 'object',
	properties: Object.fromEntries(Object.entries(types).map(([name, type]) => [name, { type }])),
	version: 1,
});

describe.each<[file: string, types: FieldTypes]>([
	['contactList/get.json', ONE_LIST_FIELDS],
	['contactList/getContacts.json', SIMPLE_CONTACT_FIELDS],
	['contactList/getMany.json', LIST_FIELDS],
	['sms/getMany.json', SIMPLE_HISTORY_FIELDS],
	['template/getMany.json', TEMPLATE_FIELDS],
	['voice/getMany.json', CALL_HISTORY_FIELDS],
])("the editor's preview %s", (file, types) => {
	it.each(['.', 'dist'])('in %s has the fields of the output, in their order', (root) => {
		const text = readFileSync(join(PACKAGE_ROOT, root, FOLDER, file), 'utf8');

		expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(schemaOf(types)));
	});
});

it('every operation has a preview', async () => {
	const { properties } = (await loadPackage()).node.description;
	const operations = properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ displayOptions, options = [] }) =>
			(displayOptions?.show?.resource ?? []).flatMap((resource) =>
				options.flatMap((one) => ('value' in one ? [`${resource}/${one.value}`] : [])),
			),
		);
	const missing = operations.filter(
		(operation) => !existsSync(join(PACKAGE_ROOT, FOLDER, `${operation}.json`)),
	);

	expect(operations.length).toBeGreaterThan(5);
	expect(missing).toEqual([]);
});
