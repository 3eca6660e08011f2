import type { IDataObject } from 'n8n-workflow';

import type { Change } from '../../api/contacts/write';
import { adviceForContact } from '../../messaging/advice/contactAdvice';
import { adviceForRequest, CHECK_LIST_ACCESS } from '../../messaging/advice/requestAdvice';
import type { Failure } from '../../messaging/answer/answer';
import { isForbidden } from '../../messaging/answer/giveUp';
import { isProblem, type OwnStatus, type Problem } from '../../messaging/problem';
import type { Refusal } from '../perItem';
import type { Done } from './changeItems';

/** Makes the refusal of an item that the node's own check refuses. */
export const refuseContact = ({ status, what }: Problem): Refusal => ({
	status,
	what,
	advice: adviceForContact(status) ?? adviceForRequest(status),
	httpCode: null,
});

export const noSuch = (what: string, status: OwnStatus = 'NO_MATCH'): Refusal =>
	refuseContact({ status, what });

export const NOTHING_LEFT = noSuch(
	'Nothing would be left by which to reach the contact',
	'NO_CONTACT',
);

/** Makes the result of an item whose request failed. */
export function failedItem(failure: Failure, mayHaveChanged: boolean, advice?: string): Done {
	const { status, what, httpCode } = failure;
	const own = isForbidden(failure) ? CHECK_LIST_ACCESS : adviceForContact(status);
	const rows: Refusal = {
		status,
		what,
		advice: advice ?? own ?? adviceForRequest(status),
		httpCode,
	};
	return { rows, mayHaveChanged, failure };
}

/**
 * Makes the result of an item whose change failed.
 *
 * @param adviceIfLost advice where the last answer got lost; any other answer has advice of its own
 */
export const unchangedItem = (
	failure: Failure,
	mayHaveChanged: boolean,
	adviceIfLost: string,
): Done => failedItem(failure, mayHaveChanged, failure.kind === 'lost' ? adviceIfLost : undefined);

/** Makes the result of an item from the change that was made for it. */
export const doneItem = <T>(
	{ result, mayHaveChanged }: Change<T>,
	row: (result: Exclude<T, Failure>) => IDataObject,
	adviceIfLost: string,
): Done =>
	isProblem(result)
		? unchangedItem(result as Failure, mayHaveChanged, adviceIfLost)
		: { rows: [row(result as Exclude<T, Failure>)], mayHaveChanged };
