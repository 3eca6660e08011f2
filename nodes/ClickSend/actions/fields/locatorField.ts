import type { INodeProperties } from 'n8n-workflow';

type Locator = Pick<
	INodeProperties,
	'displayName' | 'name' | 'description' | 'displayOptions' | 'hint'
> & {
	/** The name of the located thing in sentences. */
	what: string;
	searchListMethod: string;
	placeholder: string;
};

/** Makes a required field for a thing of the account: chosen from a searchable list, or named by its ID. */
export const locator = ({
	what,
	searchListMethod,
	placeholder,
	...rest
}: Locator): INodeProperties => ({
	...rest,
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: `Select a ${what}...`,
			typeOptions: { searchListMethod, searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder,
			validation: [
				{
					type: 'regex',
					properties: {
						regex: '\\s*[0-9]+\\s*',
						errorMessage: `The ID of a ${what} is a number`,
					},
				},
			],
		},
	],
});
