import type { Answer } from '../client/transport';
import { compare, describeCode, isObject, newFields, type Expected } from './shape';
import { cannotTell, differs, holds, Told, type Verdict } from './verdict';

const HTTP_OK = 200;
const HTTP_UNAUTHORIZED = 401;
const HTTP_FORBIDDEN = 403;
const HTTP_TOO_MANY = 429;
const FIRST_SERVER_ERROR = 500;

/** Compares a value with the shape of a fact. With `news`, fields that the fact does not know are told. */
export function expectShape(
	expected: Expected,
	value: unknown,
	{ news = false }: { news?: boolean } = {},
): Verdict {
	const difference = compare(expected, value);
	if (difference !== undefined) return differs(difference.expected, difference.found);
	const fields = news && isObject(expected) ? newFields(expected as never, value) : [];
	return holds(fields.length > 0 ? `New fields: ${fields.join(', ')}` : undefined);
}

/** The first of several verdicts that does not hold, else the first. */
export const all = (...verdicts: Verdict[]): Verdict =>
	verdicts.find(({ result }) => result !== 'holds') ?? verdicts[0] ?? holds();

/** The parts of an answer that tell how a call was refused. */
export const codesOf = ({ http, body }: Answer) => ({
	http,
	response_code: describeCode(isObject(body) ? body.response_code : undefined),
});

function refuse(answer: Answer): never {
	const { http, response_code } = codesOf(answer);
	const said = `ClickSend answered ${http} ${typeof response_code === 'string' ? response_code : ''}`;
	const isItsTrouble = http >= FIRST_SERVER_ERROR || http === HTTP_TOO_MANY;
	if (isItsTrouble || http === HTTP_UNAUTHORIZED || http === HTTP_FORBIDDEN)
		cannotTell(said.trim());
	throw new Told(differs({ http: HTTP_OK }, codesOf(answer)));
}

/** The body of an answer 200. Any other answer ends the check. */
export function bodyOf(answer: Answer): Record<string, unknown> {
	if (answer.http !== HTTP_OK) refuse(answer);
	if (isObject(answer.body)) return answer.body;
	throw new Told(expectShape('object', answer.body));
}

/** The `data` of an answer 200 in ClickSend's envelope, if it is an object. */
export function dataOf(answer: Answer): Record<string, unknown> {
	const { data } = bodyOf(answer);
	if (isObject(data)) return data;
	throw new Told(expectShape({ data: 'object' }, { data }));
}

/** A list of rows in an answer. Its absence ends the check. */
export function rowsIn(
	data: Record<string, unknown>,
	field: string,
): Array<Record<string, unknown>> {
	const rows = data[field];
	if (Array.isArray(rows)) return rows.filter(isObject);
	throw new Told(expectShape({ [field]: 'list' }, data));
}

/** The first row; a check of rows cannot tell anything without one. */
export function firstOf(
	rows: ReadonlyArray<Record<string, unknown>>,
	of: string,
): Record<string, unknown> {
	return rows[0] ?? cannotTell(`The account has no ${of}`);
}
