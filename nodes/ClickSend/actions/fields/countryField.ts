import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import names from './countries.json';

/** The choices by name, which are data (`npm run numbers:data`), because versions of Node.js differ in them. */
const countries: INodePropertyOptions[] = [
	{
		name: 'Account Default',
		value: '',
		description: 'The default country of the ClickSend account',
	},
	...Object.entries(names).map(([code, name]) => ({ name: `${name} (${code})`, value: code })),
];

/** The field for the country whose local numbers may be texted. */
export const countryField: INodeProperties = {
	displayName: 'Country',
	name: 'country',
	type: 'options',
	default: 'US',
	displayOptions: { hide: { sendTo: ['contactList'] } },
	description:
		"The country whose local numbers 'To' may hold. Numbers with a country code of their own do not need it. An expression gives the two-letter code, such as US, GB or AU.",
	options: countries,
};
