import { failure, HTTP_NOT_FOUND, isObject, success } from './replies';
import type { Call, Routes } from './router';
import { nowSeconds, UNITS_PER_CURRENCY } from './state';
import type { State } from './state';
import type { SandboxReply, StoredMessage } from './types';

/** The endpoints that cancel scheduled messages (docs/clicksend-api.md, "Cancel"). */
export const CANCEL_ROUTES: Routes = {
	'/sms/{message_id}/cancel': { PUT: (call) => cancel(call, 'sms') },
	'/voice/{message_id}/cancel': { PUT: (call) => cancel(call, 'voice') },
	'/sms/cancel-all': { PUT: cancelAll },
};

type Name = StoredMessage['channel'];

/** The answer is the same for sent, cancelled and unknown messages, as seen live. */
function cancel({ state, params }: Call, name: Name): SandboxReply {
	const message = waiting(state, name).find(({ row }) => row.message_id === params.message_id);
	if (message === undefined) return failure(HTTP_NOT_FOUND);
	callOff(state, message);
	return success(`Scheduled ${name} message has been cancelled.`, null);
}

/**
 * Cancels the messages with a custom_string; without one, every scheduled message of the account. How ClickSend
 * compares it is not documented; here the whole text counts, and a blank one counts as none, which is the dangerous
 * reading.
 */
function cancelAll({ state, request: { body } }: Call): SandboxReply {
	const asked = isObject(body) ? body.custom_string : undefined;
	const fits = ({ row }: StoredMessage): boolean => !asked || row.custom_string === asked;
	const messages = waiting(state, 'sms').filter(fits);
	for (const message of messages) callOff(state, message);
	const count = messages.length;
	return success(`${count} sms messages have been cancelled.`, { count });
}

function waiting(state: State, name: Name): StoredMessage[] {
	const now = nowSeconds(state);
	return state.outbox.filter(
		({ channel, row, scheduled, cancelled }) =>
			channel === name && scheduled && !cancelled && row.schedule > now,
	);
}

/** Refunds the price of a message that is never sent. */
function callOff(state: State, message: StoredMessage): void {
	message.cancelled = true;
	state.balanceUnits += Math.round(Number(message.row.message_price) * UNITS_PER_CURRENCY);
}
