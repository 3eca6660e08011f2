import type { Answer } from '../../client/transport';
import type { Check, Context } from '../../context';
import { dataOf, expectShape } from '../../judge/judge';
import type { Expected } from '../../judge/shape';

export const account = async ({ client }: Context): Promise<Answer> =>
	await client.ask({ method: 'GET', path: '/account' });

export const CURRENCY: Record<string, Expected> = {
	currency_name_short: 'text',
	currency_prefix_d: 'text',
	currency_prefix_c: 'text',
	currency_name_long: 'text',
};

const HEADING = 'GET /account';

const has = (expected: Expected) => async (context: Context) =>
	expectShape(expected, dataOf(await context.once(account)));

export const ACCOUNT_CHECKS: Check[] = [
	{
		id: 'account.balance',
		heading: HEADING,
		fact: 'balance is text with six decimals',
		run: has({ balance: 'text with 6 decimals' }),
	},
	{
		id: 'account.flags',
		heading: HEADING,
		fact: 'user_id, flags and settings are integers',
		run: has({
			user_id: 'integer',
			active: 'integer',
			banned: 'integer',
			on_trial: 'integer',
			setting_unicode_sms: 'integer',
		}),
	},
	{
		id: 'account.most-parts',
		heading: HEADING,
		fact: 'setting_sms_message_char_limit is an integer: 6 or 8',
		run: has({ setting_sms_message_char_limit: '=6 | =8' }),
	},
	{
		id: 'account.texts',
		heading: HEADING,
		fact: 'username, user_email, account_name, country, default_country_sms and timezone are text',
		run: has({
			username: 'text',
			user_email: 'text',
			account_name: 'text',
			country: 'text',
			default_country_sms: 'text',
			timezone: 'text',
		}),
	},
	{
		id: 'account.currency',
		heading: HEADING,
		fact: '_currency is an object with the names and signs of the currency',
		run: has({ _currency: CURRENCY }),
	},
	{
		id: 'account.key',
		heading: HEADING,
		fact: 'the answer carries an API key in _subaccount, or _subaccount is null',
		run: async (context) => {
			const { _subaccount } = dataOf(await context.once(account));
			return _subaccount === null
				? expectShape('null', _subaccount)
				: expectShape(
						{ _subaccount: { api_key: 'text' } },
						{ _subaccount: withoutKind(_subaccount) },
					);
		},
	},
];

/** A key may be of any format: that it is text is all that a report tells. */
function withoutKind(subaccount: unknown): unknown {
	if (typeof subaccount !== 'object' || subaccount === null || !('api_key' in subaccount)) {
		return subaccount;
	}
	const { api_key } = subaccount;
	return { api_key: typeof api_key === 'string' ? 'a key' : api_key };
}
