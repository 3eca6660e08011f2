import { quote } from '../input/numbers/characters';
import { bareText } from '../input/numbers/quotes';
import { readLabel } from '../input/label';
import { isProblem, problem, type Problem } from '../problem';

/** Pictures that ClickSend takes as an upload only (docs/clicksend-api.md, "MMS"). */
const NEEDS_UPLOAD = /\.(?:png|bmp|jpeg)$/i;

/** The beginning of a second address. */
const SECOND = /[\s,;|]https?:/i;

/** Characters that no address has, and that `URL` leaves out. */
const LEFT_OUT = /[\t\r\n]/;

/** Reads an absolute address; `undefined` for anything else. */
const readUrl = (text: string): URL | undefined =>
	LEFT_OUT.test(text) || !URL.canParse(text) ? undefined : new URL(text);

/**
 * Reads the address of a picture. ClickSend fetches it without a login, so an address with one in it is refused too.
 *
 * @returns the address as it goes out, or the problem with it
 */
export function readMediaUrl(value: unknown): string | Problem {
	const text = readLabel('Media URL', value);
	if (isProblem(text)) return text;
	if (text === undefined) return problem("'Media URL' is empty", 'INVALID_MEDIA');
	if (SECOND.test(text)) {
		const what = "'Media URL' holds more than one address, and a message has one picture";
		return problem(what, 'INVALID_MEDIA');
	}
	const url = readUrl(bareText(text));
	if (url === undefined || !/^https?:/.test(url.protocol)) {
		return problem(
			`'Media URL' is ${quote(text)} where an address with http:// or https:// was expected`,
			'INVALID_MEDIA',
		);
	}
	if (url.username !== '' || url.password !== '') {
		return problem("'Media URL' holds a login, which ClickSend does not use", 'INVALID_MEDIA');
	}
	const [ending] = NEEDS_UPLOAD.exec(url.pathname) ?? [];
	if (ending === undefined) return url.href;
	const what = `'Media URL' ends in ${ending.toLowerCase()}, a kind of picture that ClickSend converts only if it is uploaded`;
	return problem(what, 'MEDIA_NEEDS_UPLOAD');
}
