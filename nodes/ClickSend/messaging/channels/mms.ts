import type { Channel } from '../channel';
import { readLabel } from '../input/label';
import { readMediaUrl } from '../media/mediaUrl';
import { isProblem, problem, type Problem } from '../problem';
import type { Envelope } from '../types';
import { numberOf, textOf } from '../values';

/** ClickSend documents these limits, and cuts off what is longer (docs/clicksend-api.md, "MMS"). */
export const MAX_SUBJECT_LENGTH = 20;
const MAX_LENGTH = { gsm: 1500, unicode: 500 };

function readSubject(value: unknown): string | Problem {
	const subject = readLabel('Subject', value);
	if (subject === undefined) return problem("'Subject' is empty", 'SUBJECT_REQUIRED');
	if (isProblem(subject) || subject.length <= MAX_SUBJECT_LENGTH) return subject;
	const what = `'Subject' has ${subject.length} characters, more than ${MAX_SUBJECT_LENGTH}`;
	return problem(what, 'INVALID_SUBJECT');
}

/** The picture of a message whose file is uploaded before its call goes out, by the hash of its bytes. */
export interface Upload {
	readonly upload: string;
}

export const isUpload = (envelope: object): envelope is Upload => 'upload' in envelope;

/** Picture messages (docs/clicksend-api.md, "MMS"). One picture goes out with a call, so it is in the envelope. */
export const mms = {
	name: 'mms',
	label: 'MMS',
	verb: { base: 'text', third: 'texts' },
	maxLength: MAX_LENGTH,
	readContent({ subject }) {
		const read = readSubject(subject);
		return isProblem(read) ? read : { subject: read };
	},
	/** The media is the address of a picture, an upload, or the problem with one. */
	readEnvelope({ media }): Envelope | Problem {
		if (typeof media === 'object' && media !== null) {
			if (isProblem(media)) return media;
			if (isUpload(media)) return { upload: media.upload };
		}
		const url = readMediaUrl(media);
		return isProblem(url) ? url : { media_file: url };
	},
	/** Rows of the history have `date_added`; only some of ClickSend's documents have a `date` too. */
	timeOf: ({ date_added, date }) => numberOf(textOf(date_added) === '' ? date : date_added),
	rowFields: { subject: 'string', _media_file_url: 'string' },
	simplifiedFields: ['subject'],
	history: {
		statuses: ['Completed', 'Failed', 'Queued', 'Queued:WaitSend', 'Sent'],
		isFiltered: false,
	},
} satisfies Channel;
