import type { SandboxReply } from '../../sandbox/types';
import type { Deviation } from '../sandbox';
import { isObject } from '../judge/shape';

export type Fields = Record<string, unknown>;

/** A path, or a pattern for paths, with an optional method before it: `POST /sms/send`. */
function fits(where: string, method: string, path: string): boolean {
	const [wanted, pattern = ''] = where.includes(' ') ? where.split(' ') : [method, where];
	return wanted === method && new RegExp(`^${pattern}$`).test(path);
}

/** Changes the answers of an endpoint. */
export const at =
	(
		where: string,
		change: (reply: SandboxReply, asked: unknown) => Partial<SandboxReply>,
	): Deviation =>
	(reply, { method, path, body }) =>
		fits(where, method, path) ? { ...reply, ...change(reply, body) } : reply;

const bodyOf = ({ body }: SandboxReply): Fields => (isObject(body) ? body : {});

/** Changes the body of the answers of an endpoint. */
export const body = (where: string, change: (body: Fields) => unknown): Deviation =>
	at(where, (reply) => ({ body: change(bodyOf(reply)) }));

/** Changes `data` of the answers of an endpoint. */
export const data = (where: string, change: (data: Fields) => unknown): Deviation =>
	body(where, (whole) => (isObject(whole.data) ? { ...whole, data: change(whole.data) } : whole));

/** Changes each row of a list in `data`. */
const rowsIn =
	(field: string) =>
	(where: string, change: (row: Fields) => Fields): Deviation =>
		data(where, (whole) => ({
			...whole,
			[field]: (Array.isArray(whole[field]) ? whole[field] : []).filter(isObject).map(change),
		}));

/** Changes the rows of a send or a price. */
export const messages = rowsIn('messages');

/** Changes the rows of a page. */
export const rows = rowsIn('data');

/** Answers an endpoint with another status, in the envelope or as it is told. */
export const status = (where: string, http_code: number, response_code = 'OTHER'): Deviation =>
	at(where, () => ({
		status: http_code,
		body: { http_code, response_code, response_msg: 'Other.', data: null },
	}));

/** Removes a field. */
export const without =
	(field: string) =>
	(fields: Fields): Fields =>
		Object.fromEntries(Object.entries(fields).filter(([name]) => name !== field));

/** Sets fields. */
export const having =
	(fields: Fields) =>
	(whole: Fields): Fields => ({ ...whole, ...fields });

/** Removes a header from all answers of an endpoint, or sets it. */
export const headers = (where: string, fields: Record<string, string | undefined>): Deviation =>
	at(where, (reply) => {
		const changed = Object.entries({ ...reply.headers, ...fields });
		const given = changed.filter((one): one is [string, string] => one[1] !== undefined);
		return { headers: Object.fromEntries(given) };
	});
