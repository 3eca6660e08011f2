import type { Failure } from '../../messaging/answer/answer';
import { isHidden } from '../../messaging/answer/giveUp';
import { isNamedOptOutList, listOfOptOutRule, OptOuts } from '../../messaging/contacts/optOuts';
import { quote } from '../../messaging/input/numbers/characters';
import { isProblem, type Problem } from '../../messaging/problem';
import { numberOf, trimmedOf } from '../../messaging/values';
import type { Ask } from '../ask';
import type { Pause } from '../clickSend';
import { readPages, readRows, type Listed } from '../pages';
import { readAllContacts } from './allContacts';

const unread = (what: string): Problem => ({ status: 'OPT_OUT_LIST_UNREAD', what });

/** Reads all rows; a list that is not read to its end proves nothing about the rest. */
async function readWhole(ask: Ask, url: string): Promise<Listed[] | Failure | Problem> {
	let gap: string | undefined;
	const rows = await readRows(
		readPages(ask, { url }, (why) => {
			gap = why;
		}),
	);
	return gap === undefined ? rows : unread(`${url} was not read to its end: ${gap}`);
}

/** Finds the lists to which rules of ClickSend move people who opt out. A subaccount may not see the rules. */
async function listsOfRules(ask: Ask): Promise<number[] | Failure | Problem> {
	const rules = await readWhole(ask, '/automations/sms/inbound');
	if (!isProblem(rules)) return rules.flatMap((rule) => listOfOptOutRule(rule) ?? []);
	return 'httpCode' in rules && isHidden(rules) ? [] : rules;
}

function choose(ruled: readonly number[], lists: readonly Listed[]): number | Problem {
	const named = lists.filter(isNamedOptOutList).map(({ list_id: id }) => numberOf(id));
	const found = [...new Set([...ruled, ...named])];
	const [only] = found;
	const status = 'OPT_OUT_LIST_NOT_FOUND';
	if (only === undefined) {
		const what =
			"The account has no rule that moves people who reply STOP, and no list with the name 'Opt-Out List'";
		return { status, what };
	}
	if (found.length === 1) return only;
	const nameOf = (id: number): string => {
		const row = lists.find(({ list_id: listId }) => numberOf(listId) === id);
		return row === undefined ? `list ${id}` : `${quote(trimmedOf(row.list_name))} (${id})`;
	};
	const what = `Several lists may be the opt-out list: ${found.map(nameOf).join(', ')}`;
	return { status, what };
}

/** Finds the opt-out list of the account, by ClickSend's own rule or by its name; several are no answer. */
export async function findOptOutList(ask: Ask): Promise<number | Problem> {
	const ruled = await listsOfRules(ask);
	if (isProblem(ruled)) return unread(`The rules could not be read: ${ruled.what}`);
	const lists = await readWhole(ask, '/lists');
	if (isProblem(lists)) return unread(`The contact lists could not be read: ${lists.what}`);
	return choose(ruled, lists);
}

/**
 * Reads who opted out, from all pages of the list.
 *
 * @param listId the list that the user named, if any
 * @param pause gives the event loop back if it has been held for a while
 */
export async function readOptOuts(
	ask: Ask,
	listId: number | undefined,
	pause: Pause,
): Promise<OptOuts | Problem> {
	const id = listId ?? (await findOptOutList(ask));
	if (isProblem(id)) return id;
	const rows = (await readAllContacts(ask, id)) ?? [];
	if (isProblem(rows)) return unread(`The opt-out list (${id}) could not be read: ${rows.what}`);
	const optOuts = new OptOuts();
	for (const row of rows) {
		optOuts.add(row);
		await pause();
	}
	return optOuts;
}
