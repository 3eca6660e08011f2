import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../messaging/values';
import { asNumber, asString } from '../rowFields';
import { withoutSecrets } from '../secrets';

/** Makes the row of the account: all that `GET /account` says but the live key, with the balance as a number too. */
export function accountRow({ data }: Readonly<Record<string, unknown>>): IDataObject {
	const account = isObject(data) ? (withoutSecrets(data) as IDataObject) : {};
	return { ...account, balance_amount: asNumber(account.balance) };
}

/** The ten fields that most workflows need; `message_part_limit` is ClickSend's `setting_sms_message_char_limit`. */
export function simplifyAccount(account: IDataObject): IDataObject {
	const currency = isObject(account._currency) ? account._currency : {};
	return {
		user_id: asNumber(account.user_id),
		username: asString(account.username),
		account_name: asString(account.account_name),
		balance: asString(account.balance),
		balance_amount: asNumber(account.balance),
		currency: asString(currency.currency_name_short),
		country: asString(account.country),
		timezone: asString(account.timezone),
		message_part_limit: asNumber(account.setting_sms_message_char_limit),
		on_trial: asNumber(account.on_trial) === 1,
	};
}
