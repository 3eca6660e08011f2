import type { INodeProperties } from 'n8n-workflow';

import { MAX_BATCH_SIZE } from '../../messaging/input/batch';
import { optionsField } from '../fields/commonFields';
import { outputField } from './output.field';
import { messageFields } from './send.fields';
import { options as sendOptions } from './send.options';

/** The options of *Send Message* that change a price or the request for it, with descriptions for this operation. */
const DESCRIPTIONS: ReadonlyMap<string, string | undefined> = new Map([
	['batchSize', `How many messages are priced with one API call, at most ${MAX_BATCH_SIZE}`],
	['from', undefined],
	['maxWait', undefined],
	['parallelCalls', undefined],
	['schedule', 'When the messages would go out, as an ISO 8601 date or in Unix seconds'],
	['shortenUrls', undefined],
	['timeout', undefined],
]);

const options: INodeProperties[] = sendOptions
	.filter(({ name }) => DESCRIPTIONS.has(name))
	.map((option) => ({
		...option,
		description: DESCRIPTIONS.get(option.name) ?? option.description,
	}));

export const fields: INodeProperties[] = [
	...messageFields,
	outputField('How much to return about each price', 'with the total price'),
	optionsField(options),
];
