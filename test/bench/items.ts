import type { INodeExecutionData } from 'n8n-workflow';

import { madeUpPeople } from '../demo/people';

/** Both expressions of an item, as (a), (c) and (d) evaluate them. (b) takes the same two fields as they are. */
export const EXPRESSIONS = { to: '={{ $json.to }}', message: '={{ $json.message }}' } as const;

/** What a source node gives: so many items with a number, a text of some 45 characters and the fields behind it. */
export const itemsFor = (count: number): INodeExecutionData[] =>
	madeUpPeople(count).map(({ name, phone, order }, item) => ({
		json: { name, order, to: phone, message: `Hi ${name}, your order ${order} is on its way.` },
		pairedItem: { item },
	}));
