import type { INodeProperties } from 'n8n-workflow';

import { MAX_BATCH_SIZE } from '../../../messaging/input/batch';
import { outputFields } from './output.field';
import { messageFields } from './send.fields';
import { options as sendOptions } from './send.options';

/** The options of *Send Message* that change a price or the request for it, with descriptions for this operation. */
const DESCRIPTIONS: ReadonlyMap<string, string | undefined> = new Map([
	['batchSize', `How many messages are priced with one API call, at most ${MAX_BATCH_SIZE}`],
	['from', undefined],
	['maxWait', undefined],
	['parallelCalls', undefined],
	['repeatLists', 'Whether a list that several items name is priced for each of them'],
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

export const fields = messageFields(
	options,
	outputFields('How much to return about each price', 'with the total price'),
);
