import { isObject, squeeze } from '../values';

/** The limit fits each of ClickSend's sentences, and one line on a screen. */
const MAX_LINE = 200;

/** A page of an error may be of any length, and is read up to here. */
const MAX_READ = 5_000;

const withoutTags = (text: string): string =>
	squeeze(text.replace(/<(style|script)[\s\S]*?<\/\1>/gi, ' ').replace(/<[^<>]*>/g, ' '));

/** Returns the title of a page, or what is left of a text without tags: one line without a final period, maybe empty. */
function lineOf(page: string): string {
	const text = page.slice(0, MAX_READ);
	const title = squeeze(/<title[^>]*>([^<]*)<\/title>/i.exec(text)?.[1] ?? '');
	const plain = (title || withoutTags(text)).replace(/[.:\s]+$/, '');
	return plain.length > MAX_LINE ? `${plain.slice(0, MAX_LINE)}...` : plain;
}

/** Reads ClickSend's notes on single fields, which stand in `data` (a map) or in `details` (a list). */
function fieldNotes({ data, details }: Record<string, unknown>): string[] {
	const fromMap = isObject(data)
		? Object.entries(data).filter(([, note]) => typeof note === 'string')
		: [];
	const fromList = Array.isArray(details)
		? details
				.filter(isObject)
				.map(({ field, reason }): [string, unknown] => [String(field), reason])
		: [];
	return [...fromMap, ...fromList].map(([field, note]) => `${field}: ${String(note)}`);
}

/** Reads the message of a refusal as one line, in any shape that ClickSend (or a proxy before it) uses. */
export function messageOf(body: unknown, httpCode: number): string {
	const line = typeof body === 'string' ? lineOf(body) : '';
	if (line !== '') return `HTTP ${httpCode}: ${line}`;
	if (!isObject(body)) return `HTTP ${httpCode} without a message`;
	const said = typeof body.response_msg === 'string' ? lineOf(body.response_msg) : '';
	const text = said === '' ? `HTTP ${httpCode}` : said;
	const notes = fieldNotes(body);
	return notes.length > 0 ? `${text} (${lineOf(notes.join(', '))})` : text;
}
