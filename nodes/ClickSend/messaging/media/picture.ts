import { problem, type Problem } from '../problem';

/** The largest picture that ClickSend documents for MMS, in bytes (docs/clicksend-api.md, "MMS"). */
export const MAX_PICTURE_BYTES = 250_000;

/** The kinds of pictures that ClickSend takes, or converts when they are uploaded for MMS. */
export const PICTURE_KINDS = ['JPEG', 'GIF', 'PNG', 'BMP'] as const;

type PictureKind = (typeof PICTURE_KINDS)[number];

interface Signature {
	kind: string;
	/** The place of the first byte of the mark. */
	at: number;
	mark: readonly number[];
}

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

const signature = (kind: string, mark: readonly number[] | string, at = 0): Signature => ({
	...{ kind, at },
	mark: typeof mark === 'string' ? ascii(mark) : mark,
});

/** The marks at the beginning of files; those of other kinds serve to name what a file is instead of a picture. */
const SIGNATURES: readonly Signature[] = [
	signature('JPEG', [0xff, 0xd8, 0xff]),
	signature('GIF', 'GIF87a'),
	signature('GIF', 'GIF89a'),
	signature('PNG', [0x89, ...ascii('PNG'), 0x0d, 0x0a, 0x1a, 0x0a]),
	signature('WebP', 'WEBP', 8),
	signature('HEIC', 'ftyphei', 4),
	signature('HEIC', 'ftypmif1', 4),
	signature('AVIF', 'ftypavif', 4),
	signature('MP4', 'ftyp', 4),
	signature('TIFF', [0x49, 0x49, 0x2a, 0x00]),
	signature('TIFF', [0x4d, 0x4d, 0x00, 0x2a]),
	signature('PDF', '%PDF'),
	signature('ZIP', [0x50, 0x4b, 0x03, 0x04]),
	signature('SVG', '<svg'),
	signature('HTML', '<!DOCTYPE html'),
];

/** The sizes that the second header of a BMP file may have: "BM" alone also begins many texts. */
const BMP_HEADERS = [12, 40, 52, 56, 64, 108, 124];
const BMP_HEADER_AT = 14;

const isBmp = (bytes: Uint8Array): boolean =>
	bytes[0] === 0x42 && bytes[1] === 0x4d && BMP_HEADERS.includes(bytes[BMP_HEADER_AT] ?? 0);

/** Tells the kind of a file by its first bytes, since a name or a declared type may be wrong; `undefined` if unknown. */
export function kindOf(bytes: Uint8Array): string | undefined {
	if (isBmp(bytes)) return 'BMP';
	return SIGNATURES.find(({ at, mark }) => mark.every((byte, index) => bytes[at + index] === byte))
		?.kind;
}

const isPicture = (kind: string | undefined): kind is PictureKind =>
	PICTURE_KINDS.some((known) => known === kind);

const BYTES_PER_KB = 1000;

const sizeInWords = (bytes: number): string =>
	bytes < BYTES_PER_KB ? `${bytes} bytes` : `${Math.ceil(bytes / BYTES_PER_KB)} kB`;

const ALL_KINDS = `${PICTURE_KINDS.slice(0, -1).join(', ')} and ${PICTURE_KINDS.at(-1)}`;

/** Says why a file of this size is too large, if it is. It need not be read for that. */
export const problemWithSize = (bytes: number, name: string, type: string): Problem | undefined =>
	bytes <= MAX_PICTURE_BYTES
		? undefined
		: problem(
				`The file in ${name} (${type}) has ${sizeInWords(bytes)}, more than ${sizeInWords(MAX_PICTURE_BYTES)}`,
				'INVALID_MEDIA',
			);

/**
 * Says why a file cannot go out as a picture, if that is so.
 *
 * @param name the place of the file, as errors name it
 * @param declared the type that the file is said to have
 */
export function problemWithPicture(
	bytes: Uint8Array,
	name: string,
	declared: string,
): Problem | undefined {
	if (bytes.length === 0)
		return problem(`The file in ${name} (${declared}) is empty`, 'INVALID_MEDIA');
	const kind = kindOf(bytes);
	if (isPicture(kind)) return problemWithSize(bytes.length, name, kind);
	const type = kind ?? `said to be ${declared}`;
	const what = `The file in ${name} (${type}, ${sizeInWords(bytes.length)}) is no picture for MMS, which takes ${ALL_KINDS}`;
	return problem(what, 'INVALID_MEDIA');
}
