import type { INodeProperties } from 'n8n-workflow';

import { MAX_BATCH_SIZE } from '../../../messaging/input/batch';
import { outputFields } from './output.field';
import { messageFields } from './send.fields';
import type { Screen } from '../screen';
import { optionsOf } from './send.options';

/** The options of *Send Message* that change a price or the request for it, with descriptions for this operation. */
const DESCRIPTIONS: ReadonlyMap<string, string | undefined> = new Map([
	['batchSize', `How many messages are priced with one API call, at most ${MAX_BATCH_SIZE}`],
	['from', undefined],
	['maxWait', undefined],
	['optOutList', undefined],
	['parallelCalls', undefined],
	['repeatLists', 'Whether a list that several items name is priced for each of them'],
	['schedule', 'When the messages would go out, as an ISO 8601 date or in Unix seconds'],
	[
		'skipOptedOut',
		"Whether recipients on the account's opt-out list are left out. The node reads the list before it asks for prices.",
	],
	['timeout', undefined],
]);

/** Whether an option changes a price or the request for it, as all options do that only one channel has. */
const isForPrice = ({ name }: INodeProperties, { options }: Screen): boolean =>
	DESCRIPTIONS.has(name) || options.some((own) => own.name === name);

export function priceFields(screen: Screen): INodeProperties[] {
	const options = optionsOf(screen)
		.filter((option) => isForPrice(option, screen))
		.map((option) => ({
			...option,
			description: DESCRIPTIONS.get(option.name) ?? option.description,
		}));
	const output = outputFields('How much to return about each price', 'with the total price');
	return messageFields(screen, options, output);
}
