import type { Expected } from '../../judge/shape';

/** The fields around the rows of every page in ClickSend's envelope. */
export const PAGE: Record<string, Expected> = {
	total: 'integer',
	per_page: 'integer',
	current_page: 'integer',
	last_page: 'integer',
	next_page_url: 'text | null',
	prev_page_url: 'text | null',
	from: 'integer | null',
	to: 'integer | null',
	data: 'list',
};

export const EMPTY_PAGE: Record<string, Expected> = {
	...PAGE,
	total: '=0',
	current_page: '=1',
	last_page: '=0',
};
