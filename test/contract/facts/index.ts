import type { Check } from '../context';
import { ACCOUNT_CHECKS } from './account/account';
import { CANCEL_CHECKS } from './send/cancel';
import { CONTENT_CHECKS } from './account/content';
import { ERROR_CHECKS } from './account/errors';
import { FIELD_CHECKS } from './send/fields';
import { HISTORY_CHECKS } from './history/history';
import { FILTER_CHECKS } from './history/filters';
import { MMS_CHECKS } from './mms/mms';
import { PRICE_CHECKS } from './send/price';
import { RECEIPT_CHECKS } from './history/receipts';
import { REFUSAL_CHECKS } from './send/refusals';
import { RULE_CHECKS } from './rules/rules';
import { SCHEDULE_CHECKS } from './send/schedule';
import { SEND_CHECKS } from './send/send';
import { THROTTLING_CHECKS } from './account/throttling';

/** Every fact about ClickSend that can be checked for nothing, in the order in which they are checked. */
export const CHECKS: readonly Check[] = [
	...ACCOUNT_CHECKS,
	...ERROR_CHECKS,
	...THROTTLING_CHECKS,
	...RULE_CHECKS,
	...PRICE_CHECKS,
	...SEND_CHECKS,
	...FIELD_CHECKS,
	...REFUSAL_CHECKS,
	...SCHEDULE_CHECKS,
	...HISTORY_CHECKS,
	...FILTER_CHECKS,
	...RECEIPT_CHECKS,
	...CANCEL_CHECKS,
	...MMS_CHECKS,
	...CONTENT_CHECKS,
];
