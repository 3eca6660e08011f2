import * as fc from 'fast-check';

import {
	kindOf,
	MAX_PICTURE_BYTES,
	problemWithPicture,
} from '../../../nodes/ClickSend/messaging/media/picture';
import { bmp, gif, jpeg, other, png } from './pictures';

const judge = (bytes: Uint8Array, declared = 'image/jpeg') =>
	problemWithPicture(bytes, "'data'", declared);

describe('files that go out as pictures', () => {
	it.each<[name: string, bytes: Buffer, kind: string]>([
		['a JPEG', jpeg(), 'JPEG'],
		['a JPEG from a camera', Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0x20]), 'JPEG'],
		['a GIF', gif(), 'GIF'],
		['a GIF of 1987', other('GIF87a'), 'GIF'],
		['a PNG', png(), 'PNG'],
		['a BMP', bmp(), 'BMP'],
		['the largest', png(MAX_PICTURE_BYTES), 'PNG'],
	])('%s', (_case, bytes, kind) => {
		expect(kindOf(bytes)).toBe(kind);
		expect(judge(bytes, 'application/octet-stream')).toBeUndefined();
	});
});

describe('files that do not, with size and kind', () => {
	const none = 'is no picture for MMS, which takes JPEG, GIF, PNG and BMP';

	it.each<[name: string, bytes: Buffer, what: string]>([
		['an empty file', Buffer.alloc(0), "The file in 'data' (image/jpeg) is empty"],
		['a byte too much', jpeg(250_001), "The file in 'data' (JPEG) has 251 kB, more than 250 kB"],
		[
			'a large PNG named jpg',
			png(400_000),
			"The file in 'data' (PNG) has 400 kB, more than 250 kB",
		],
		['a PDF', other('%PDF-1.7'), `The file in 'data' (PDF, 1 kB) ${none}`],
		[
			'a WebP',
			other('RIFF\u0000\u0001\u0000\u0000WEBP'),
			`The file in 'data' (WebP, 1 kB) ${none}`,
		],
		[
			'a picture of a phone',
			other('\0\0\0\u0018ftypheic'),
			`The file in 'data' (HEIC, 1 kB) ${none}`,
		],
		['another one', other('\0\0\0\u0018ftypmif1'), `The file in 'data' (HEIC, 1 kB) ${none}`],
		['an AVIF', other('\0\0\0\u0018ftypavif'), `The file in 'data' (AVIF, 1 kB) ${none}`],
		['a TIFF', other('II*\0'), `The file in 'data' (TIFF, 1 kB) ${none}`],
		['a TIFF of a Mac', other('MM\0*'), `The file in 'data' (TIFF, 1 kB) ${none}`],
		['a ZIP', other('PK\u0003\u0004'), `The file in 'data' (ZIP, 1 kB) ${none}`],
		['an SVG', other('<svg>'), `The file in 'data' (SVG, 1 kB) ${none}`],
		['a web page', other('<!DOCTYPE html>'), `The file in 'data' (HTML, 1 kB) ${none}`],
		['a film', other('\0\0\0\u0018ftypisom', 90_000), `The file in 'data' (MP4, 90 kB) ${none}`],
		['a text', Buffer.from('Hello'), `The file in 'data' (said to be image/jpeg, 5 bytes) ${none}`],
		['a text that begins with BM', other('BMW 320'), `(said to be image/jpeg, 1 kB) ${none}`],
		[
			'a text with the 40 of a BMP',
			other('Bills of May: (paid)'),
			`(said to be image/jpeg, 1 kB) ${none}`,
		],
		[
			'a text with the M of a BMP too',
			other('AM and PM now (or later)'),
			`(said to be image/jpeg, 1 kB) ${none}`,
		],
		['two bytes of a JPEG', Buffer.from([0xff, 0xd8]), `(said to be image/jpeg, 2 bytes) ${none}`],
	])('%s', (_case, bytes, what) => {
		expect(judge(bytes)).toEqual({
			status: 'INVALID_MEDIA',
			what: expect.stringContaining(what) as string,
		});
	});
});

it('whatever a file holds: it is a picture of a known kind and size, or refused', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
			const isGood = bytes.length > 0 && /^(JPEG|GIF|PNG|BMP)$/.test(kindOf(bytes) ?? '');
			expect(judge(bytes) === undefined).toBe(isGood);
		}),
	);
});
