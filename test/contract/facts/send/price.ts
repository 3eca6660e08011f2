import { TEST_NUMBERS } from '../../../sandbox/numbers';
import type { Check } from '../../context';
import { dataOf, expectShape, rowsIn } from '../../judge/judge';
import type { Expected } from '../../judge/shape';
import { cannotTell, differs, holds, holdsIf } from '../../judge/verdict';
import { CURRENCY } from '../account/account';
import { rowsFor, seen } from '../history/history';
import { firstNumber, messageOf, priceOfAll } from './messages';

const HEADING = 'POST /sms/price';
const NOTHING = '=0 | =0.0000';

const ROW: Record<string, Expected> = {
	to: 'phone number',
	body: 'text',
	from: 'text',
	schedule: 'blank',
	message_id: 'text | absent',
	message_parts: 'integer',
	message_price: 'text with 4 decimals',
	custom_string: 'text',
	is_shared_system_number: 'boolean | absent',
	country: 'text',
	status: 'text | absent',
};

export const PRICE_CHECKS: Check[] = [
	{
		id: 'price.totals',
		heading: HEADING,
		fact: 'a price has the totals of a send, and a summary of the countries',
		run: async (context) =>
			expectShape(
				{
					total_price: 'number',
					total_count: 'integer',
					queued_count: 'integer',
					blocked_count: 'integer',
					messages: 'list',
					_currency: CURRENCY,
					_summary: { countries: 'object' },
				},
				dataOf(await context.once(priceOfAll)),
				{ news: true },
			),
	},
	{
		id: 'price.row',
		heading: HEADING,
		fact: 'a row of a price has a blank schedule and a price of text with four decimals',
		run: async (context) => {
			const rows = rowsIn(dataOf(await context.once(priceOfAll)), 'messages');
			const priced = rows.find(({ status }) => status === 'SUCCESS' || status === undefined);
			if (priced === undefined) cannotTell('No test number could be priced');
			return expectShape({ ...ROW, date: 'any' }, priced, { news: true });
		},
	},
	{
		id: 'price.each',
		heading: HEADING,
		fact: 'each number has one row, in the order of the request',
		run: async (context) => {
			const rows = rowsIn(dataOf(await context.once(priceOfAll)), 'messages');
			const isSame = rows.map(({ to }) => to).join() === TEST_NUMBERS.join();
			return holdsIf(isSame, 'the numbers of the request in their order', 'other rows');
		},
	},
	{
		id: 'test-numbers.price',
		heading: 'Test numbers',
		fact: 'the price of a test number is zero, with no parts',
		run: async (context) => {
			const data = dataOf(await context.once(priceOfAll));
			const expected = {
				total_price: '=0',
				messages: [{ message_parts: '=0', message_price: NOTHING }],
			};
			return expectShape(expected, data);
		},
	},
	{
		id: 'price.leaves-nothing',
		heading: HEADING,
		fact: 'a message that was only priced is not in the history',
		run: async (context) => {
			const { client, names } = context;
			const to = await firstNumber(context);
			const priced = messageOf(context, { label: 'only-priced', fields: { to } });
			const body = { messages: [priced] };
			dataOf(await client.ask({ method: 'POST', path: '/sms/price', body }));
			// A message that is sent after it shows how far the history has come.
			await context.once(seen);
			const rows = await rowsFor(context, `to:${to}`, { order_by: 'date:desc', limit: '100' });
			const isThere = rows.some(({ custom_string }) => custom_string === names.of('only-priced'));
			return isThere ? differs('no row', 'a row') : holds();
		},
	},
];
