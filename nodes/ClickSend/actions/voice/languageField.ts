import type { INodeProperties } from 'n8n-workflow';

import { DEFAULT_LANGUAGE } from '../../messaging/channels/languages';

/** The field for the language of a call; an expression gives a code. */
export const languageField: INodeProperties = {
	displayName: 'Language',
	name: 'language',
	type: 'resourceLocator',
	default: { mode: 'list', value: DEFAULT_LANGUAGE, cachedResultName: 'English, US (en-us)' },
	description: 'The language in which the text is spoken',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a language...',
			typeOptions: { searchListMethod: 'searchLanguages', searchable: true },
		},
		{
			displayName: 'By Code',
			name: 'code',
			type: 'string',
			placeholder: 'e.g. en-gb',
			validation: [
				{
					type: 'regex',
					properties: {
						regex: '\\s*[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*\\s*',
						errorMessage: 'A code looks like en-gb or de-de',
					},
				},
			],
		},
	],
};
