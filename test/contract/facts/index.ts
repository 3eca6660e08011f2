import type { Check } from '../context';
import { ACCOUNT_CHECKS } from './account';
import { CANCEL_CHECKS } from './cancel';
import { CONTENT_CHECKS } from './content';
import { ERROR_CHECKS } from './errors';
import { FIELD_CHECKS } from './fields';
import { HISTORY_CHECKS } from './history';
import { FILTER_CHECKS } from './historyFilters';
import { PRICE_CHECKS } from './price';
import { RECEIPT_CHECKS } from './receipts';
import { REFUSAL_CHECKS } from './refusals';
import { RULE_CHECKS } from './rules';
import { SCHEDULE_CHECKS } from './schedule';
import { SEND_CHECKS } from './send';
import { THROTTLING_CHECKS } from './throttling';

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
	...CONTENT_CHECKS,
];
