import { paginate } from './paging';
import type { Page } from './paging';
import { failure, HTTP_FORBIDDEN, notFound, success } from './replies';
import type { Call, Routes } from './router';
import type { ContactList } from './contactLists';
import type { SandboxReply } from './types';

/** ClickSend's example names these two hosts, and neither needs to be the one that was called. */
const NEXT_PAGE = 'https://api.clicksend.com/v3/lists';
const FIRST_PAGE = 'https://rest.clicksend.com/v3/lists';
const NO_IMPORT = { _import_in_progress: 0, _optout_in_progress: 0 };

export const LIST_ROUTES: Routes = {
	'/lists': { GET: getLists },
	'/lists/{list_id}': { GET: getList },
	'/lists/{list_id}/contacts': { GET: getContacts },
};

/** The lists of the account itself. */
export function ownLists({ state }: Call): ContactList[] {
	return [...state.content.lists.values()].filter(({ foreign }) => !foreign);
}

function getLists(call: Call): SandboxReply {
	const rows = ownLists(call).map(({ row }) => row);
	return success('Here are your data.', withUrls(paginate(rows, call.request.query)));
}

function getList(call: Call): SandboxReply {
	const list = findOwn(call);
	// In the words that a wrong list was answered with on another endpoint.
	if (list === undefined) return notFound('Your list is not found.');
	return success('Here are your data.', { ...list.row, ...NO_IMPORT });
}

/** Unlike the list itself, its contacts are forbidden when there is no such list. */
function getContacts(call: Call): SandboxReply {
	const list = findOwn(call);
	if (list === undefined) return failure(HTTP_FORBIDDEN);
	return success("Here's your list of contacts.", paginate(list.contacts, call.request.query));
}

function findOwn({ state, params }: Call): ContactList | undefined {
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
