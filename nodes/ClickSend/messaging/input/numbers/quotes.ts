import { clean } from './characters';

/** Nothing that is longer is one number, whatever stands around it. */
export const MAX_ENTRY = 100;

const QUOTES = '[\\s"\'`\u00b4\u2018-\u201f\u00ab\u00bb\u2039\u203a\u2032\u2033]*';
const OPENING = new RegExp(`^\\s*=?${QUOTES}`);
const CLOSING = new RegExp(`${QUOTES}$`);

/** A text without the quotes around it, those of a formula among them: `="..."`. */
export const unquoted = (text: string): string => text.replace(OPENING, '').replace(CLOSING, '');

/** A text without quotes and what nobody can see: what it says where it is no number. */
export const bareText = (text: string): string =>
	text.length > MAX_ENTRY ? text : unquoted(clean(text));
