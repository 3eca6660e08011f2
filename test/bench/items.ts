import type { INodeExecutionData } from 'n8n-workflow';

import { madeUpPeople } from '../demo/people';

/** Both fields of an item, as (a), (c) and (d) read them. (b) takes the same two fields as they are. */
export const PLAIN_FIELDS = { to: '={{ $json.to }}', message: '={{ $json.message }}' } as const;

/** The same values by expressions that are more than the name of a field, for (f) and (g). */
export const OTHER_EXPRESSIONS = {
	to: '={{ $json.to.trim() }}',
	message: '={{ $json.message.trim() }}',
} as const;

/** What a source node gives: so many items with a number, a text of some 45 characters and the fields behind it. */
export const itemsFor = (count: number): INodeExecutionData[] =>
	madeUpPeople(count).map(({ name, phone, order }, item) => ({
		json: { name, order, to: phone, message: `Hi ${name}, your order ${order} is on its way.` },
		pairedItem: { item },
	}));
