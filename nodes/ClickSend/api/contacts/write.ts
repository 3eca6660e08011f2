import {
	judgeBody,
	judgeOne,
	type Failure,
	type One,
	type Reply,
} from '../../messaging/answer/answer';
import { isMissing } from '../../messaging/answer/giveUp';
import { HISTORY_PAUSES_MS } from '../../messaging/answer/retryPolicy';
import { hasTexts, type ContactTexts } from '../../messaging/contacts/contactFields';
import { isProblem } from '../../messaging/problem';
import { isObject } from '../../messaging/values';
import type { Ask, ChangePorts } from '../ask';
import { askLossy } from '../lossy';
import type { Listed } from '../pages';
import { contactsUrl, contactUrl } from './find';

/** The result of a change. */
export interface Change<T> {
	result: T | Failure;
	/** Whether ClickSend made the change, or may have made it. */
	mayHaveChanged: boolean;
}

const done = <T>(result: T): Change<T> => ({ result, mayHaveChanged: true });

const failed = (result: Failure, mayHaveChanged: boolean): Change<never> => ({
	result,
	mayHaveChanged,
});

/** Reads the answer to a new contact. ClickSend may refuse one with its code in an answer of HTTP 200. */
function judgeCreated(reply: Reply): One | Failure {
	const verdict = judgeOne(reply);
	if (!isProblem(verdict) || reply.kind !== 'answered' || !isObject(reply.body)) return verdict;
	const { response_code: code, response_msg: said } = reply.body;
	if (verdict.status !== 'UNREADABLE_ANSWER' || typeof code !== 'string' || code === 'SUCCESS') {
		return verdict;
	}
	const what = typeof said === 'string' && said !== '' ? said : `ClickSend answered ${code}`;
	return { kind: 'refused', httpCode: reply.httpCode, status: code, what };
}

/** Looks for a new contact whose answer got lost. It is not made again, because the list may show it late. */
export async function lookForNew(
	{ wait, isCancelled }: ChangePorts,
	lost: Failure,
	find: () => Promise<readonly Listed[] | Failure>,
): Promise<Change<Listed>> {
	for (const pause of HISTORY_PAUSES_MS) {
		await wait(pause);
		if (isCancelled()) break;
		const found = await find();
		const newest = isProblem(found) ? undefined : found.at(-1);
		if (newest !== undefined) return done(newest);
	}
	const what = `${lost.what}; the list does not show the contact`;
	return failed({ ...lost, what }, true);
}

/**
 * Makes a contact, with one call. After a lost answer the list tells whether it was made.
 *
 * @param find finds this contact and no other
 */
export async function createContact(
	ports: ChangePorts,
	listId: number,
	texts: ContactTexts,
	find: () => Promise<readonly Listed[] | Failure>,
): Promise<Change<Listed>> {
	const request = { method: 'POST', url: contactsUrl(listId), body: texts } as const;
	const verdict = await ports.ask(request, judgeCreated);
	if (!isProblem(verdict)) return done(verdict.data);
	return verdict.kind === 'lost' ? await lookForNew(ports, verdict, find) : failed(verdict, false);
}

export const getContact = async (
	ask: Ask,
	listId: number,
	contactId: number,
): Promise<One | Failure> =>
	await ask({ method: 'GET', url: contactUrl(listId, contactId) }, judgeOne);

/** Gives a contact these texts. Doing so twice has the same effect as once. */
export async function updateContact(
	{ ask }: ChangePorts,
	listId: number,
	contactId: number,
	texts: ContactTexts,
): Promise<Change<Listed>> {
	const request = { method: 'PUT', url: contactUrl(listId, contactId), body: texts } as const;
	const { verdict, wasLost } = await askLossy(ask, request, judgeBody);
	if (!isProblem(verdict)) {
		const { data } = verdict.body;
		return done({ ...texts, contact_id: contactId, list_id: listId, ...(isObject(data) && data) });
	}
	if (verdict.kind !== 'lost') return failed(verdict, wasLost);
	const now = await getContact(ask, listId, contactId);
	return !isProblem(now) && hasTexts(now.data, texts) ? done(now.data) : failed(verdict, true);
}

/**
 * Deletes a contact. One that is missing behind a lost answer was deleted by the call of that answer.
 *
 * @param wasLostBefore whether an earlier try of the run lost an answer about this contact
 */
export async function deleteContact(
	{ ask }: ChangePorts,
	listId: number,
	contactId: number,
	wasLostBefore: boolean,
): Promise<Change<true>> {
	const request = { method: 'DELETE', url: contactUrl(listId, contactId) } as const;
	const { verdict, wasLost } = await askLossy(ask, request, judgeBody);
	if (!isProblem(verdict)) return done(true);
	const mayBeOurs = wasLost || wasLostBefore;
	if (isMissing(verdict)) return mayBeOurs ? done(true) : failed(verdict, false);
	if (verdict.kind !== 'lost') return failed(verdict, mayBeOurs);
	const now = await getContact(ask, listId, contactId);
	return isProblem(now) && isMissing(now) ? done(true) : failed(verdict, true);
}
