import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';

/** An operation of the node. It is registered once; the screen and the router are made from it. */
export interface Operation {
	value: string;
	/** The name in the dropdown, in title case. */
	name: string;
	/** The name in the node panel, in sentence case. */
	action: string;
	description: string;
	/** The fields of the operation, each shown only for it. */
	fields: readonly INodeProperties[];
	execute(context: IExecuteFunctions): Promise<INodeExecutionData[]>;
}

/** A resource, which groups operations. */
export interface Resource {
	value: string;
	name: string;
	operations: readonly Operation[];
	/** The `value` of the operation that is selected at first. */
	default: string;
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

/** Makes the properties of a node with these resources. */
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

/** Finds the operation with these two values. */
export const operationIn = (
	resources: readonly Resource[],
	resource: unknown,
	operation: unknown,
): Operation | undefined =>
	resources
		.find(({ value }) => value === resource)
		?.operations.find(({ value }) => value === operation);
