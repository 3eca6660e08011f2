import { judgePage, type Failure, type Page } from '../../messaging/answer/answer';
import { isProblem } from '../../messaging/problem';
import type { Ask } from '../ask';
import { PAGE_SIZE, type Listed } from '../pages';
import { CALLS_AT_ONCE, sideBySide } from '../sideBySide';
import { contactsUrl, idOfContact } from './find';

/** Two readings of a list that changes are chance, three are not. */
const MAX_READINGS = 3;

const readPage = async (ask: Ask, listId: number, page: number): Promise<Page | Failure> =>
	await ask({ method: 'GET', url: contactsUrl(listId), qs: { limit: PAGE_SIZE, page } }, judgePage);

const changed = (listId: number): Failure => ({
	kind: 'lost',
	httpCode: null,
	status: 'LIST_CHANGED',
	what: `The list ${listId} could not be read as a whole: its pages do not add up to its number of contacts`,
});

/** Reads the rest of a list, side by side. */
async function readRest(ask: Ask, listId: number, first: Page): Promise<Listed[] | Failure> {
	const pages: Listed[][] = [first.rows];
	let failure: Failure | undefined;
	const numbers = Array.from({ length: Math.max(0, first.lastPage - 1) }, (_, index) => index + 2);
	await sideBySide(numbers, CALLS_AT_ONCE, async (number) => {
		if (failure !== undefined) return;
		const page = await readPage(ask, listId, number);
		if (isProblem(page)) failure = page;
		else if (page.number !== undefined && page.number !== number) failure = changed(listId);
		else if (page.total !== first.total) failure = changed(listId);
		else pages[number - 1] = page.rows;
	});
	if (failure !== undefined) return failure;
	const rows = pages.flat();
	// Without a total, only a page that is not full proves that it is the last one.
	if (first.total === undefined) {
		return (pages.at(-1)?.length ?? 0) < PAGE_SIZE ? rows : changed(listId);
	}
	return new Set(rows.map(idOfContact)).size === first.total ? rows : changed(listId);
}

/**
 * Reads all contacts of a list. Pages move when contacts come and go meanwhile, so what was read must add up to the
 * number that ClickSend gives; if it does not, the list is read again.
 *
 * @param isWanted judges by the first page whether the others are read; `undefined` is returned where they are not
 */
export async function readAllContacts(
	ask: Ask,
	listId: number,
	isWanted: (first: Page) => boolean = () => true,
): Promise<Listed[] | Failure | undefined> {
	let rows: Listed[] | Failure = changed(listId);
	for (let reading = 0; reading < MAX_READINGS; reading += 1) {
		const first = await readPage(ask, listId, 1);
		if (isProblem(first)) return first;
		if (!isWanted(first)) return undefined;
		rows = await readRest(ask, listId, first);
		if (!isProblem(rows) || rows.status !== 'LIST_CHANGED') return rows;
	}
	return rows;
}
