import type { IDataObject, NodeExecutionHint } from 'n8n-workflow';

import { cancelUnknownAgain } from '../../messaging/advice/requestAdvice';
import type { Cancellation } from '../../messaging/history/cancellation';
import { warning } from '../hints/hint';
import { describeStatuses } from '../report';

/** The fields that the editor previews of *Cancel*, in order; a test compares `docs/operations.md` with it. */
export const CANCEL_FIELDS = {
	message_id: 'string',
	cancelled: 'boolean',
	status: 'string',
	history_status: 'string',
	reason: 'string',
	advice: 'string',
	http_code: 'number',
} as const;

/** The fields of *Cancel All*. */
export const CANCEL_ALL_FIELDS = {
	custom_string: 'string',
	cancelled: 'boolean',
	count: 'number',
	status: 'string',
	reason: 'string',
	advice: 'string',
	http_code: 'number',
} as const;

/** Makes the output row of a request to cancel one message. */
export function cancelRow(messageId: string | null, cancellation: Cancellation): IDataObject {
	const { cancelled, status, historyStatus, reason, advice, httpCode } = cancellation;
	return {
		message_id: messageId,
		cancelled,
		status,
		history_status: historyStatus,
		reason,
		advice,
		http_code: httpCode,
	};
}

/**
 * Makes the output row of a request to cancel several messages.
 *
 * @param count `null` when it is not known
 */
export function cancelAllRow(
	customString: string | null,
	{ cancelled, status, reason, advice, httpCode }: Cancellation,
	count: number | null,
): IDataObject {
	return {
		custom_string: customString,
		cancelled,
		count,
		status,
		reason,
		advice,
		http_code: httpCode,
	};
}

/** Makes the hint that the editor shows if not every item was cancelled: how many of how many, by status. */
export function hintForCancellations(
	cancellations: readonly Cancellation[],
): NodeExecutionHint | undefined {
	const refused = cancellations.filter(({ cancelled }) => cancelled !== true);
	if (refused.length === 0) return undefined;
	const unknown = refused.filter(({ cancelled }) => cancelled === null).length;
	const note = unknown > 0 ? ` ${cancelUnknownAgain(unknown)}` : '';
	return warning(
		`Not cancelled: ${refused.length} of ${cancellations.length} (${describeStatuses(refused)}).${note}`,
	);
}
