import { paginate } from './paging';
import { badRequest, success } from './replies';
import { HTTP_OK } from './replies';
import type { Call, Routes } from './router';
import { CURRENCY } from './rows';
import { paginateByToken } from './tokenPaging';
import type { SandboxReply } from './types';

/** Documented bounds of `page_size`. */
export const MOST_OWN_NUMBERS = 500;
export const MOST_ALPHA_TAGS = 1000;

const RECHARGE = { min_recharge_amount: '20.00', max_recharge_amount: '10000.00' };
const STATUS_FILTER = /^filter\[status\]\[\d*\]$/;

export const SENDER_ROUTES: Routes = {
	'/numbers': { GET: getNumbers },
	'/own-numbers': { GET: getOwnNumbers },
	'/alpha-tags': { GET: getAlphaTags },
};

/** Without any number the answer was reported to have neither `data` nor `_currency` inside. */
function getNumbers({ state, request }: Call): SandboxReply {
	const { data, ...paging } = paginate(state.content.numbers, request.query);
	const found = paging.total > 0 ? { data, _currency: { ...CURRENCY, ...RECHARGE } } : {};
	return success('Here are you dedicated numbers.', { ...paging, ...found });
}

function getOwnNumbers({ state, request }: Call): SandboxReply {
	const { query } = request;
	const statuses = Object.keys(query)
		.filter((name) => STATUS_FILTER.test(name))
		.map((name) => query[name]);
	const page = paginateByToken(state.content.ownNumbers, query, {
		path: request.path,
		most: MOST_OWN_NUMBERS,
		keep: ({ status }) => statuses.length === 0 || statuses.includes(status),
	});
	if (page === undefined) return badRequest(state.settings.badRequestShape, 'offset');
	return bare({ own_numbers: page.rows, _metadata: { pagination: page.pagination } });
}

function getAlphaTags({ state, request }: Call): SandboxReply {
	const page = paginateByToken(state.content.alphaTags, request.query, {
		path: request.path,
		most: MOST_ALPHA_TAGS,
		keep: () => true,
	});
	if (page === undefined) return badRequest(state.settings.badRequestShape, 'offset');
	return bare({ alpha_tags: page.rows, _metadata: { pagination: page.pagination } });
}

/** These two endpoints know no envelope. */
function bare(body: unknown): SandboxReply {
	return { status: HTTP_OK, headers: {}, body };
}
