import { voice } from '../../messaging/channels/voice';
import { limitInWords } from '../../messaging/input/text';
import type { Screen } from '../message/screen';
import { languageField } from './languageField';

const NUMBERS =
	'A phone number has its country code, such as +14055555555; several numbers are separated by commas.';

export const screen: Screen = {
	channel: voice,
	send: {
		name: 'Send',
		action: 'Call with spoken text',
		description:
			'Call one or many recipients and speak a text, up to 1000 calls with each API call',
		forAgents: `Calls one phone number or several and speaks a text. Use it only when somebody is to be called: every call costs money and cannot be taken back. ${NUMBERS} The text has at most ${limitInWords(voice.maxLength)}. The answer says for each number whether the call was taken ('accepted') and, if not, why; it does not say whether anybody answered the phone. Do not call again where the outcome is 'accepted' or 'unknown'.`,
	},
	getPrice: {
		name: 'Get Price',
		action: 'Get call price',
		description:
			'Get the price of calls, and see which of them ClickSend would accept, without calling anybody',
		forAgents: `Says what a call with a spoken text to one phone number or several would cost, and which of them can be called. It calls nobody and costs nothing. ${NUMBERS}`,
	},
	getMany: {
		name: 'Get Many',
		action: 'Get many calls',
		description: 'Read the history of the calls of the account, with the keys that were pressed',
	},
	fields: [
		languageField,
		{
			displayName: 'Voice',
			name: 'voice',
			type: 'options',
			default: 'female',
			description: 'The voice that speaks; some languages have only one of them',
			options: [
				{ name: 'Female', value: 'female' },
				{ name: 'Male', value: 'male' },
			],
		},
	],
	options: [
		{
			displayName: 'Machine Detection',
			name: 'machineDetection',
			type: 'boolean',
			default: false,
			description: 'Whether to recognise an answering machine, and leave the text on it',
		},
		{
			displayName: 'Require Input',
			name: 'requireInput',
			type: 'boolean',
			default: false,
			description:
				"Whether the person has to press a key. It comes with the receipt: by ClickSend Trigger with 'Voice Receipt', or by 'Get Receipt'.",
		},
	],
	own: {
		language: { path: 'language', mappedField: 'lang' },
		voice: { path: 'voice', mappedField: 'voice' },
		requireInput: { path: 'options.requireInput' },
		machineDetection: { path: 'options.machineDetection' },
	},
};
