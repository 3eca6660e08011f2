import { ruleIdOf, type Client } from './client/client';
import { isOurRule, SCHEDULED } from './client/guard';
import { isOurs } from './client/names';
import type { Answer } from './client/transport';
import { isObject } from './judge/shape';

const RULE_PATHS = ['/automations/sms/inbound', '/automations/sms/receipts'] as const;

const MOST_PER_PAGE = '100';
/** An account with more rules or scheduled messages than this is none that anybody has told of. */
const MOST_PAGES = 50;
const HTTP_OK = 200;
const HTTP_NOT_FOUND = 404;

/** Something in the account. */
export interface Thing {
	/** Its path or its ID. */
	key: string;
	/** For people: the kind and the name. */
	what: string;
}

/** Something that a run made in the account, and its removal. */
export interface Made extends Thing {
	remove(client: Client): Promise<Answer>;
}

export const madeRule = (path: string, name: string): Made => ({
	key: path,
	what: `the rule ${name}`,
	remove: async (client) => await client.askAnyway({ method: 'DELETE', path }),
});

export const madeList = (path: string, name: string): Made => ({
	key: path,
	what: `the contact list ${name}`,
	remove: async (client) => await client.askAnyway({ method: 'DELETE', path }),
});

export const madeMessage = (id: string, name: string): Made => ({
	key: id,
	what: `the scheduled message ${name}`,
	remove: async (client) => await client.askAnyway({ method: 'PUT', path: `/sms/${id}/cancel` }),
});

interface Page {
	rows: Array<Record<string, unknown>>;
	isLast: boolean;
}

function readPage({ http, body }: Answer): Page {
	const data = http === HTTP_OK && isObject(body) && isObject(body.data) ? body.data : {};
	const rows = Array.isArray(data.data) ? data.data.filter(isObject) : [];
	return { rows, isLast: !(Number(data.current_page) < Number(data.last_page)) };
}

async function* pagesOf(client: Client, path: string, query: Record<string, string>) {
	for (let page = 1; page <= MOST_PAGES; page += 1) {
		const paging = { page: String(page), limit: MOST_PER_PAGE };
		const read = readPage(
			await client.askAnyway({ method: 'GET', path, query: { ...query, ...paging } }),
		);
		yield read.rows;
		if (read.isLast) return;
	}
}

async function rulesLeft(client: Client): Promise<Made[]> {
	const found: Made[] = [];
	for (const path of RULE_PATHS) {
		for await (const rules of pagesOf(client, path, {})) {
			for (const rule of rules.filter(isOurRule)) {
				const own = `${path}/${String(ruleIdOf(rule))}`;
				client.adopt(own);
				found.push(madeRule(own, String(rule.rule_name)));
			}
		}
	}
	return found;
}

async function messagesLeft(client: Client): Promise<Made[]> {
	const found: Made[] = [];
	for await (const rows of pagesOf(client, '/sms/history', { q: SCHEDULED })) {
		const scheduled = rows.filter(({ status }) => status === 'Scheduled');
		for (const row of scheduled.filter(({ custom_string }) => isOurs(custom_string))) {
			client.adopt(String(row.message_id));
			found.push(madeMessage(String(row.message_id), String(row.custom_string)));
		}
		// A ClickSend that does not filter would show the whole history.
		if (scheduled.length < rows.length) break;
	}
	return found;
}

async function listsLeft(client: Client): Promise<Made[]> {
	const found: Made[] = [];
	for await (const lists of pagesOf(client, '/lists', {})) {
		for (const { list_id: id, list_name: name } of lists.filter((list) => isOurs(list.list_name))) {
			const own = `/lists/${String(id)}`;
			client.adopt(own);
			found.push(madeList(own, String(name)));
		}
	}
	return found;
}

/** Finds by name what a run left behind: lists, rules with an address that leads nowhere, and messages that wait. */
export const findLeft = async (client: Client): Promise<Made[]> => [
	...(await rulesLeft(client)),
	...(await messagesLeft(client)),
	...(await listsLeft(client)),
];

/** The ends that a removal may have; something that was gone before needs no word. */
type End = 'removed' | 'gone' | 'left';

async function remove(one: Made, client: Client): Promise<End> {
	try {
		const { http } = await one.remove(client);
		if (http === HTTP_NOT_FOUND) return 'gone';
		return http === HTTP_OK ? 'removed' : 'left';
	} catch {
		return 'left';
	}
}

/** The result of a removal. */
export interface Removal {
	removed: Thing[];
	left: Thing[];
}

/** Removes things, the newest first, each whatever became of the others. */
export async function removeAll(made: readonly Made[], client: Client): Promise<Removal> {
	const result = { removed: [], gone: [], left: [] } as Record<End, Thing[]>;
	for (const one of [...made].reverse()) result[await remove(one, client)].push(one);
	return { removed: result.removed, left: result.left };
}
