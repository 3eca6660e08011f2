import { judgeOne, type Failure } from '../messaging/answer/answer';
import { isProblem, type Problem } from '../messaging/problem';
import { trimmedOf } from '../messaging/values';
import type { CallClickSend } from './clickSend';

/** ClickSend keeps an uploaded file for ten minutes (docs/clicksend-api.md, "MMS"), and the call takes a while. */
const MAX_AGE_MS = 8 * 60_000;

/** Reads the bytes of a file as base64, or says why they cannot be read. Never throws. */
export type ReadFile = (hash: string) => Promise<string | Problem>;

interface Upload {
	/** The time when the upload began, in Unix milliseconds. */
	at: number;
	/** The address of the file, or why there is none. */
	url: Promise<string | Failure>;
}

/** An upload takes no message, so what would leave a message in doubt only means here that nothing was sent. */
const asNotSent = (failure: Failure): Failure => {
	const kinds: Partial<Record<Failure['kind'], Failure['kind']>> = {
		// The file may have arrived, but a second copy of it does no harm. Other files may still be taken.
		lost: 'not_ready',
		// Fewer messages in a call do not make its picture better, so the batch is not split.
		bad_request: 'refused',
	};
	const what = `The picture could not be uploaded: ${failure.what}`;
	return { ...failure, kind: kinds[failure.kind] ?? failure.kind, what };
};

/** Uploads the pictures of a run to ClickSend, each when the first call needs it, and again when it has grown old. */
export class Uploads {
	private readonly known = new Map<string, Upload>();

	/** @param now the clock, in Unix milliseconds */
	constructor(
		private readonly readFile: ReadFile,
		private readonly now: () => number,
	) {}

	/**
	 * Returns the address of a file, which exists for as long as a call takes, or why there is none. Calls that need a
	 * file at the same time wait for one upload. Never throws.
	 */
	async urlOf(hash: string, call: CallClickSend): Promise<string | Failure> {
		const before = this.known.get(hash);
		const isFresh = before !== undefined && this.now() - before.at < MAX_AGE_MS;
		const upload = isFresh ? before : { at: this.now(), url: this.upload(hash, call) };
		this.known.set(hash, upload);
		const url = await upload.url;
		if (isProblem(url)) this.known.delete(hash);
		return url;
	}

	private async upload(hash: string, call: CallClickSend): Promise<string | Failure> {
		const content = await this.readFile(hash);
		if (typeof content !== 'string') return { ...content, kind: 'not_ready', httpCode: null };
		const verdict = judgeOne(
			await call({ method: 'POST', url: '/uploads', qs: { convert: 'mms' }, body: { content } }),
		);
		if (isProblem(verdict)) return asNotSent(verdict);
		const url = trimmedOf(verdict.data._url);
		if (/^https?:\/\//i.test(url)) return url;
		const what = 'ClickSend answered without the address of the file';
		return asNotSent({ kind: 'lost', httpCode: null, status: 'UNREADABLE_ANSWER', what });
	}
}
