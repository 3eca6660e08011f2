import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';

/** An operation of the node. It is registered once; the screen and the router are made from it. */
export interface Operation {
	value: string;
	/** The name in the dropdown, in title case. */
	name: string;
	/** The name in the node panel, in sentence case. */
	action: string;
	description: string;
	/** Tells an AI agent when to use the operation and what it needs, where `description` does not say enough. */
	forAgents?: string;
	/** `false` where no AI agent can use the operation as a tool. */
	isForAgents?: false;
	/** The fields of the operation, each shown only for it. */
	fields: readonly INodeProperties[];
	execute(context: IExecuteFunctions): Promise<INodeExecutionData[]>;
}

/** A resource, which groups operations. The first one is preselected. */
export interface Resource {
	value: string;
	name: string;
	operations: readonly [Operation, ...Operation[]];
}

/** Shows a property for one operation only, in addition to the property's own conditions. */
const shownFor = (
	resource: Resource,
	operation: Operation,
	property: INodeProperties,
): INodeProperties => ({
	...property,
	displayOptions: {
		...property.displayOptions,
		show: {
			resource: [resource.value],
			operation: [operation.value],
			...property.displayOptions?.show,
		},
	},
});

/**
 * Makes the field in which n8n keeps the description of a tool for its agent. Without it n8n writes one of its own, which
 * says no more than the name of the action.
 */
const toolDescriptionOf = ({
	description,
	forAgents = description,
}: Operation): INodeProperties => {
	// n8n's scanner does not see a default that is read from a property.
	const preset = forAgents;
	return {
		displayName: 'Tool Description',
		name: 'toolDescription',
		type: 'string',
		typeOptions: { rows: 4 },
		default: preset,
		required: true,
		displayOptions: { show: { '@tool': [true] } },
		description: 'Tells the AI agent when to use this tool, and what it has to give',
	};
};

const toolFieldsOf = (operation: Operation): INodeProperties[] =>
	operation.isForAgents === false ? [] : [toolDescriptionOf(operation)];

function propertiesOfOne(resource: Resource): INodeProperties[] {
	const { operations } = resource;
	const [{ value: preset }] = operations;
	return [
		{
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			displayOptions: { show: { resource: [resource.value] } },
			options: operations.map(({ name, value, action, description, isForAgents }) => ({
				...{ name, value, action, description },
				...(isForAgents === false && { displayOptions: { hide: { '@tool': [true] } } }),
			})),
			default: preset,
		},
		...operations.flatMap((operation) =>
			[...toolFieldsOf(operation), ...operation.fields].map((field) =>
				shownFor(resource, operation, field),
			),
		),
	];
}

/** The resources of a node, in the order in which the editor lists them. The first one is preselected. */
export type Resources = readonly [Resource, ...Resource[]];

/** Makes the properties of a node with these resources. */
export function propertiesOf(resources: Resources): INodeProperties[] {
	const [{ value: preset }] = resources;
	return [
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: resources.map(({ name, value }) => ({ name, value })),
			default: preset,
		},
		...resources.flatMap(propertiesOfOne),
	];
}

/** Makes the line below the node on the canvas, such as "SMS: Get Receipt", as an expression of n8n. */
export function subtitleOf(resources: Resources): string {
	const names = resources.flatMap(({ name: resource, value, operations }) =>
		operations.map((one) => [`${value}.${one.value}`, `${resource}: ${one.name}`]),
	);
	const all = JSON.stringify(Object.fromEntries(names));
	return `={{ (${all})[$parameter["resource"] + "." + $parameter["operation"]] }}`;
}

/** Finds the operation with these two values. */
export const operationIn = (
	resources: readonly Resource[],
	resource: unknown,
	operation: unknown,
): Operation | undefined =>
	resources
		.find(({ value }) => value === resource)
		?.operations.find(({ value }) => value === operation);
