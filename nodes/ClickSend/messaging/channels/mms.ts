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

/** A picture whose file is uploaded before its call goes out, by the hash of its bytes. */
export interface Upload {
	readonly upload: string;
}

export const isUpload = (envelope: object): envelope is Upload => 'upload' in envelope;

/** The picture of a message: its address, which is not yet read, a file to be uploaded, or the problem with it. */
export type Picture = { readonly url: unknown } | Upload | Problem;

function readPicture(picture: Picture): Envelope | Problem {
	if (isProblem(picture)) return picture;
	if (isUpload(picture)) return { upload: picture.upload };
	const url = readMediaUrl(picture.url);
	return isProblem(url) ? url : { media_file: url };
}

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
	/** No parameter is called `picture`: the work on pictures puts it beside them. */
	readEnvelope: ({ picture }) => readPicture(picture as Picture),
	/** Rows of the history have `date_added`; only some of ClickSend's documents have a `date` too. */
	timeOf: ({ date_added, date }) => numberOf(textOf(date_added) === '' ? date : date_added),
	rowFields: { subject: 'string', _media_file_url: 'string' },
	simplifiedFields: ['subject'],
	history: {
		statuses: ['Completed', 'Failed', 'Queued', 'Queued:WaitSend', 'Sent'],
		isFiltered: false,
	},
} satisfies Channel;
