type Query = Readonly<Record<string, string>>;

/** Documented bounds of `limit`; what happens below them is not, so the sandbox keeps to the bound. */
export const LEAST_PER_PAGE = 15;
export const MOST_PER_PAGE = 100;

/** The wrapper of every listing in ClickSend's envelope; `from` and `to` count rows from 1. */
export interface Page<Row> {
	total: number;
	per_page: number;
	current_page: number;
	/** 0 when there is nothing, as seen live. */
	last_page: number;
	/** Without a host, as documented: a caller counts pages, it does not follow this. */
	next_page_url: string | null;
	prev_page_url: string | null;
	from: number | null;
	to: number | null;
	data: Row[];
}

/** The page of these rows that a query asks for with `page` (from 1) and `limit`. */
export function paginate<Row>(rows: readonly Row[], query: Query): Page<Row> {
	const total = rows.length;
	const asked = Math.floor(Number(query.limit)) || LEAST_PER_PAGE;
	const per_page = Math.min(MOST_PER_PAGE, Math.max(LEAST_PER_PAGE, asked));
	const current_page = Math.max(1, Math.floor(Number(query.page)) || 1);
	const last_page = Math.ceil(total / per_page);
	const start = (current_page - 1) * per_page;
	const data = rows.slice(start, start + per_page);
	return {
		total,
		per_page,
		current_page,
		last_page,
		next_page_url: current_page < last_page ? `/?page=${current_page + 1}` : null,
		prev_page_url: current_page > 1 ? `/?page=${current_page - 1}` : null,
		from: data.length > 0 ? start + 1 : null,
		to: data.length > 0 ? start + data.length : null,
		data,
	};
}
