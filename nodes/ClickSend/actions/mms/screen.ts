import { MAX_SUBJECT_LENGTH, mms } from '../../messaging/channels/mms';
import { limitInWords } from '../../messaging/input/text';
import { fromField } from '../message/fields/send.options';
import type { Screen } from '../message/screen';
import { fields } from './fields';
import { startPictures } from './pictures';

export const screen: Screen = {
	channel: mms,
	send: {
		name: 'Send Message',
		action: 'Send MMS',
		description: 'Send a picture with a text to one or many recipients',
		forAgents: `Sends a picture with a subject and a text (MMS) to one phone number or several. Use it only when somebody is to get a picture: every message costs money and cannot be taken back. A phone number has its country code, such as +14055555555; several numbers are separated by commas. The subject has at most ${MAX_SUBJECT_LENGTH} characters, and the text at most ${limitInWords(mms.maxLength)}. The picture is the address of a JPEG or GIF that opens without a login. The answer says for each number whether the message was taken ('accepted') and, if not, why. Do not send a message again whose outcome is 'accepted' or 'unknown'.`,
	},
	getPrice: {
		name: 'Get Price',
		action: 'Get MMS price',
		description:
			'Get the price of picture messages, and see which of them ClickSend would accept, without sending any',
		forAgents:
			'Says what a picture message (MMS) to one phone number or several would cost, and which of them can get one. It sends nothing and costs nothing. A phone number has its country code, such as +14055555555; several numbers are separated by commas.',
	},
	getMany: {
		name: 'Get Many',
		action: 'Get many MMS',
		description: 'Read the MMS history of the account',
	},
	fields,
	options: [fromField('searchMmsSenders')],
	own: {
		subject: { path: 'subject', mappedField: 'subject' },
		mediaFile: { mappedField: 'media_file' },
		mediaSource: { path: 'mediaSource' },
		mediaUrl: { path: 'mediaUrl' },
		binaryPropertyName: { path: 'binaryPropertyName' },
	},
	startRun: startPictures,
};
