import { countParts, PARTS_NEVER_CUT } from '../channels/parts';
import { MAX_SMS_LENGTH, sms } from '../channels/sms';
import { readText } from '../input/text';
import { isProblem, problem, type Problem } from '../problem';

const ATTRIBUTION = 'This message was sent automatically with n8n';

/** Refuses a text whose end ClickSend may cut off: without its link nobody can answer. */
function whyCut(text: string): Problem | undefined {
	const { parts, offender } = countParts(text);
	if (parts <= PARTS_NEVER_CUT) return undefined;
	const unicode =
		offender === undefined ? '' : `, being outside the GSM alphabet (here ${offender})`;
	return problem(
		`'Message' and the link below it take ${parts} parts${unicode}, and ClickSend may cut off the link after part ${PARTS_NEVER_CUT}`,
		'QUESTION_TOO_LONG',
	);
}

/**
 * Writes the text of the SMS: the message, and below it the link to the page.
 *
 * @param isAttributed whether the text ends with a line about n8n
 */
export function withLink(message: unknown, link: string, isAttributed: boolean): string | Problem {
	const text = readText(message, sms.maxLength);
	if (isProblem(text)) return text;
	const added = isAttributed ? `\n${link}\n${ATTRIBUTION}` : `\n${link}`;
	const body = text.trimEnd();
	const whole = `${body}${added}`;
	if (whole.length <= MAX_SMS_LENGTH) return whyCut(`${body}\n${link}`) ?? whole;
	return problem(
		`'Message' has ${text.length} characters and the link below it ${added.length}, together more than ${MAX_SMS_LENGTH}`,
		'QUESTION_TOO_LONG',
	);
}

/** Returns the message of a text that {@link withLink} wrote, for whoever opens the link. */
export const withoutLink = (text: string, link: string): string =>
	text.slice(0, text.lastIndexOf(`\n${link}`)).trim();
