import {
	CALL_NUMBERS,
	CALL_STRINGS,
	CURRENCY_STRINGS,
	ROW_NUMBERS,
	ROW_STRINGS,
} from '../../nodes/ClickSend/output/rowFields';
import { PRICE_FIRST, SENT_ONLY_FIELDS } from '../../nodes/ClickSend/output/priceRow';
import type { Channel } from '../../nodes/ClickSend/messaging/channel';
import { sms } from '../../nodes/ClickSend/messaging/channels/sms';
import { blockedCount, object, ownFields, typed, withDates, type Schema } from './schema';

const BOOLEANS: readonly string[] = ['priced'];
const NUMBERS: readonly string[] = [...ROW_NUMBERS, 'http_code', ...CALL_NUMBERS, 'blocked_count'];

const typeOf = (field: string): string => {
	if (BOOLEANS.includes(field)) return 'boolean';
	return NUMBERS.includes(field) ? 'number' : 'string';
};

/** The output of *Get Price* as the editor previews it, made from the fields that the output is made of. */
export function priceSchema({ rowFields, name }: Channel = sms): Schema & { version: number } {
	const left: readonly string[] = SENT_ONLY_FIELDS;
	const fields = [
		...PRICE_FIRST,
		...ROW_STRINGS,
		...ROW_NUMBERS,
		...CALL_STRINGS,
		'http_code',
		...CALL_NUMBERS,
		...blockedCount(name),
	].filter((field) => !left.includes(field));
	return {
		...object({
			...withDates(Object.fromEntries(fields.map((field) => [field, { type: typeOf(field) }]))),
			_currency: object(typed('string', CURRENCY_STRINGS)),
			parameter: object(typed('string', ['to', 'message'])),
			...ownFields(rowFields),
		}),
		version: 1,
	};
}
