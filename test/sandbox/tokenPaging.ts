type Query = Readonly<Record<string, string>>;

/** ClickSend names its own host here, whichever address it was called by. */
const ROOT = 'https://rest.clicksend.com/v3';
const DEFAULT_PAGE_SIZE = 10;

interface Listed {
	id: string;
	account_id: string;
}

export interface TokenPaging {
	self: string;
	/** null on the last page. */
	next: string | null;
	page_size: number;
}

/**
 * The page that a query asks for with `offset` and `page_size`, where the offset is a token that the page
 * before gave. It stands in `next` as it is, "#" and all, as documented: who takes `next` for a finished
 * address loses what is behind the "#".
 * @param keep leaves rows out; a token holds whatever was left out before
 * @returns undefined for a token that was never given
 */
export function paginateByToken<Row extends Listed>(
	rows: readonly Row[],
	query: Query,
	{ path, most, keep }: { path: string; most: number; keep: (row: Row) => boolean },
): { rows: Row[]; pagination: TokenPaging } | undefined {
	const { offset = '' } = query;
	const before = rows.findIndex((row) => tokenAfter(row) === offset);
	if (offset !== '' && before < 0) return undefined;
	const asked = Math.floor(Number(query.page_size)) || DEFAULT_PAGE_SIZE;
	const page_size = Math.min(most, Math.max(1, asked));
	const left = rows.slice(before + 1).filter(keep);
	const shown = left.slice(0, page_size);
	const last = shown.at(-1);
	const addressOf = (token: string): string =>
		`${ROOT}${path}?${token === '' ? '' : `offset=${token}&`}page_size=${page_size}`;
	const next = last && left.length > page_size ? addressOf(tokenAfter(last)) : null;
	return { rows: shown, pagination: { self: addressOf(offset), next, page_size } };
}

function tokenAfter({ account_id, id }: Listed): string {
	return `${account_id}#${id}`;
}
