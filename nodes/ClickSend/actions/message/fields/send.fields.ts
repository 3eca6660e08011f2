import type { INodeProperties } from 'n8n-workflow';

import { optionsField } from '../../fields/commonFields';
import { countryField } from '../../fields/countryField';
import { outputFields } from './output.field';
import { mappingField, mappingNotice } from './send.mapping';
import { options as sendOptions } from './send.options';
import { messageSourceField, textFields } from './send.text';
import { recipientFields, sendToField } from './send.who';

/**
 * Lists the fields of an operation on messages: first what every message needs, then the options, and below them the
 * choices that most workflows leave alone.
 *
 * @param output the fields that say how much the operation returns
 */
export const messageFields = (
	options: INodeProperties[],
	output: readonly INodeProperties[],
): INodeProperties[] => [
	mappingNotice,
	...recipientFields,
	...textFields,
	countryField,
	optionsField(options),
	sendToField,
	messageSourceField,
	mappingField,
	...output,
];

export const fields = messageFields(
	sendOptions,
	outputFields('How much to return about each message', 'with totals and counts'),
);
