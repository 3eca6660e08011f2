import type { IBinaryKeyData, IDataObject, INodeParameters } from 'n8n-workflow';

import type { SandboxRecord } from '../sandbox/clickSend';
import { jpeg } from '../messaging/media/pictures';

export const SEND = '/mms/send';
export const PRICE = '/mms/price';
export const UPLOADS = '/uploads';

export const URL = 'https://example.com/picture.jpg';

/** A picture from an address, for all items. */
export const FROM_URL: INodeParameters = { resource: 'mms', subject: 'A subject', mediaUrl: URL };

/** A picture from the items. */
export const FROM_FILE: INodeParameters = {
	resource: 'mms',
	subject: 'A subject',
	mediaSource: 'binary',
	binaryPropertyName: 'data',
};

/** A file in the field `data`, as n8n keeps it in memory. */
export const fileOf = (bytes: Buffer, mimeType = 'image/jpeg'): IBinaryKeyData => ({
	data: { data: bytes.toString('base64'), mimeType, fileName: 'picture.jpg' },
});

/** A JPEG that differs from those of other sizes. */
export const picture = (size = 1000): IBinaryKeyData => fileOf(jpeg(size));

/** The calls that reached the sandbox, in short, such as `/mms/send 3`. */
export const callsIn = ({ requests }: Pick<SandboxRecord, 'requests'>): string[] =>
	requests.map(({ path, message_count }) =>
		message_count > 0 ? `${path} ${message_count}` : path,
	);

/** The pictures of the calls that sent, in their order. */
export const mediaIn = ({ requests }: Pick<SandboxRecord, 'requests'>): unknown[] =>
	requests.filter(({ path }) => path === SEND).map(({ body }) => (body as IDataObject).media_file);
