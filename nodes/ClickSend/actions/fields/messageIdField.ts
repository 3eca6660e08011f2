import type { INodeProperties } from 'n8n-workflow';

export const messageIdField: INodeProperties = {
	displayName: 'Message ID',
	name: 'messageId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 1F1A1B16-DC22-6280-9B64-0242AC110002',
	description: "The 'message_id' that ClickSend gave to the message when it was sent or scheduled",
};
