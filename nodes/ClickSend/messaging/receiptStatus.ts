/** What a delivery receipt says, in words. */
export interface ReceiptMeaning {
	/** `null` while nobody knows. */
	delivered: boolean | null;
	/** Whether another receipt for the same message can no longer say otherwise. */
	final: boolean;
	/** One sentence without a final period. */
	meaning: string;
}

/**
 * The documented status codes (api reference, "Receipts"). 300 was once called permanent; today ClickSend tries again.
 * 302 is in the older documentation only.
 */
const MEANINGS: ReadonlyMap<string, ReceiptMeaning> = new Map(
	Object.entries({
		200: {
			delivered: null,
			final: false,
			meaning: 'On its way: scheduled, queued, or handed to the network',
		},
		201: { delivered: true, final: true, meaning: 'Delivered to the handset' },
		300: {
			delivered: null,
			final: false,
			meaning: 'Not delivered so far: ClickSend is trying again',
		},
		301: {
			delivered: false,
			final: true,
			meaning: 'Not delivered: it failed, expired or was cancelled',
		},
		302: {
			delivered: null,
			final: false,
			meaning: 'Not delivered so far: no route to the network was found for the moment',
		},
	}),
);

/**
 * What a receipt's `status_code` means. `error_code` is not read: ClickSend has renumbered those.
 *
 * @param statusCode text or number: ClickSend sends both
 */
export function meaningOf(statusCode: unknown): ReceiptMeaning {
	const code = String(statusCode ?? '').trim();
	const other = code === '' ? 'ClickSend gave no status code' : `Status code ${code}`;
	return (
		MEANINGS.get(code) ?? {
			delivered: null,
			final: false,
			meaning: `${other}: see the status text`,
		}
	);
}

/** A message without a receipt, as most are at first. */
export const NO_RECEIPT: ReceiptMeaning = {
	delivered: null,
	final: false,
	meaning:
		'ClickSend has no receipt for this message: one can take from minutes to three days, and test numbers never get one',
};
