import { NO_SUCH_LIST } from '../../client/recipients';
import type { Answer } from '../../client/transport';
import type { Check, Context } from '../../context';
import { all, bodyOf, dataOf, expectShape, firstOf, rowsIn } from '../../judge/judge';
import type { Expected } from '../../judge/shape';
import { cannotTell } from '../../judge/verdict';
import { errorOf } from './errors';
import { PAGE } from '../history/paging';

const LISTS = 'Lists, contacts, pagination';

const NAMES: Record<string, Expected> = {
	list_id: 'integer',
	list_name: 'text',
	list_email_id: 'text',
	_contacts_count: 'integer',
};

const TEXT = 'text | null';
const CONTACT: Record<string, Expected> = {
	contact_id: 'integer',
	list_id: 'integer',
	phone_number: TEXT,
	first_name: TEXT,
	last_name: TEXT,
	custom_1: TEXT,
	custom_2: TEXT,
	custom_3: TEXT,
	custom_4: TEXT,
	date_added: 'integer | text of digits',
	date_updated: 'integer | text of digits',
	fax_number: TEXT,
	organization_name: TEXT,
	email: TEXT,
	address_line_1: TEXT,
	address_line_2: TEXT,
	address_city: TEXT,
	address_state: TEXT,
	address_postal_code: TEXT,
	address_country: TEXT,
	_list_name: 'text',
};

/** The fields of own numbers and alpha tags alike, which this project does not use. */
const UNUSED: Record<string, Expected> = Object.fromEntries(
	['account_id', 'workspace_id', 'user_id', 'created_timestamp', 'updated_timestamp'].map(
		(field) => [field, 'any'],
	),
);

const get = async ({ client }: Context, path: string): Promise<Answer> =>
	await client.ask({ method: 'GET', path });

const lists = async (context: Context): Promise<Answer> => await get(context, '/lists');
const templates = async (context: Context): Promise<Answer> => await get(context, '/sms/templates');

/** The ID of a list of the account that has contacts. */
async function someList(context: Context): Promise<number> {
	const rows = rowsIn(dataOf(await context.once(lists)), 'data');
	const row = rows.find(({ _contacts_count }) => Number(_contacts_count) > 0);
	return Number(row?.list_id ?? cannotTell('The account has no list with contacts'));
}

export const CONTENT_CHECKS: Check[] = [
	{
		id: 'lists.rows',
		heading: LISTS,
		fact: 'GET /lists is paged, and a row has the ID, the name and the count of a list',
		run: async (context) => {
			const page = dataOf(await context.once(lists));
			const row = firstOf(rowsIn(page, 'data'), 'contact lists');
			return all(expectShape(NAMES, row, { news: true }), expectShape(PAGE, page));
		},
	},
	{
		id: 'lists.one',
		heading: LISTS,
		fact: 'GET /lists/{list_id} also tells of an import and an opt-out that go on',
		run: async (context) => {
			const rows = rowsIn(dataOf(await context.once(lists)), 'data');
			const { list_id } = firstOf(rows, 'contact lists');
			const progress = { _import_in_progress: 'integer', _optout_in_progress: 'integer' };
			const answer = await get(context, `/lists/${Number(list_id)}`);
			return expectShape({ ...NAMES, ...progress }, dataOf(answer), { news: true });
		},
	},
	{
		id: 'lists.unknown',
		heading: 'HTTP errors',
		fact: 'a list that does not exist is a 404 NOT_FOUND',
		run: async (context) =>
			expectShape(errorOf(404, '=NOT_FOUND'), await get(context, `/lists/${NO_SUCH_LIST}`)),
	},
	{
		id: 'lists.unknown-contacts',
		heading: LISTS,
		fact: 'the contacts of a list that does not exist are a 403 FORBIDDEN',
		run: async (context) =>
			expectShape(
				errorOf(403, '=FORBIDDEN'),
				await get(context, `/lists/${NO_SUCH_LIST}/contacts`),
			),
	},
	{
		id: 'lists.contacts',
		heading: LISTS,
		fact: 'a contact has these fields in these types',
		run: async (context) => {
			const answer = await get(context, `/lists/${await someList(context)}/contacts`);
			const contact = firstOf(rowsIn(dataOf(answer), 'data'), 'contacts');
			return expectShape(CONTACT, contact, { news: true });
		},
	},
	{
		id: 'templates.rows',
		heading: 'Templates',
		fact: 'GET /sms/templates is paged, and a row has the ID, the name and the text of a template',
		run: async (context) => {
			const page = dataOf(await context.once(templates));
			const row = firstOf(rowsIn(page, 'data'), 'templates');
			const expected = { template_id: 'integer', template_name: 'text', body: 'text' };
			return all(expectShape(expected, row, { news: true }), expectShape(PAGE, page));
		},
	},
	{
		id: 'senders.numbers',
		heading: 'Sender options',
		fact: 'GET /numbers is paged, and a row has the number, its country, type and status',
		run: async (context) => {
			const page = dataOf(await get(context, '/numbers'));
			if (page.total === 0) cannotTell('The account has no dedicated numbers');
			const expected = {
				dedicated_number: 'text',
				country: 'text',
				_country_name: 'text',
				notes: TEXT,
				type: 'text | absent',
				number_type: 'text | null | absent',
				number_category: 'text | null | absent',
				number_guid: 'text | null | absent',
				form_submission_id: 'any',
				price: 'text',
				status: { value: 'integer', label: 'text', name: 'text' },
			};
			const [row] = rowsIn(page, 'data');
			return all(expectShape(expected, row, { news: true }), expectShape(PAGE, page));
		},
	},
	...tokenChecks('own-numbers', 'own_numbers', {
		...UNUSED,
		verified_timestamp: 'any',
		notified_timestamp: 'any',
		id: 'text',
		phone_number: 'text',
		country: 'text',
		label: TEXT,
		status: '=PENDING | =APPROVED | =REJECTED',
		is_nearing_expiration: 'boolean',
	}),
	...tokenChecks('alpha-tags', 'alpha_tags', {
		...UNUSED,
		id: 'text',
		alpha_tag: 'text',
		status: 'text',
		reason: TEXT,
		countries: 'list',
	}),
];

/** The checks of an endpoint without an envelope, whose pages go on by a token. */
function tokenChecks(path: string, field: string, row: Record<string, Expected>): Check[] {
	const read = async ({ client }: Context): Promise<Answer> =>
		await client.ask({ method: 'GET', path: `/${path}`, query: { page_size: '1' } });
	return [
		{
			id: `senders.${path}`,
			heading: 'Sender options',
			fact: `GET /${path} has no envelope, and a row has these fields`,
			run: async (context) => {
				const body = bodyOf(await context.once(read));
				const first = firstOf(rowsIn(body, field), field.replace('_', ' '));
				return all(
					expectShape(row, first, { news: true }),
					expectShape({ http_code: 'absent', data: 'absent' }, body),
				);
			},
		},
		{
			id: `senders.${path}-pages`,
			heading: 'Sender options',
			fact: `the pages of GET /${path} have the size that was asked for, and a token for the next`,
			run: async (context) => {
				const expected = { self: 'text', next: 'text | null', page_size: '=1' };
				const { _metadata } = bodyOf(await context.once(read));
				return expectShape({ pagination: expected }, _metadata);
			},
		},
	];
}
