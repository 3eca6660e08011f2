import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { INodeProperties } from 'n8n-workflow';

import { mms } from '../../nodes/ClickSend/messaging/channels/mms';
import { voice } from '../../nodes/ClickSend/messaging/channels/voice';

import {
	CONTACT_FIELDS,
	SIMPLE_CONTACT_FIELDS,
} from '../../nodes/ClickSend/output/reads/contactListRow';
import {
	HISTORY_FIELDS,
	SIMPLE_HISTORY_FIELDS,
} from '../../nodes/ClickSend/output/reads/historyRow';
import {
	CALL_RECEIPT_FIELDS,
	OTHER_RECEIPT_FIELDS,
	RECEIPT_FIELDS,
} from '../../nodes/ClickSend/output/reads/receiptRow';
import { loadPackage, PACKAGE_ROOT } from '../engine/package';
import { parametersOf, rowsAfter, sectionOf, shownDefault, tablesIn, unquoted } from './tables';

/** The page with the section of an operation. */
const pageOf = (heading: string): string =>
	heading.startsWith('Contact') ? 'docs/contacts.md' : 'docs/operations.md';

/** The operations with a section of their own: a table of the parameters, and one of the output. */
const OPERATIONS = [
	['Account: Get', 'account', 'get'],
	['Contact List: Create', 'contactList', 'create'],
	['Contact List: Delete', 'contactList', 'delete'],
	['Contact List: Get', 'contactList', 'get'],
	['Contact List: Remove Duplicates', 'contactList', 'removeDuplicates'],
	['Contact List: Remove Opted-Out Contacts', 'contactList', 'removeOptedOut'],
	['Contact List: Update', 'contactList', 'update'],
	['Contact: Create', 'contact', 'create'],
	['Contact: Create or Update', 'contact', 'upsert'],
	['Contact: Delete', 'contact', 'delete'],
	['Contact: Get', 'contact', 'get'],
	['Contact: Get Many', 'contact', 'getMany'],
	['Contact: Update', 'contact', 'update'],
	['Contact List: Get Many', 'contactList', 'getMany'],
	['MMS: Get Many', 'mms', 'getMany'],
	['SMS: Cancel', 'sms', 'cancel'],
	['SMS: Cancel All', 'sms', 'cancelAll'],
	['SMS: Get Inbound', 'sms', 'getInbound'],
	['SMS: Get Many', 'sms', 'getMany'],
	['SMS: Get Receipt', 'sms', 'getReceipt'],
	['SMS: Get Reply', 'sms', 'getReply'],
	['Template: Get Many', 'template', 'getMany'],
	['Voice: Cancel', 'voice', 'cancel'],
	['Voice: Get Many', 'voice', 'getMany'],
	['Voice: Get Receipt', 'voice', 'getReceipt'],
] as const;

/** A row for each parameter of a collection, under its full name. A filter that is not added has no default. */
const rowsFor = ({ name: collection, options = [] }: INodeProperties): string[][] =>
	(options as INodeProperties[]).map((one) => [
		one.displayName,
		`${collection}.${one.name}`,
		collection === 'filters' ? '' : shownDefault(one),
	]);

describe.each(OPERATIONS)('the page with %s', (heading, resource, operation) => {
	const [parameters, fields] = tablesIn(sectionOf(pageOf(heading), `### ${heading}`));

	it('lists the parameters by their labels, names and defaults', async () => {
		const { top, options } = await parametersOf(resource, operation);
		const shown = top.flatMap((one) =>
			one.type === 'collection' ? rowsFor(one) : [[one.displayName, one.name, shownDefault(one)]],
		);
		const more = options.map((one) => [one.displayName, `options.${one.name}`, shownDefault(one)]);

		expect(parameters?.map((cells) => cells.slice(0, 3).map(unquoted))).toEqual([
			...shown,
			...more,
		]);
	});

	it('lists the fields of the output with their types, as the editor previews them', () => {
		const path = join('nodes/ClickSend/__schema__/v1.0.0', resource, `${operation}.json`);
		const { properties } = JSON.parse(readFileSync(join(PACKAGE_ROOT, path), 'utf8')) as {
			properties: Record<string, { type: string }>;
		};

		expect(fields?.map(([name = '', type]) => [name.replaceAll('`', ''), type])).toEqual(
			Object.entries(properties).map(([name, { type }]) => [name, type]),
		);
	});
});

it.each([
	['Contact: Get Many', CONTACT_FIELDS, SIMPLE_CONTACT_FIELDS],
	[
		'MMS: Get Many',
		{ ...HISTORY_FIELDS, ...mms.rowFields },
		{ ...SIMPLE_HISTORY_FIELDS, subject: 'string' },
	],
	['SMS: Get Many', HISTORY_FIELDS, SIMPLE_HISTORY_FIELDS],
	['SMS: Get Receipt', { ...RECEIPT_FIELDS, ...OTHER_RECEIPT_FIELDS }, RECEIPT_FIELDS],
	[
		'Voice: Get Many',
		{ ...HISTORY_FIELDS, ...voice.rowFields, ...voice.history.rowFields },
		{ ...SIMPLE_HISTORY_FIELDS, lang: 'string', voice: 'string', ...voice.history.rowFields },
	],
	['Voice: Get Receipt', { ...CALL_RECEIPT_FIELDS, ...OTHER_RECEIPT_FIELDS }, CALL_RECEIPT_FIELDS],
])('the page with %s: lists the fields that are there without Simplify', (heading, all, simple) => {
	const sentence =
		/^Without _Simplify_ also (.*)\.$/m.exec(sectionOf(pageOf(heading), `### ${heading}`))?.[1] ??
		'';

	expect(sentence.replaceAll('`', '').split(' ')).toEqual(
		Object.keys(all).filter((name) => !Object.hasOwn(simple, name)),
	);
});

it('README.md lists every operation of the node', async () => {
	const { properties } = (await loadPackage()).node.description;
	const named = (all: INodeProperties[]) =>
		all.flatMap(({ options = [] }) => options.filter((one) => 'value' in one));
	const resources = named(properties.filter(({ name }) => name === 'resource'));
	const operations = resources.flatMap((resource) =>
		named(
			properties.filter(
				({ name, displayOptions }) =>
					name === 'operation' && displayOptions?.show?.resource?.includes(resource.value),
			),
		).map((operation) => [resource.name, operation.name]),
	);

	expect(rowsAfter('README.md', '## Operations').map((cells) => cells.slice(0, 2))).toEqual(
		operations,
	);
});
