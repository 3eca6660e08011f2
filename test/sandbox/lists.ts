import { createList } from './contactLists';
import type { ContactList } from './contactLists';
import type { ContactRow } from './contentTypes';
import { text } from './text';
import { paginate } from './paging';
import type { Page } from './paging';
import { failure, HTTP_FORBIDDEN, invalidFields, isObject, notFound, success } from './replies';
import type { Call, Endpoint, Routes } from './router';
import type { SandboxReply } from './types';

/** ClickSend's example names these two hosts, and neither needs to be the one that was called. */
const NEXT_PAGE = 'https://api.clicksend.com/v3/lists';
const FIRST_PAGE = 'https://rest.clicksend.com/v3/lists';
const NO_NAME = { list_name: 'List name field is required.' };
const NO_IMPORT = { _import_in_progress: 0, _optout_in_progress: 0 };

export const LIST_ROUTES: Routes = {
	'/lists': { GET: getLists, POST: addList },
	'/lists/{list_id}': {
		GET: withList(({ row }) => success('Here are your data.', { ...row, ...NO_IMPORT })),
		PUT: withList((list, { request }) => {
			const name = nameIn(request.body);
			if (name === '') return invalidFields(NO_NAME);
			list.name = name;
			for (const contact of list.contacts) contact._list_name = name;
			return success('Your list has been updated.', { ...list.row, ...NO_IMPORT });
		}),
		DELETE: withList((list, { state }) => {
			const { list_id } = list.row;
			state.content.lists.delete(String(list_id));
			return success(`List #${list_id} has been deleted.`, []);
		}),
	},
	'/lists/{list_id}/remove-duplicates': { PUT: withList(removeDuplicates) },
	'/lists/{list_id}/remove-opted-out-contacts/{opt_out_list_id}': {
		PUT: withList(removeOptedOut),
	},
};

/** The lists of the account itself. */
export function ownLists({ state }: Call): ContactList[] {
	return [...state.content.lists.values()].filter(({ foreign }) => !foreign);
}

function getLists(call: Call): SandboxReply {
	const rows = ownLists(call).map(({ row }) => row);
	return success('Here are your data.', withUrls(paginate(rows, call.request.query)));
}

function addList({ state, request }: Call): SandboxReply {
	const list_name = nameIn(request.body);
	if (list_name === '') return invalidFields(NO_NAME);
	state.lastListId += 1;
	const list = createList({ list_id: state.lastListId, list_name });
	state.content.lists.set(String(state.lastListId), list);
	return success('New list has been created.', { ...list.row, ...NO_IMPORT });
}

const nameIn = (body: unknown): string => (isObject(body) ? text(body.list_name).trim() : '');

/** Contacts that have the same in each of the named fields are one; the first of them stays. */
function removeDuplicates(list: ContactList, { request }: Call): SandboxReply {
	const { fields } = isObject(request.body) ? request.body : {};
	if (!Array.isArray(fields) || fields.length === 0) {
		return invalidFields({ fields: 'Fields field is required.' });
	}
	const seen = new Set<string>();
	const deleted = keep(list, (contact) => {
		const row = contact as unknown as Record<string, unknown>;
		const key = JSON.stringify(fields.map((field) => row[String(field)]));
		return !seen.has(key) && Boolean(seen.add(key));
	});
	return success('Your list duplicate contacts has been deleted.', { deleted });
}

function removeOptedOut(list: ContactList, { state, params }: Call): SandboxReply {
	const optOuts = state.content.lists.get(params.opt_out_list_id ?? '');
	if (optOuts === undefined || optOuts.foreign) return failure(HTTP_FORBIDDEN);
	const gone = new Set(optOuts.members.map(({ phone_number }) => phone_number));
	const deleted = keep(list, ({ phone_number }) => !gone.has(phone_number));
	return success('Optout contacts has been deleted.', { deleted });
}

/** Keeps these contacts; returns how many went. */
function keep(list: ContactList, isKept: (contact: ContactRow) => boolean): number {
	const before = list.contacts.length;
	list.contacts = list.contacts.filter(isKept);
	return before - list.contacts.length;
}

/** Answers for a list of the account; any other is not found. */
function withList(answer: (list: ContactList, call: Call) => SandboxReply): Endpoint {
	return (call) => {
		const list = findOwn(call);
		// In the words that a wrong list was answered with on another endpoint.
		return list === undefined ? notFound('Your list is not found.') : answer(list, call);
	};
}

export function findOwn({ state, params }: Call): ContactList | undefined {
	const list = state.content.lists.get(params.list_id ?? '');
	return list?.foreign ? undefined : list;
}

/** The keys that newer listings have besides the wrapper's own. */
function withUrls<Row>(page: Page<Row>) {
	const { current_page, last_page, next_page_url, prev_page_url } = page;
	const numbers = Array.from({ length: last_page }, (_, index) => index + 1);
	return {
		...page,
		next_page_url: next_page_url && `${NEXT_PAGE}?page=${current_page + 1}`,
		prev_page_url: prev_page_url && `${NEXT_PAGE}?page=${current_page - 1}`,
		first_page_url: `${FIRST_PAGE}?page=1`,
		last_page_url: `${FIRST_PAGE}?page=${last_page}`,
		path: FIRST_PAGE,
		links: numbers.map((number) => ({
			url: `${FIRST_PAGE}?page=${number}`,
			label: String(number),
			page: number,
			active: number === current_page,
		})),
	};
}
