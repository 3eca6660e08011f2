import type { INodeProperties } from 'n8n-workflow';

import { optionsField } from '../../fields/commonFields';
import { countryField } from '../../fields/countryField';
import { outputFields } from './output.field';
import type { Screen } from '../screen';
import { mappingField, mappingNotice } from './send.mapping';
import { optionsOf } from './send.options';
import { messageSourceField, textFields } from './send.text';
import { recipientFields, sendToField } from './send.who';

/**
 * Lists the fields of an operation on messages: first what every message needs, then the options, and below them the
 * choices that most workflows leave alone.
 *
 * @param output the fields that say how much the operation returns
 */
export const messageFields = (
	screen: Screen,
	options: INodeProperties[],
	output: readonly INodeProperties[],
): INodeProperties[] => [
	mappingNotice(screen),
	...recipientFields(screen.channel),
	...textFields(screen.channel),
	...screen.fields,
	countryField,
	optionsField(options),
	sendToField(screen.channel),
	messageSourceField,
	mappingField,
	...output,
];

export const sendFields = (screen: Screen): INodeProperties[] =>
	messageFields(
		screen,
		optionsOf(screen),
		outputFields('How much to return about each message', 'with totals and counts'),
	);
