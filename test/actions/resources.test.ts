import type { INodeProperties } from 'n8n-workflow';

import { operationIn, propertiesOf, type Operation } from '../../nodes/ClickSend/actions/resource';
import { properties, RESOURCES } from '../../nodes/ClickSend/actions/resources';

/** n8n's lint rules check only literals, and these descriptions are made by code, so the tests check them. */
const all = RESOURCES.flatMap((resource) =>
	resource.operations.map((operation) => ({ resource, operation })),
);

const cases = all.map(
	({ resource, operation }) => [`${resource.name}: ${operation.name}`, operation] as const,
);

/** Words that keep their capitals within a sentence. */
const NAMES = ['SMS', 'MMS', 'ClickSend', 'URL', 'ID'];

const isSentenceCase = (text: string): boolean =>
	/^[A-Z]/.test(text) &&
	text
		.split(' ')
		.slice(1)
		.every((word) => NAMES.includes(word) || word === word.toLowerCase());

const SMALL = ['a', 'an', 'and', 'as', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to'];

const isTitleCase = (text: string): boolean =>
	text
		.split(' ')
		.every((word, index) => /^[A-Z]/.test(word) || (index > 0 && SMALL.includes(word)));

describe.each(cases)('%s', (_name, operation) => {
	it('has a name in title case, an action in sentence case, a value in camel case', () => {
		expect([operation.name, isTitleCase(operation.name)]).toEqual([operation.name, true]);
		expect([operation.action, isSentenceCase(operation.action)]).toEqual([operation.action, true]);
		expect(operation.value).toMatch(/^[a-z][A-Za-z]*$/);
	});

	it('has a description of one sentence or more, the last without a final period', () => {
		expect(operation.description).toMatch(/^[A-Z].*[^.]$/);
	});

	it('says "Create or Update" where it does both', () => {
		const isUpsert = operation.value === 'upsert';
		expect(/^create or update/i.test(operation.name)).toBe(isUpsert);
		expect(/^create or update/i.test(operation.action)).toBe(isUpsert);
	});
});

it('no two resources, no two operations of one and no two actions are called the same', () => {
	const unique = (texts: readonly string[]) => expect(new Set(texts).size).toBe(texts.length);
	unique(RESOURCES.map(({ value }) => value));
	unique(RESOURCES.map(({ name }) => name));
	unique(all.map(({ operation }) => operation.action));
	for (const { operations } of RESOURCES) {
		unique(operations.map(({ value }) => value));
		unique(operations.map(({ name }) => name));
	}
});

it('resources and operations are chosen in the order of the alphabet', () => {
	const sorted = (names: readonly string[]) => [...names].sort((a, b) => a.localeCompare(b));
	for (const list of [RESOURCES, ...RESOURCES.map(({ operations }) => operations)]) {
		const names = list.map(({ name }) => name);
		expect(names).toEqual(sorted(names));
	}
});

it('what is chosen to begin with exists', () => {
	for (const resource of RESOURCES) {
		expect(operationIn(RESOURCES, resource.value, resource.default)).toBeDefined();
	}
});

it('each field is shown for its own operation, and under its own conditions', () => {
	const field: INodeProperties = {
		displayName: 'Deep',
		name: 'deep',
		type: 'string',
		default: '',
		displayOptions: { show: { returnAll: [false] }, hide: { kind: ['x'] } },
	};
	const read: Operation = {
		...{ value: 'read', name: 'Read', action: 'Read', description: 'Read' },
		fields: [field],
		execute: async () => [],
	};
	const resource = { value: 'book', name: 'Book', operations: [read], default: 'read' };
	expect(propertiesOf([resource], resource)).toMatchObject([
		{ name: 'resource', default: 'book', options: [{ name: 'Book', value: 'book' }] },
		{ name: 'operation', default: 'read', displayOptions: { show: { resource: ['book'] } } },
		{
			name: 'deep',
			displayOptions: {
				show: { resource: ['book'], operation: ['read'], returnAll: [false] },
				hide: { kind: ['x'] },
			},
		},
	]);
});

it('the node starts with sending an SMS', () => {
	expect(properties[0]).toMatchObject({ name: 'resource', default: 'sms' });
	expect(RESOURCES.find(({ value }) => value === 'sms')?.default).toBe('send');
});
