import { SUBACCOUNT_ID, USER_ID } from './rows';
import type { AcceptedRow } from './types';

/** The known fields of a message that nobody sent through this sandbox. */
export type PlainFields = Pick<AcceptedRow, 'date' | 'to' | 'from' | 'body' | 'message_id'> &
	Partial<AcceptedRow>;

/** A row of one part for such a message: due at its date, without a price unless it is told. */
export function plainRow(fields: PlainFields): AcceptedRow {
	return {
		direction: 'out',
		schedule: fields.date,
		message_parts: 1,
		message_price: '0.0000',
		from_email: null,
		list_id: null,
		custom_string: '',
		contact_id: null,
		user_id: USER_ID,
		subaccount_id: SUBACCOUNT_ID,
		is_shared_system_number: true,
		country: '',
		carrier: '',
		status: 'SUCCESS',
		...fields,
	};
}
