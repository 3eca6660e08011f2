/** The meaning of a delivery receipt for its message. */
export interface Verdict {
	/** `null` while nobody knows. */
	delivered: boolean | null;
	/** Whether the receipt is the last one for the message. */
	final: boolean;
	meaning: string;
}

/**
 * The status codes of receipts (docs/clicksend-api.md, "Receipts"). The node does not interpret `error_code`, because
 * ClickSend has changed its numbers.
 */
const MEANINGS: Readonly<Record<number, Verdict>> = {
	200: {
		delivered: null,
		final: false,
		meaning: 'On its way: queued, scheduled or handed to the network',
	},
	201: { delivered: true, final: true, meaning: 'Delivered to the handset' },
	300: {
		delivered: null,
		final: false,
		meaning: 'Not delivered yet: ClickSend tries again after a temporary problem',
	},
	301: { delivered: false, final: true, meaning: 'Not delivered: failed, cancelled or expired' },
	302: {
		delivered: null,
		final: false,
		meaning: 'Not delivered yet: ClickSend takes another route after a temporary problem',
	},
};

/** The meaning of the word, used where the code is unknown. A success may still follow an unknown failure. */
const BY_STATUS: Readonly<Record<string, Verdict>> = {
	DELIVERED: { delivered: true, final: true, meaning: 'Delivered to the handset' },
	UNDELIVERED: { delivered: false, final: false, meaning: 'Not delivered' },
};

/**
 * Reads a receipt's `status_code`, or its `status` where the code is missing or unknown.
 *
 * @param status ClickSend's word: Delivered or Undelivered
 */
export function verdictOf(statusCode: number | null, status: string | null): Verdict {
	const known = MEANINGS[statusCode ?? 0] ?? BY_STATUS[(status ?? '').toUpperCase()];
	if (known !== undefined) return known;
	const meaning =
		statusCode === null ? 'ClickSend does not say' : `Unknown status code ${statusCode}`;
	return { delivered: null, final: false, meaning };
}
