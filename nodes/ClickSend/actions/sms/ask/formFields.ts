import type { INodeProperties } from 'n8n-workflow';

const choices = (types: string[]): INodeProperties => ({
	displayName: 'Choices',
	name: 'fieldOptions',
	type: 'fixedCollection',
	placeholder: 'Add Choice',
	default: { values: [{ option: '' }] },
	required: true,
	displayOptions: { show: { fieldType: types } },
	typeOptions: { multipleValues: true, sortable: true },
	options: [
		{
			displayName: 'Values',
			name: 'values',
			values: [{ displayName: 'Choice', name: 'option', type: 'string', default: '' }],
		},
	],
});

/** The parts of one field, under the names that n8n's own forms use. */
const PARTS: INodeProperties[] = [
	{
		displayName: 'Label',
		name: 'fieldLabel',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. What is your name?',
		description: 'The text above the field',
	},
	{
		displayName: 'Element Type',
		name: 'fieldType',
		type: 'options',
		default: 'text',
		description: 'The kind of field',
		options: [
			{ name: 'Checkboxes', value: 'checkbox' },
			{ name: 'Date', value: 'date' },
			{ name: 'Dropdown', value: 'dropdown' },
			{ name: 'Email', value: 'email' },
			{ name: 'Number', value: 'number' },
			{ name: 'Password', value: 'password' },
			{ name: 'Radio Buttons', value: 'radio' },
			{ name: 'Text Input', value: 'text' },
			{ name: 'Textarea', value: 'textarea' },
		],
	},
	choices(['checkbox', 'dropdown', 'radio']),
	{
		displayName: 'Placeholder',
		name: 'placeholder',
		type: 'string',
		default: '',
		displayOptions: { hide: { fieldType: ['checkbox', 'date', 'dropdown', 'radio'] } },
		description: 'A sample text in the empty field',
	},
	{
		displayName: 'Default Value',
		name: 'defaultValue',
		type: 'string',
		default: '',
		displayOptions: { hide: { fieldType: ['password'] } },
		description:
			'The value that the field has at first: a date as YYYY-MM-DD, and checkboxes separated by commas',
	},
	{
		displayName: 'Custom Field Name',
		name: 'fieldName',
		type: 'string',
		default: '',
		description: 'The name of the answer in the output. Left empty, it is the label.',
	},
	{
		displayName: 'Required Field',
		name: 'requiredField',
		type: 'boolean',
		default: false,
		description: 'Whether the form can be sent only with an answer in this field',
	},
];

const SAMPLE = [
	{ fieldLabel: 'Comment', fieldType: 'textarea' },
	{
		fieldLabel: 'Decision',
		fieldType: 'radio',
		fieldOptions: { values: [{ option: 'Restart' }, { option: 'Wait' }] },
		requiredField: true,
	},
];

/** The fields of the node that define a form. */
export const formFields: INodeProperties[] = [
	{
		displayName: 'Define Form',
		name: 'defineForm',
		type: 'options',
		noDataExpression: true,
		default: 'fields',
		displayOptions: { show: { responseType: ['customForm'] } },
		description: 'Where the fields of the form come from',
		options: [
			{ name: 'Using Fields Below', value: 'fields' },
			{ name: 'Using JSON', value: 'json' },
		],
	},
	{
		displayName: 'Form Fields',
		name: 'formFields',
		type: 'fixedCollection',
		placeholder: 'Add Form Field',
		default: {},
		displayOptions: { show: { responseType: ['customForm'], defineForm: ['fields'] } },
		typeOptions: { multipleValues: true, sortable: true },
		description: 'The fields of the form, from top to bottom',
		options: [{ displayName: 'Values', name: 'values', values: PARTS }],
	},
	{
		displayName: 'Form Fields (JSON)',
		name: 'jsonOutput',
		type: 'json',
		typeOptions: { rows: 5 },
		default: JSON.stringify(SAMPLE, null, 2),
		displayOptions: { show: { responseType: ['customForm'], defineForm: ['json'] } },
		description: "The fields as a list in the format of n8n's Form node",
	},
];
