import {
	judgeBody,
	judgeOne,
	type Body,
	type Failure,
	type One,
} from '../../messaging/answer/answer';
import { isMissing } from '../../messaging/answer/giveUp';
import { HISTORY_PAUSES_MS } from '../../messaging/answer/retryPolicy';
import { isProblem } from '../../messaging/problem';
import { isObject, numberOf, trimmedOf } from '../../messaging/values';
import type { Ask, ChangePorts } from '../ask';
import { askLossy } from '../lossy';
import { readPages, readRows, type Listed } from '../pages';
import type { Change } from './write';

const LISTS = '/lists';

export const listUrl = (listId: number): string => `${LISTS}/${listId}`;

export const getList = async (ask: Ask, listId: number): Promise<One | Failure> =>
	await ask({ method: 'GET', url: listUrl(listId) }, judgeOne);

/** Reads all lists that have this name. */
export async function listsNamed(ask: Ask, name: string): Promise<Listed[] | Failure> {
	const lists = await readRows(readPages(ask, { url: LISTS }));
	if (isProblem(lists)) return lists;
	return lists.filter(({ list_name: other }) => trimmedOf(other) === name);
}

export const idsOf = (lists: readonly Listed[]): number[] =>
	lists.map(({ list_id: id }) => numberOf(id));

/** Looks for a new list whose answer got lost. It is not made again, because ClickSend may show it late. */
export async function lookForNewList(
	{ ask, wait, isCancelled }: ChangePorts,
	name: string,
	before: readonly number[],
	lost: Failure,
): Promise<Change<Listed>> {
	for (const pause of HISTORY_PAUSES_MS) {
		await wait(pause);
		if (isCancelled()) break;
		const named = await listsNamed(ask, name);
		const lists = isProblem(named) ? [] : named;
		const made = lists.find(({ list_id: id }) => !before.includes(numberOf(id)));
		if (made !== undefined) return { result: made, mayHaveChanged: true };
	}
	const what = `${lost.what}; ClickSend does not show the list`;
	return { result: { ...lost, what }, mayHaveChanged: true };
}

/**
 * Makes a list, with one call. After a lost answer the lists of the account tell whether it was made.
 *
 * @param before the IDs of the lists that had this name before
 */
export async function createList(
	ports: ChangePorts,
	name: string,
	before: readonly number[],
): Promise<Change<Listed>> {
	const request = { method: 'POST', url: LISTS, body: { list_name: name } } as const;
	const verdict = await ports.ask(request, judgeOne);
	if (!isProblem(verdict)) return { result: verdict.data, mayHaveChanged: true };
	if (verdict.kind !== 'lost') return { result: verdict, mayHaveChanged: false };
	return await lookForNewList(ports, name, before, verdict);
}

/** Renames a list. Doing so twice has the same effect as once. */
export async function renameList(
	{ ask }: ChangePorts,
	listId: number,
	name: string,
): Promise<Change<Listed>> {
	const request = { method: 'PUT', url: listUrl(listId), body: { list_name: name } } as const;
	const { verdict, wasLost } = await askLossy(ask, request, judgeBody);
	if (!isProblem(verdict)) {
		const { data } = verdict.body;
		const list = { list_id: listId, list_name: name, ...(isObject(data) && data) };
		return { result: list, mayHaveChanged: true };
	}
	if (verdict.kind !== 'lost') return { result: verdict, mayHaveChanged: wasLost };
	const now = await getList(ask, listId);
	const isRenamed = !isProblem(now) && trimmedOf(now.data.list_name) === name;
	return { result: isRenamed ? now.data : verdict, mayHaveChanged: true };
}

/**
 * Deletes a list with its contacts. One that is missing behind a lost answer was deleted by the call of that answer.
 *
 * @param wasLostBefore whether an earlier try of the run lost an answer about this list
 */
export async function deleteList(
	{ ask }: ChangePorts,
	listId: number,
	wasLostBefore: boolean,
): Promise<Change<true>> {
	const request = { method: 'DELETE', url: listUrl(listId) } as const;
	const { verdict, wasLost } = await askLossy(ask, request, judgeBody);
	if (!isProblem(verdict)) return { result: true, mayHaveChanged: true };
	const mayBeOurs = wasLost || wasLostBefore;
	if (isMissing(verdict) && mayBeOurs) return { result: true, mayHaveChanged: true };
	if (verdict.kind !== 'lost') return { result: verdict, mayHaveChanged: mayBeOurs };
	const now = await getList(ask, listId);
	return isProblem(now) && isMissing(now)
		? { result: true, mayHaveChanged: true }
		: { result: verdict, mayHaveChanged: true };
}

const countIn = ({ body: { data } }: Body): number | null => {
	const count = isObject(data) ? data.deleted : undefined;
	return typeof count === 'number' ? count : null;
};

/**
 * Lets ClickSend remove contacts from a list: duplicates, or those who opted out. Repeating it does no harm, but each
 * answer counts only who was left, so after a lost answer the count is unknown.
 *
 * @param how the end of the path
 * @param wasLostBefore whether an earlier try of the run lost an answer about this list
 */
export async function removeFromList(
	{ ask }: ChangePorts,
	listId: number,
	how: string,
	wasLostBefore: boolean,
	body: object = {},
): Promise<Change<{ removed: number | null }>> {
	const request = { method: 'PUT', url: `${listUrl(listId)}/${how}`, body } as const;
	const { verdict, wasLost: isLost } = await askLossy(ask, request, judgeBody);
	const wasLost = isLost || wasLostBefore;
	if (isProblem(verdict)) return { result: verdict, mayHaveChanged: wasLost };
	return { result: { removed: wasLost ? null : countIn(verdict) }, mayHaveChanged: true };
}
