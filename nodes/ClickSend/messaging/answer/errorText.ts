import { isSecret } from '../secrets';
import { cut, isObject, squeeze, textOf } from '../values';

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
	return cut((title || withoutTags(text)).replace(/[.:\s]+$/, ''), MAX_LINE);
}

/** Reads ClickSend's notes on single fields, which stand in `data` (a map) or in `details` (a list). */
function fieldNotes({ data, details }: Record<string, unknown>): string[] {
	const fromMap = isObject(data) ? Object.entries(data) : [];
	const fromList = Array.isArray(details) ? details.filter(isObject) : [];
	const notes = [
		...fromMap,
		...fromList.map(({ field, reason }) => [textOf(field), reason] as const),
	];
	return notes
		.filter(([field, note]) => !isSecret(field) && typeof note === 'string')
		.map(([field, note]) => `${field}: ${String(note)}`);
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
