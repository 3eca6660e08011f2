import {
	CALL_NUMBERS,
	CALL_STRINGS,
	CURRENCY_STRINGS,
	ROW_NUMBERS,
	ROW_STRINGS,
} from '../../nodes/ClickSend/output/rowFields';
import type { Channel } from '../../nodes/ClickSend/messaging/channel';
import { sms } from '../../nodes/ClickSend/messaging/channels/sms';
import { blockedCount, object, ownFields, typed, withDates, type Schema } from './schema';

/** The first fields of the output, in the order of the columns of a table. */
const FIRST = {
	...typed('string', ['to', 'status', 'outcome']),
	...typed('boolean', ['accepted']),
	...typed('string', ['reason', 'advice', 'message_id']),
};

/** The output of *Send Message* as the editor previews it, made from the fields that the output is made of. */
export function sendSchema({ rowFields, name }: Channel = sms): Schema & { version: number } {
	return {
		...object({
			...FIRST,
			...typed('string', ROW_STRINGS),
			...withDates(typed('number', ROW_NUMBERS)),
			...typed('string', CALL_STRINGS),
			...typed('number', ['http_code', ...CALL_NUMBERS, ...blockedCount(name)]),
			_currency: object(typed('string', CURRENCY_STRINGS)),
			parameter: object(typed('string', ['to', 'message'])),
			...ownFields(rowFields),
		}),
		version: 1,
	};
}
