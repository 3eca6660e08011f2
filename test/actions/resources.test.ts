import { Workflow, type INode, type INodeProperties, type INodeTypes } from 'n8n-workflow';

import {
	propertiesOf,
	type Operation,
	type Resource,
} from '../../nodes/ClickSend/actions/resource';
import { properties, RESOURCES, subtitle } from '../../nodes/ClickSend/actions/resources';
import codex from '../../nodes/ClickSend/ClickSend.node.json';
import { ClickSend } from '../../nodes/ClickSend/ClickSend.node';
import triggerCodex from '../../nodes/ClickSend/ClickSendTrigger.node.json';
import { ClickSendTrigger } from '../../nodes/ClickSend/ClickSendTrigger.node';

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

it('the most wanted comes first, and is preselected', () => {
	const [resource] = RESOURCES;
	const [operation] = resource.operations;

	expect([resource.name, operation.name, operation.action]).toEqual([
		'SMS',
		'Send Message',
		'Send SMS',
	]);
	expect(properties.slice(0, 2)).toMatchObject([
		{ name: 'resource', default: 'sms' },
		{ name: 'operation', default: 'send' },
	]);
});

it('no action has an article', () => {
	const actions = all.map(({ operation }) => operation.action);

	expect(actions.filter((action) => /\b(?:a|an|the)\b/i.test(action))).toEqual([]);
});

it('the line below a node names its operation in words', () => {
	for (const { resource, operation } of all) {
		const node: INode = {
			...{ id: '1', name: 'ClickSend', type: 'clickSend', typeVersion: 1, position: [0, 0] },
			parameters: { resource: resource.value, operation: operation.value },
		};
		const nodeTypes = { getByNameAndVersion: () => new ClickSend() } as unknown as INodeTypes;
		const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
		const shown = workflow.expression.getSimpleParameterValue(node, subtitle, 'internal', {});

		expect(shown).toBe(`${resource.name}: ${operation.name}`);
	}
});

const forAgents = cases.filter(([, { isForAgents }]) => isForAgents !== false);

it.each(forAgents)('%s tells an AI agent what it does', (_name, operation) => {
	const tool = properties.find(
		({ name, displayOptions }) =>
			name === 'toolDescription' &&
			displayOptions?.show?.operation?.includes(operation.value) === true,
	);

	expect(tool?.displayOptions?.show).toMatchObject({ '@tool': [true] });
	expect(String(tool?.default).length).toBeGreaterThan(20);
});

it('an operation that waits is no tool, and all others are', () => {
	const choices = properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options = [] }) => options as Array<{ value: string; displayOptions?: object }>);
	const hidden = choices.filter(({ displayOptions }) => displayOptions !== undefined);

	expect(hidden).toMatchObject([
		{ value: 'sendAndWait', displayOptions: { hide: { '@tool': [true] } } },
	]);
});

it('node and trigger are found by the same words, and described as what they do together', () => {
	const [node, trigger] = [new ClickSend(), new ClickSendTrigger()].map((one) => one.description);

	expect(triggerCodex.alias).toEqual(codex.alias);
	expect(trigger?.description).toBe(node?.description);
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
	const resource: Resource = { value: 'book', name: 'Book', operations: [read] };
	expect(propertiesOf([resource])).toMatchObject([
		{ name: 'resource', default: 'book', options: [{ name: 'Book', value: 'book' }] },
		{ name: 'operation', default: 'read', displayOptions: { show: { resource: ['book'] } } },
		{ name: 'toolDescription', default: 'Read' },
		{
			name: 'deep',
			displayOptions: {
				show: { resource: ['book'], operation: ['read'], returnAll: [false] },
				hide: { kind: ['x'] },
			},
		},
	]);
});

it.each(cases)('%s lists its options and filters in alphabetical order', (_name, { fields }) => {
	const collections = fields.filter(({ type }) => type === 'collection');
	for (const { options = [] } of collections) {
		const names = (options as INodeProperties[]).map(({ displayName }) => displayName);
		expect(names).toEqual([...names].sort());
		expect(new Set(names).size).toBe(names.length);
	}
});
