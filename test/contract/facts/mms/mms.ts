import { TEST_NUMBERS } from '../../../sandbox/numbers';
import { PICTURE } from '../../client/guard';
import type { Answer } from '../../client/transport';
import type { Check, Context } from '../../context';
import { dataOf, expectShape, rowsIn } from '../../judge/judge';
import type { Expected } from '../../judge/shape';
import { cannotTell } from '../../judge/verdict';
import { CURRENCY } from '../account/account';
import { messageOf } from '../send/messages';

const HEADING = 'MMS';

/** The fields that rows of SMS have, and rows of MMS have not. */
const OF_SMS = ['date', 'direction', 'user_id', 'carrier'];

const ROW: Record<string, Expected> = {
	message_id: 'UUID of version 4 in capitals',
	to: 'phone number',
	subject: 'text',
	from: 'text',
	body: 'text',
	country: 'text',
	custom_string: 'text',
	schedule: 'blank',
	message_parts: 'integer',
	message_price: 'text with 4 decimals',
	_media_file_url: 'text',
	status: '=SUCCESS',
	...Object.fromEntries(OF_SMS.map((field) => [field, 'absent'])),
};

/** A picture of one point, which ClickSend forgets after ten minutes. */
async function uploaded({ client }: Context): Promise<Answer> {
	const query = { convert: 'mms' };
	const body = { content: PICTURE };
	return await client.ask({ method: 'POST', path: '/uploads', query, body });
}

/** The price of an MMS with that picture to all free test numbers. */
async function priced(context: Context): Promise<Answer> {
	const { _url: media_file } = dataOf(await context.once(uploaded));
	const messages = TEST_NUMBERS.map((to) =>
		messageOf(context, { label: 'mms-price', fields: { to, subject: 'Contract check' } }),
	);
	const body = { media_file, messages };
	return await context.client.ask({ method: 'POST', path: '/mms/price', body });
}

export const MMS_CHECKS: Check[] = [
	{
		id: 'mms.upload',
		heading: HEADING,
		fact: 'an upload for MMS answers with the address of the file in `_url`',
		run: async (context) => {
			const expected = { _url: 'text', file_name: 'text', date_added: 'any', date_delete: 'any' };
			return expectShape(expected, dataOf(await context.once(uploaded)));
		},
	},
	{
		id: 'mms.price',
		heading: HEADING,
		fact: 'a price of MMS has the totals and the rows of a send',
		run: async (context) => {
			const totals = { total_price: 'number', total_count: 'integer', _currency: CURRENCY };
			return expectShape(totals, dataOf(await context.once(priced)));
		},
	},
	{
		id: 'mms.row',
		heading: HEADING,
		fact: 'a row of MMS has a subject and the address of the picture, and neither a date nor an account',
		run: async (context) => {
			const rows = rowsIn(dataOf(await context.once(priced)), 'messages');
			const row = rows.find(({ status }) => status === 'SUCCESS');
			if (row === undefined) cannotTell('No test number could be priced for MMS');
			return expectShape(ROW, row, { news: true });
		},
	},
];
