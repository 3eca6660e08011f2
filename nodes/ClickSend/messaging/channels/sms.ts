import type { Channel } from '../channel';
import { readBoolean } from '../input/boolean';
import { isProblem } from '../problem';
import { numberOf } from '../values';
import { countParts, partsInGsm, PARTS_NEVER_CUT } from './parts';

/** The limit of the SOAR connector that this node replaces, kept for its users (ClickSend itself counts parts). */
export const MAX_SMS_LENGTH = 960;

const AS_WRITTEN = { shorten_urls: false };
const SHORTENED = { shorten_urls: true };

/** Text messages (docs/clicksend-api.md, "POST /sms/send"). */
export const sms = {
	name: 'sms',
	label: 'SMS',
	verb: { base: 'text', third: 'texts' },
	maxLength: { gsm: MAX_SMS_LENGTH, unicode: MAX_SMS_LENGTH },
	readContent: () => ({}),
	readEnvelope: ({ shortenUrls }) => {
		const read = readBoolean('Shorten URLs', shortenUrls);
		if (isProblem(read)) return read;
		return read ? SHORTENED : AS_WRITTEN;
	},
	timeOf: ({ date }) => numberOf(date),
	parts: { count: countParts, countInGsm: partsInGsm, neverCut: PARTS_NEVER_CUT },
	rowFields: {},
	simplifiedFields: [],
	/** docs/clicksend-api.md, "GET /sms/history" */
	history: {
		statuses: [
			'Cancelled',
			'CancelledAfterReview',
			'Completed',
			'Failed',
			'Queued',
			'Received',
			'Scheduled',
			'Sent',
			'WaitApproval',
		],
		isFiltered: true,
		orderBy: 'date',
	},
} satisfies Channel;
