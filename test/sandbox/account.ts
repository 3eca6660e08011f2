import { failure, HTTP_TOO_MANY_REQUESTS, success } from './replies';
import { CURRENCY, SUBACCOUNT_ID, USER_ID } from './rows';
import { UNITS_PER_CURRENCY } from './state';
import type { State } from './state';
import type { SandboxReply } from './types';

/** The limit of the real API, as measured: GET /account takes 20 calls in about a minute, with any login or none. */
export const ACCOUNT_CALLS = 20;
const WINDOW_MS = 60_000;
const MS_PER_SECOND = 1000;
const BALANCE_DECIMALS = 6;

/** The secret that GET /account returns. It has a name, so that tests can look for it in every output. */
export const SUBACCOUNT_API_KEY = '5EC2E700-0000-4000-8000-5EC2E7000000';

const OWNER = {
	user_email: 'owner@example.com',
	user_phone: '+12065550199',
	first_name: 'Sam',
	last_name: 'Sandbox',
};

/** Counts a call into the window. `reply` is set when the limit is passed; the headers go on every answer. */
export function limitAccountCalls(state: State): {
	headers: Record<string, string>;
	reply?: SandboxReply;
} {
	const now = state.settings.now();
	const window = state.accountWindow;
	if (now >= window.endsAt) Object.assign(window, { endsAt: now + WINDOW_MS, used: 0 });
	window.used += 1;
	const reset = String(Math.ceil((window.endsAt - now) / MS_PER_SECOND));
	const headers = {
		'x-ratelimit-limit': String(ACCOUNT_CALLS),
		'x-ratelimit-remaining': String(Math.max(0, ACCOUNT_CALLS - window.used)),
		'ratelimit-reset': reset,
	};
	if (window.used <= ACCOUNT_CALLS) return { headers };
	return { headers, reply: failure(HTTP_TOO_MANY_REQUESTS, { 'retry-after': reset }) };
}

/** The credit left: text with six decimals, in the account's currency. */
export function balanceText({ balanceUnits }: State): string {
	return (balanceUnits / UNITS_PER_CURRENCY).toFixed(BALANCE_DECIMALS);
}

/** Answers GET /account: the balance as text with six decimals, and the subaccount with its key. */
export function account(state: State): SandboxReply {
	return success("Here's your account.", {
		user_id: USER_ID,
		username: state.settings.username,
		...ownerFields(state),
		...SETTINGS,
		balance: balanceText(state),
		_currency: {
			...CURRENCY,
			min_recharge_amount: '20.00',
			max_recharge_amount: '10000.00',
		},
		_subaccount: subaccount(state),
		_referrer_chosen: { id: 8, name: 'Other' },
	});
}

function ownerFields({ settings: { country } }: State) {
	return {
		user_email: OWNER.user_email,
		user_phone: OWNER.user_phone,
		user_first_name: OWNER.first_name,
		user_last_name: OWNER.last_name,
		account_name: 'Sandbox',
		account_billing_email: OWNER.user_email,
		account_billing_mobile: OWNER.user_phone,
		country,
		country_ip: country,
		default_country_sms: country,
	};
}

/** The rest of the account, as in ClickSend's example; it does not change what the sandbox does. */
const SETTINGS = {
	active: 1,
	banned: 0,
	date_sign_up: 1_436_871_253,
	reply_to: 'originalemail',
	delivery_to: null,
	account: 0,
	priority: 2,
	auto_recharge: 0,
	auto_recharge_amount: '20.00',
	low_credit_amount: '0.00',
	setting_unicode_sms: 1,
	setting_email_sms_subject: 0,
	setting_fix_sender_id: 0,
	setting_sms_message_char_limit: 8,
	old_dashboard: 0,
	balance_commission: '0.000000',
	timezone: 'Etc/UTC',
	price_rate: 0,
	private_uploads: 0,
	fax_quality: 0,
	setting_sms_hide_your_number: 0,
	setting_sms_hide_business_name: 0,
	pricing_variant: 0,
	on_trial: 0,
	trial_expiry: null,
	ai_enabled: 0,
};

const ACCESS = {
	access_smpp: 0,
	access_users: 1,
	access_billing: 1,
	access_reporting: 1,
	access_contacts: 1,
	access_settings: 1,
	access_sms: 1,
	access_email: 1,
	access_voice: 1,
	access_fax: 1,
	access_post: 1,
	access_reseller: 1,
	access_global_sending: 1,
	access_mms: 1,
};

function subaccount({ settings }: State) {
	return {
		subaccount_id: SUBACCOUNT_ID,
		api_username: settings.username,
		email: OWNER.user_email,
		phone_number: OWNER.user_phone,
		first_name: OWNER.first_name,
		last_name: OWNER.last_name,
		api_key: SUBACCOUNT_API_KEY,
		...ACCESS,
		hide_pricing: 0,
		share_campaigns: 0,
		notes: '',
		is_main: 1,
		sign_up_type: 'sandbox',
	};
}
