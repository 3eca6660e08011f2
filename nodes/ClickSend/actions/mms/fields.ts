import type { INodeProperties } from 'n8n-workflow';

import { MAX_SUBJECT_LENGTH } from '../../messaging/channels/mms';
import { MAX_PICTURE_BYTES, PICTURE_KINDS } from '../../messaging/media/picture';

const MAX_SIZE = `${MAX_PICTURE_BYTES / 1000} kB`;

/** Asks for a field only where items cannot bring it with them, since n8n does not run with an empty required field. */
const whereNeeded = (field: INodeProperties): INodeProperties[] => [
	{
		...field,
		required: true,
		displayOptions: { ...field.displayOptions, hide: { mapping: ['autoMapInputData'] } },
	},
	{
		...field,
		displayOptions: { show: { ...field.displayOptions?.show, mapping: ['autoMapInputData'] } },
	},
];

/** The fields that only MMS has. */
export const fields: INodeProperties[] = [
	...whereNeeded({
		displayName: 'Subject',
		name: 'subject',
		type: 'string',
		default: '',
		placeholder: 'e.g. Your order',
		description: `The subject of the message, 1 to ${MAX_SUBJECT_LENGTH} characters`,
	}),
	{
		displayName: 'Media Source',
		name: 'mediaSource',
		type: 'options',
		default: 'url',
		description: 'Where the picture comes from; an expression may choose for each item',
		options: [
			{
				name: 'Binary Field',
				value: 'binary',
				description: `A file of the input item: ${PICTURE_KINDS.join(', ')}, at most ${MAX_SIZE}`,
			},
			{
				name: 'URL',
				value: 'url',
				description: `A picture on the web: JPEG (.jpg) or GIF, at most ${MAX_SIZE}`,
			},
		],
	},
	...whereNeeded({
		displayName: 'Media URL',
		name: 'mediaUrl',
		type: 'string',
		default: '',
		displayOptions: { show: { mediaSource: ['url'] } },
		placeholder: 'e.g. https://example.com/picture.jpg',
		description: 'The address of the picture. ClickSend must be able to open it without a login.',
	}),
	{
		displayName: 'Input Binary Field',
		name: 'binaryPropertyName',
		type: 'string',
		default: 'data',
		displayOptions: { show: { mediaSource: ['binary'] } },
		hint: 'The name of the input field that holds the file',
		description: 'The picture is uploaded to ClickSend, once for all items that carry the same one',
	},
];
