/** The GSM 03.38 alphabet; a text with anything else goes out as Unicode. */
const GSM_BASIC =
	'@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const COUNTS_DOUBLE = /[\^{}\\[~\]|€\n]/g;
const GSM_TEXT = new RegExp(`^[${escapeForClass(GSM_BASIC)}\\^{}\\\\[~\\]|€\\r\\n]*$`);
const LINE_BREAK = /\n/g;

/** ClickSend's table: characters in a single part, in each of several, and where the table ends. */
const GSM_LIMITS = { single: 160, each: 153 };
const UNICODE_LIMITS = { single: 70, each: 67 };
const MOST_PARTS = 8;

function escapeForClass(characters: string): string {
	return characters.replace(/[-\\\]^]/g, '\\$&');
}

/** Whether a text has only characters of GSM 03.38. */
export function isGsm(body: string): boolean {
	return GSM_TEXT.test(body);
}

/**
 * Counts the parts that a text is billed as. Extension characters count twice in GSM, and ClickSend documents
 * that a line break counts as two. Texts past the end of its table are cut, so they never cost more.
 */
export function countParts(body: string): number {
	const gsm = isGsm(body);
	const doubled = body.match(gsm ? COUNTS_DOUBLE : LINE_BREAK)?.length ?? 0;
	const length = body.length + doubled;
	const limits = gsm ? GSM_LIMITS : UNICODE_LIMITS;
	if (length <= limits.single) return 1;
	return Math.min(MOST_PARTS, Math.ceil(length / limits.each));
}
