import type { INodeExecutionData } from 'n8n-workflow';

import { madeUpPeople } from '../demo/people';

type Write = (phone: string) => string;

/** Both fields of an item, as (a), (c) and (d) read them. (b) takes the same two fields as they are. */
export const PLAIN_FIELDS = { to: '={{ $json.to }}', message: '={{ $json.message }}' } as const;

/** The same values by expressions that are more than the name of a field, for (f) and (g). */
export const OTHER_EXPRESSIONS = {
	to: '={{ $json.to.trim() }}',
	message: '={{ $json.message.trim() }}',
} as const;

/** The parts of `+14055550123`. */
const partsOf = (phone: string): [area: string, exchange: string, line: string] => [
	phone.slice(2, 5),
	phone.slice(5, 8),
	phone.slice(8),
];

/** Ways in which people write one number, most of them local. */
const AS_WRITTEN: readonly Write[] = [
	(phone) => {
		const [area, exchange, line] = partsOf(phone);
		return `(${area}) ${exchange}-${line}`;
	},
	(phone) => partsOf(phone).join('.'),
	(phone) => `1-${partsOf(phone).join('-')}`,
	(phone) => partsOf(phone).join(''),
	(phone) => `+1 ${partsOf(phone).join(' ')}`,
	(phone) => `tel:${phone}`,
	(phone) => `${partsOf(phone).join(' ')} (mobile)`,
	(phone) => `="${phone}"`,
];

const asInE164: Write = (phone) => phone;

/** Makes the items of a source node, each with a number, a text of about 45 characters and the fields for it. */
const itemsWith = (count: number, write: (item: number) => Write): INodeExecutionData[] =>
	madeUpPeople(count).map(({ name, phone, order }, item) => ({
		json: {
			name,
			order,
			to: write(item)(phone),
			message: `Hi ${name}, your order ${order} is on its way.`,
		},
		pairedItem: { item },
	}));

export const itemsFor = (count: number): INodeExecutionData[] => itemsWith(count, () => asInE164);

/** The same people, with their numbers as they stand in sheets; for (h). */
export const writtenItemsFor = (count: number): INodeExecutionData[] =>
	itemsWith(count, (item) => AS_WRITTEN[item % AS_WRITTEN.length] ?? asInE164);
