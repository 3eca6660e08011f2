import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';

import { startPictures } from '../../../nodes/ClickSend/actions/mms/pictures';
import type { Reply } from '../../../nodes/ClickSend/messaging/answer/answer';
import type { Envelope, OwnFields } from '../../../nodes/ClickSend/messaging/types';
import { answered } from '../../messaging/builders';
import { jpeg } from '../../messaging/media/pictures';

const STORED: IBinaryData = { id: 'filesystem-v2:1', data: 'filesystem-v2', mimeType: 'image/png' };

/** A node whose items have files in n8n's store, which tells their sizes. */
function stage(
	files: ReadonlyArray<IBinaryData | undefined>,
	bytes: Buffer,
	fileSize?: number,
	signal?: AbortSignal,
) {
	const reads: number[] = [];
	const helpers = {
		assertBinaryData: (item: number) => {
			const file = files[item];
			if (file === undefined) throw new Error('There is no file');
			return file;
		},
		getBinaryMetadata: async () => {
			if (fileSize === undefined) throw new Error('S3 says nothing');
			return { fileSize };
		},
		getBinaryDataBuffer: async (item: number) => {
			reads.push(item);
			return bytes;
		},
	};
	const context = { helpers, getExecutionCancelSignal: () => signal };
	const run = startPictures(context as unknown as IExecuteFunctions);
	const find = async (item: number, own: object = {}) =>
		await run.prepare?.({ mediaSource: 'binary', binaryPropertyName: 'data', ...own }, item);
	return { run, find, reads };
}

const pictureIn = (own: OwnFields | undefined) => own?.picture as Envelope;

const uploaded = async (): Promise<Reply> =>
	answered(200, { data: { _url: 'https://u.example/1.jpg' } });

it('a file that items share is read once to judge it, and once more to upload it', async () => {
	const { run, find, reads } = stage([STORED, STORED, STORED], jpeg(), 1000);
	const found = await Promise.all([await find(0), await find(1), await find(2)]);

	expect(new Set(found.map((own) => JSON.stringify(own))).size).toBe(1);
	expect(reads).toEqual([0]);
	expect(await run.seal(pictureIn(found[0]), uploaded)).toEqual({
		media_file: 'https://u.example/1.jpg',
	});
	expect(reads).toEqual([0, 0]);
});

it('a film is not read at all', async () => {
	const { find, reads } = stage([STORED], jpeg(), 2_000_000_000);

	expect(await find(0)).toMatchObject({
		picture: {
			status: 'INVALID_MEDIA',
			what: "The file in 'data' (image/png) has 2000000 kB, more than 250 kB",
		},
	});
	expect(reads).toEqual([]);
});

it('a store that does not tell the size is asked for the file', async () => {
	const { find } = stage([STORED], jpeg(300_000));

	expect(await find(0)).toMatchObject({
		picture: { what: "The file in 'data' (JPEG) has 300 kB, more than 250 kB" },
	});
});

it.each<[name: string, own: object, picture: unknown]>([
	[
		'the field of the item goes first',
		{ mediaFile: 'https://a.example/a.jpg' },
		{ url: 'https://a.example/a.jpg' },
	],
	[
		'an address',
		{ mediaSource: 'url', mediaUrl: 'https://b.example/' },
		{ url: 'https://b.example/' },
	],
	[
		'an address where the source was never set',
		{ mediaSource: undefined, mediaUrl: 'x' },
		{ url: 'x' },
	],
	[
		'no such source',
		{ mediaSource: 'disk' },
		expect.objectContaining({ status: 'INVALID_PARAMETER' }),
	],
	[
		'a field that is no name',
		{ binaryPropertyName: 7 },
		expect.objectContaining({ status: 'INVALID_MEDIA' }),
	],
	['no field', { binaryPropertyName: '' }, { upload: expect.stringMatching(/^[0-9a-f]{64}$/) }],
])('%s', async (_case, own, picture) => {
	const { find } = stage([STORED], jpeg(), 1000);

	expect(await find(0, { subject: 'Hello', ...own })).toMatchObject({ subject: 'Hello', picture });
});

it('a file that is gone when it is to be uploaded is a failure that sends nothing', async () => {
	const bytes = jpeg();
	const { run, find } = stage([STORED], bytes, 1000);
	const own = await find(0);
	bytes[5] = 0;

	expect(await run.seal(pictureIn(own), uploaded)).toMatchObject({
		kind: 'not_reached',
		what: 'The picture cannot be read: it has changed',
	});
	expect(await run.seal({ upload: 'none' }, uploaded)).toMatchObject({
		what: 'The picture cannot be read: it was never found',
	});
});

it('an envelope with an address is left as it is', async () => {
	const envelope = { media_file: 'https://example.com/a.jpg' };
	const { run } = stage([], jpeg());

	expect(await run.seal(envelope, uploaded)).toBe(envelope);
});

it('an upload that ends after the stop button was pressed sends nothing', async () => {
	const stop = new AbortController();
	const { run, find } = stage([STORED], jpeg(), 1000, stop.signal);
	const own = await find(0);
	stop.abort();

	expect(await run.seal(pictureIn(own), uploaded)).toMatchObject({ status: 'CANCELLED' });
});
