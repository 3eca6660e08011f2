import { isObject } from './replies';

/** The words of a page about itself; the token names the next page where an endpoint has tokens. */
interface Words {
	lastPage: number;
	number?: number;
	token: number;
}

/** The body of a page that says this of itself. */
export function turnPage(body: unknown, { lastPage, number, token }: Words): unknown {
	if (!isObject(body)) return body;
	if (isObject(body._metadata)) {
		return { ...body, _metadata: { pagination: { next: `/?offset=${token}` } } };
	}
	if (!isObject(body.data)) return body;
	return { ...body, data: { ...body.data, last_page: lastPage, current_page: number } };
}
