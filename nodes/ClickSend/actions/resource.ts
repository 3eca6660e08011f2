import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';

/** What the user can have done: registered once, and both the screen and the router are made from it. */
export interface Operation {
	value: string;
	/** As the user chooses it, in title case. */
	name: string;
	/** As the node panel lists it, in sentence case. */
	action: string;
	description: string;
	/** What it asks for, each shown for this operation alone. */
	fields: readonly INodeProperties[];
	execute(context: IExecuteFunctions): Promise<INodeExecutionData[]>;
}

/** What operations are about. */
export interface Resource {
	value: string;
	name: string;
	operations: readonly Operation[];
	/** The `value` of the operation that is chosen to begin with. */
	default: string;
}

/** Shows a property for one operation alone, beside what it shows itself for. */
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

function propertiesOfOne(resource: Resource): INodeProperties[] {
	// n8n's scanner does not see a default that is read from a property.
	const { operations, default: preset } = resource;
	return [
		{
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			displayOptions: { show: { resource: [resource.value] } },
			options: operations.map(({ name, value, action, description }) => ({
				name,
				value,
				action,
				description,
			})),
			default: preset,
		},
		...operations.flatMap((operation) =>
			operation.fields.map((field) => shownFor(resource, operation, field)),
		),
	];
}

/** The properties of a node with these resources. */
export const propertiesOf = (
	resources: readonly Resource[],
	{ value: preselected }: Resource,
): INodeProperties[] => [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: resources.map(({ name, value }) => ({ name, value })),
		default: preselected,
	},
	...resources.flatMap(propertiesOfOne),
];

/** The operation that goes by these two values, if there is one. */
export const operationIn = (
	resources: readonly Resource[],
	resource: unknown,
	operation: unknown,
): Operation | undefined =>
	resources
		.find(({ value }) => value === resource)
		?.operations.find(({ value }) => value === operation);
