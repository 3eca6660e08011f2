import { MAX_SMS_LENGTH, sms } from '../../messaging/channels/sms';
import type { Screen } from '../message/screen';

export const screen: Screen = {
	channel: sms,
	send: {
		name: 'Send Message',
		action: 'Send SMS',
		description: 'Text one or many recipients, up to 1000 of them with each API call',
		forAgents: `Sends a text message (SMS) to one phone number or several. Use it only when somebody is to get a message: every message costs money and cannot be taken back. A phone number has its country code, such as +14055555555; several numbers are separated by commas. The text has at most ${MAX_SMS_LENGTH} characters. The answer says for each number whether the message was taken ('accepted') and, if not, why. Do not send a message again whose outcome is 'accepted' or 'unknown'.`,
	},
	getPrice: {
		name: 'Get Price',
		action: 'Get SMS price',
		description:
			'Get the price of messages, and see which of them ClickSend would accept, without sending any',
		forAgents:
			'Says what a text message (SMS) to one phone number or several would cost, and which of them can be texted. It sends nothing and costs nothing. A phone number has its country code, such as +14055555555; several numbers are separated by commas.',
	},
	getMany: {
		name: 'Get Many',
		action: 'Get many SMS',
		description: 'Read the SMS history of the account: what was sent, and what came in',
	},
	fields: [],
	options: [
		{
			displayName: 'Shorten URLs',
			name: 'shortenUrls',
			type: 'boolean',
			default: false,
			description: 'Whether ClickSend should replace a link in the message with a short one',
		},
	],
	own: { shortenUrls: { path: 'options.shortenUrls' } },
};
