import {
	NodeHelpers,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodeType,
} from 'n8n-workflow';

import { asTool } from './agent';
import { engineNode, NODE_NAME } from './engine';
import { located } from './lists';
import { loadPackage } from './package';

const TO = { to: '+14055555555' };
const MESSAGE = { message: 'Hello' };
const LIST = { sendTo: 'contactList', listId: located('428') };
const EITHER = '={{ $json.kind }}';

/** Returns the parameters that the editor refuses before a run. */
async function faultyIn(parameters: INodeParameters): Promise<string[]> {
	const { node, nodeType } = await loadPackage();
	const { properties } = node.description;
	const saved = engineNode(NODE_NAME, nodeType, {
		parameters: { resource: 'sms', operation: 'send', ...parameters },
	});
	// n8n opens a saved node with its defaults, and without the hidden parameters.
	const shown = NodeHelpers.getNodeParameters(
		properties,
		saved.parameters,
		true,
		false,
		saved,
		node.description,
	);
	const opened = { ...saved, parameters: shown ?? {} };
	const issues = NodeHelpers.getNodeParametersIssues(properties, opened, node.description);
	return Object.keys(issues?.parameters ?? {});
}

/** The options that the editor offers for the operation of a node. */
function optionsOf({ description }: INodeType, node: INode): INodeProperties[] {
	const shown = description.properties.find(
		(property) =>
			property.name === 'options' &&
			NodeHelpers.displayParameter(node.parameters, property, node, description),
	);
	return (shown?.options ?? []) as INodeProperties[];
}

describe('what the editor finds fault with', () => {
	it.each<[name: string, parameters: INodeParameters, expected: string[]]>([
		['a number and a text', { ...TO, ...MESSAGE }, []],
		['neither', {}, ['to', 'message']],
		['a list and a text', { ...LIST, ...MESSAGE }, []],
		['no list', { sendTo: 'contactList', ...MESSAGE }, ['listId']],
		['a list by a name', { ...LIST, ...MESSAGE, listId: located('Customers', 'id') }, ['listId']],
		['a list by an expression', { ...LIST, ...MESSAGE, listId: located('={{ 1 }}', 'id') }, []],
		['a template', { ...TO, messageSource: 'template', templateId: located('12', 'id') }, []],
		['no template', { ...TO, messageSource: 'template' }, ['templateId']],
		['numbers or lists, by item', { ...MESSAGE, ...TO, ...LIST, sendTo: EITHER }, []],
		['numbers or lists by item, but no list', { ...MESSAGE, ...TO, sendTo: EITHER }, ['listId']],
		['neither of both to fill in with Map Automatically', { mapping: 'autoMapInputData' }, []],
	])('%s', async (_name, parameters, expected) => {
		expect(await faultyIn(parameters)).toEqual(expected);
	});

	it.each<[name: string, from: INodeParameters[string], expected: string[]]>([
		['one of the account', located('Acme'), []],
		['a name', located('Acme', 'sender'), []],
		['a number with blanks', located('+1 (206) 555-0199', 'sender'), []],
		['a name with a blank', located('My Shop', 'sender'), ['from']],
		['a name too long', located('MyShopMyShop', 'sender'), ['from']],
		['none', located('', 'sender'), []],
		['none chosen', located(''), []],
		['an expression', located('={{ $json.from }}', 'sender'), []],
		['a text of a workflow saved before', 'My own', []],
	])('as the sender: %s', async (_name, from, expected) => {
		const { node, nodeType } = await loadPackage();
		const parameters = { resource: 'sms', operation: 'send', options: { from } };
		const saved = engineNode(NODE_NAME, nodeType, { parameters });
		const sender = optionsOf(node, saved).find(({ name }) => name === 'from');
		if (sender === undefined) throw new Error('There is no such option');

		// As the field itself asks: for the node as a whole, n8n looks into no collection.
		const issues = NodeHelpers.getParameterIssues(sender, parameters, 'options', saved, null);
		expect(Object.keys(issues.parameters ?? {})).toEqual(expected);
	});
});

/** The names of the fields that the editor shows, in order. */
async function shownOf(parameters: INodeParameters, isTool = false): Promise<string[]> {
	const built = await loadPackage();
	const { description } = isTool ? asTool(built) : built.node;
	const node = engineNode(NODE_NAME, built.nodeType, { parameters });
	const { properties } = description;
	const filled = NodeHelpers.getNodeParameters(
		properties,
		parameters,
		true,
		false,
		node,
		description,
	);
	return properties
		.filter((one) => NodeHelpers.displayParameter(filled ?? {}, one, node, description))
		.map(({ name }) => name);
}

describe('what the editor shows', () => {
	const SMS = ['resource', 'operation'];
	const CHOICES = ['sendTo', 'messageSource', 'mapping', 'output'];

	it.each<[name: string, parameters: INodeParameters, expected: string[]]>([
		['at first', {}, [...SMS, 'to', 'message', 'country', 'options', ...CHOICES]],
		[
			'for a list, whose contacts need no country',
			{ sendTo: 'contactList' },
			[...SMS, 'listId', 'listNotice', 'message', 'options', ...CHOICES],
		],
		[
			'for numbers or lists, by item',
			{ sendTo: EITHER },
			[...SMS, 'to', 'listId', 'listNotice', 'message', 'country', 'options', ...CHOICES],
		],
		[
			'for a template',
			{ messageSource: 'template' },
			[...SMS, 'to', 'templateId', 'country', 'options', ...CHOICES],
		],
		[
			'with Map Automatically',
			{ mapping: 'autoMapInputData' },
			[...SMS, 'mappingNotice', 'country', 'options', 'mapping', 'output'],
		],
	])('%s', async (_name, parameters, expected) => {
		expect(await shownOf(parameters)).toEqual(expected);
		expect(await shownOf({ ...parameters, operation: 'getPrice' })).toEqual(expected);
	});

	it('to an AI agent: its description, and no mapping', async () => {
		expect(await shownOf({}, true)).toEqual([
			...SMS,
			...['toolDescription', 'to', 'message', 'country', 'options'],
			...CHOICES.filter((name) => name !== 'mapping'),
		]);
	});
});
