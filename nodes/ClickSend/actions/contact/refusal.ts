import type { IDataObject } from 'n8n-workflow';

import type { Change } from '../../api/contacts/write';
import { adviceForContact } from '../../messaging/advice/contactAdvice';
import { OPT_OUT_ADVICE } from '../../messaging/advice/optOutAdvice';
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
	advice: adviceForContact(status) ?? OPT_OUT_ADVICE[status] ?? adviceForRequest(status),
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

/** Makes the result of an item from the change that was made for it. */
export const doneItem = <T>(
	{ result, mayHaveChanged }: Change<T>,
	row: (result: Exclude<T, Failure>) => IDataObject,
	adviceIfUnknown: string,
): Done =>
	isProblem(result)
		? failedItem(result as Failure, mayHaveChanged, mayHaveChanged ? adviceIfUnknown : undefined)
		: { rows: [row(result as Exclude<T, Failure>)], mayHaveChanged };
