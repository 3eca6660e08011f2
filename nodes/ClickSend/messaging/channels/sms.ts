import type { Channel } from '../channel';
import { readBoolean } from '../input/boolean';
import { readText } from '../input/text';
import { isProblem } from '../problem';
import { numberOf } from '../values';

/** The limit of the SOAR connector that this node replaces, kept for its users (ClickSend itself counts parts). */
export const MAX_SMS_LENGTH = 960;

const AS_WRITTEN = { shorten_urls: false };
const SHORTENED = { shorten_urls: true };

/** Text messages (docs/clicksend-api.md, "POST /sms/send"). */
export const sms: Channel = {
	name: 'sms',
	label: 'SMS',
	readText: (message, name) => readText(message, MAX_SMS_LENGTH, name),
	readEnvelope: ({ shortenUrls }) => {
		const read = readBoolean('Shorten URLs', shortenUrls);
		if (isProblem(read)) return read;
		return read ? SHORTENED : AS_WRITTEN;
	},
	timeOf: ({ date }) => numberOf(date),
	isBilledByParts: true,
};
