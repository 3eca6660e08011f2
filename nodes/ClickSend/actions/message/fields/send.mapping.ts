import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

import { mappedFieldsOf, type Screen } from '../screen';

/**
 * Shows a field only where each field is set on the screen. The choice itself is hidden for AI agents, so the field is
 * shown where the choice is missing too.
 */
export const DEFINED_HERE: Pick<IDisplayOptions, 'hide'> = {
	hide: { mapping: ['autoMapInputData'] },
};

/** The choice between the fields on the screen and those of the items, in words of the operation. */
export const mappingFieldOf = (description: string, automatically: string): INodeProperties => ({
	displayName: 'Mapping',
	name: 'mapping',
	type: 'options',
	noDataExpression: true,
	default: 'defineBelow',
	displayOptions: { hide: { '@tool': [true] } },
	description,
	options: [
		{
			name: 'Map Automatically',
			value: 'autoMapInputData',
			description: automatically,
		},
		{
			name: 'Map Each Field',
			value: 'defineBelow',
			description: 'Set each field here, with an expression where it varies',
		},
	],
});

export const mappingField = mappingFieldOf(
	'Where the recipient and the text of each message come from',
	"Use the fields 'to' and 'message' of each item",
);

/** The fields that an item may have in each channel. */
const OPTIONAL = ['country', 'custom_string', 'from', 'from_email', 'schedule'];

/** Says which fields the items need where they say themselves what goes to whom. */
export function mappingNotice(screen: Screen): INodeProperties {
	const common = OPTIONAL.filter((name) => !(screen.channel.isOneWay && name === 'from_email'));
	const optional = [...common, ...mappedFieldsOf(screen)].sort().map((name) => `'${name}'`);
	const last = optional.pop();
	return {
		displayName: `Each item needs the fields 'to' (or 'list_id') and 'message' (or 'body'). It may have ${optional.join(', ')} and ${last}, which take precedence over the values here. All other fields are ignored.`,
		name: 'mappingNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { mapping: ['autoMapInputData'] } },
	};
}
