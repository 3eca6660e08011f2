import type { Page } from './answer';

/** The fields of a row, without what is nested in them. */
const flat = (row: Page['rows'][number] = {}): Page['rows'][number] =>
	Object.fromEntries(Object.entries(row).filter(([, value]) => typeof value !== 'object'));

/** The first and the last row, and how many there are: two pages that share these are the same page. */
function fingerprintOf(rows: Page['rows']): string {
	const ends = [rows[0], rows.at(-1)];
	try {
		return JSON.stringify([rows.length, ...ends]);
	} catch {
		// Something is nested too deep to be written.
		return JSON.stringify([rows.length, ...ends.map(flat)]);
	}
}

/** Notices pages that bring nothing new, as those of an API would that ignores which page was asked for. */
export class PageWatch {
	private readonly seen = new Set<string>();

	/**
	 * Judges one page; an empty one is no repetition.
	 *
	 * @param asked number of the page that was asked for
	 * @returns why the reading ends here, one sentence without a final period; `undefined` where the page is a new one
	 */
	flawIn({ rows, number }: Pick<Page, 'rows' | 'number'>, asked: number): string | undefined {
		if (rows.length === 0) return undefined;
		if (number !== undefined && number !== asked) {
			return `ClickSend gave page ${number} where page ${asked} was asked for`;
		}
		const fingerprint = fingerprintOf(rows);
		if (this.seen.has(fingerprint)) {
			return `ClickSend gave the rows of an earlier page again where page ${asked} was asked for`;
		}
		this.seen.add(fingerprint);
		return undefined;
	}
}
