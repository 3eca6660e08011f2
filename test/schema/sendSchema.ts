import {
	CALL_NUMBERS,
	CALL_STRINGS,
	CURRENCY_STRINGS,
	ROW_NUMBERS,
	ROW_STRINGS,
} from '../../nodes/ClickSend/output/rowFields';
import type { FieldTypes } from '../../nodes/ClickSend/messaging/types';
import { object, ofTypes, typed, withDates, type Schema } from './schema';

/** The first fields of the output, in the order of the columns of a table. */
const FIRST = {
	...typed('string', ['to', 'status', 'outcome']),
	...typed('boolean', ['accepted']),
	...typed('string', ['reason', 'advice', 'message_id']),
};

/**
 * The output of *Send Message* as the editor previews it, made from the fields that the output is made of.
 *
 * @param own the fields that only the channel has
 * @param left the fields that ClickSend leaves out for the channel
 */
export function sendSchema(
	own: FieldTypes = {},
	left: readonly string[] = [],
): Schema & { version: number } {
	return {
		...object({
			...FIRST,
			...typed('string', ROW_STRINGS),
			...withDates(typed('number', ROW_NUMBERS)),
			...typed('string', CALL_STRINGS),
			...typed(
				'number',
				['http_code', ...CALL_NUMBERS, 'blocked_count'].filter((field) => !left.includes(field)),
			),
			_currency: object(typed('string', CURRENCY_STRINGS)),
			parameter: object(typed('string', ['to', 'message'])),
			...ofTypes(own),
		}),
		version: 1,
	};
}
