import { createHash } from 'node:crypto';
import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';

import { Uploads } from '../../api/uploads';
import { textOfThrown } from '../../messaging/answer/thrown';
import { isUpload, type Picture, type Upload } from '../../messaging/channels/mms';
import { problemWithPicture, problemWithSize } from '../../messaging/media/picture';
import { isProblem, problem, STOPPED, type Problem } from '../../messaging/problem';
import type { OwnFields } from '../../messaging/types';
import { cut, isBlank } from '../../messaging/values';
import { shown } from '../../messaging/shown';
import type { StartRun } from '../message/run/channelRun';
import { readChoice } from '../message/send.settings';

/** The choices for the source of the picture; the first is the default. */
export const MEDIA_SOURCES = ['url', 'binary'] as const;

/** A larger file is not read at all, so that a film takes no memory. */
const MAX_READ_BYTES = 16_000_000;

/** The place of a file: a field of an input item, as its parameter names it. */
interface Place {
	item: number;
	field: string;
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** More of a name would hide the reason behind it. */
const MAX_NAME = 60;

const nameOf = (field: string): string => `'${cut(field, MAX_NAME)}'`;

const unreadable = (why: string): Problem =>
	problem(`The picture cannot be read: ${why}`, 'INVALID_MEDIA');

/** Reads the files of a run through n8n, which keeps them in memory, on disk or in S3. */
class Pictures {
	/** The findings about files by what n8n calls them, because many items may carry the same one. */
	private readonly findings = new Map<string, Upload | Problem>();

	/** A place for each hash, from which the file is read again for its upload: a run may have too many to keep. */
	private readonly places = new Map<string, Place>();

	constructor(private readonly context: IExecuteFunctions) {}

	/** Judges the file in a field of an item. Never throws. */
	async find(item: number, named: unknown): Promise<Upload | Problem> {
		const field = isBlank(named) ? 'data' : named;
		if (typeof field !== 'string') {
			return problem(
				`'Input Binary Field' is ${shown(field)} where the name of a field was expected`,
				'INVALID_MEDIA',
			);
		}
		const file = this.fileIn(item, field);
		if (file === undefined) {
			return problem(`The item has no file in its binary field ${nameOf(field)}`, 'INVALID_MEDIA');
		}
		const key = file.id ?? file.data;
		const known = this.findings.get(key);
		if (known !== undefined) return known;
		const found = await this.judge(file, { item, field });
		this.findings.set(key, found);
		return found;
	}

	/** Returns the file in a field of an item. n8n throws where there is none, in words that differ by version. */
	private fileIn(item: number, field: string): IBinaryData | undefined {
		try {
			return this.context.helpers.assertBinaryData(item, field);
		} catch {
			return undefined;
		}
	}

	/** Reads a file that was judged before, as base64. Never throws. */
	readonly read = async (hash: string): Promise<string | Problem> => {
		const place = this.places.get(hash);
		if (place === undefined) return unreadable('it was never found');
		const bytes = await this.bytesAt(place);
		if (isProblem(bytes)) return bytes;
		return hashOf(bytes) === hash ? bytes.toString('base64') : unreadable('it has changed');
	};

	private async bytesAt({ item, field }: Place): Promise<Buffer | Problem> {
		try {
			return await this.context.helpers.getBinaryDataBuffer(item, field);
		} catch (thrown) {
			return unreadable(textOfThrown(thrown));
		}
	}

	private async judge(file: IBinaryData, place: Place): Promise<Upload | Problem> {
		const name = nameOf(place.field);
		const size = await this.sizeOf(file);
		const tooLarge = size > MAX_READ_BYTES ? problemWithSize(size, name, file.mimeType) : undefined;
		if (tooLarge !== undefined) return tooLarge;
		const bytes = await this.bytesAt(place);
		if (isProblem(bytes)) return bytes;
		const unfit = problemWithPicture(bytes, name, file.mimeType);
		if (unfit !== undefined) return unfit;
		const upload = hashOf(bytes);
		if (!this.places.has(upload)) this.places.set(upload, place);
		return { upload };
	}

	/** Returns the size of a file in bytes without reading it; 0 if the place that stores it does not say. */
	private async sizeOf({ id, data }: IBinaryData): Promise<number> {
		if (id === undefined) return Buffer.byteLength(data, 'base64');
		try {
			return (await this.context.helpers.getBinaryMetadata(id)).fileSize;
		} catch {
			return 0;
		}
	}
}

/** Finds the picture of an item: the address that the item brings with it, or what the parameters say. */
async function pictureOf(
	{ mediaFile, mediaSource, mediaUrl, binaryPropertyName }: OwnFields,
	item: number,
	pictures: Pictures,
): Promise<Picture> {
	if (!isBlank(mediaFile)) return { url: mediaFile };
	const source = readChoice('Media Source', mediaSource ?? MEDIA_SOURCES[0], MEDIA_SOURCES);
	if (isProblem(source)) return source;
	return source === 'binary' ? await pictures.find(item, binaryPropertyName) : { url: mediaUrl };
}

/** Begins a run with pictures: their files are judged when items are read, and uploaded before calls. */
export const startPictures: StartRun = (context) => {
	const pictures = new Pictures(context);
	const uploads = new Uploads(pictures.read, Date.now);
	return {
		prepare: async (own, item) => ({ ...own, picture: await pictureOf(own, item, pictures) }),
		seal: async (envelope, call) => {
			if (!isUpload(envelope)) return envelope;
			const url = await uploads.urlOf(envelope.upload, call);
			if (isProblem(url)) return url;
			const isStopped = context.getExecutionCancelSignal()?.aborted === true;
			return isStopped ? { ...STOPPED, kind: 'not_reached', httpCode: null } : { media_file: url };
		},
	};
};
