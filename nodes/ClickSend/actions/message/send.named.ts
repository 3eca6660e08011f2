import type { IExecuteFunctions } from 'n8n-workflow';

import type { SendRequest } from '../../messaging/types';
import { locatorReader, parameterReader, type ParameterReader } from '../parameter';
import { readChoice } from './send.settings';
import { type Problem, isProblem } from '../../messaging/problem';

/** The choices for the recipient; the first is the default. */
export const SEND_TO = ['phoneNumbers', 'contactList'] as const;

/** The choices for the source of the text; the first is the default. */
export const MESSAGE_SOURCES = ['text', 'template'] as const;

type Who = Pick<SendRequest, 'to' | 'listId'>;
type Text = Pick<SendRequest, 'message' | 'templateId'>;

type Reader<T> = (item: number) => T | Problem;

/** Whether all items give numbers and texts, so that no list or template has to be read or looked up. */
export function isPlain(context: IExecuteFunctions): boolean {
	const { sendTo = SEND_TO[0], messageSource = MESSAGE_SOURCES[0] } = context.getNode().parameters;
	return sendTo === SEND_TO[0] && messageSource === MESSAGE_SOURCES[0];
}

/** Makes a missing ID blank: a blank ID is refused, but an absent one would mean that nothing is to be looked up. */
function idReader(context: IExecuteFunctions, name: string): ParameterReader {
	const read = locatorReader(context, name);
	return (item) => read(item) ?? '';
}

function whoReader(context: IExecuteFunctions): Reader<Who> {
	const choiceOf = parameterReader(context, 'sendTo');
	const toOf = parameterReader(context, 'to');
	const listOf = idReader(context, 'listId');
	return (item) => {
		const choice = readChoice('Send To', choiceOf(item), SEND_TO);
		if (isProblem(choice)) return choice;
		return choice === 'contactList' ? { to: null, listId: listOf(item) } : { to: toOf(item) };
	};
}

function textReader(context: IExecuteFunctions): Reader<Text> {
	const choiceOf = parameterReader(context, 'messageSource');
	const messageOf = parameterReader(context, 'message');
	const templateOf = idReader(context, 'templateId');
	return (item) => {
		const choice = readChoice('Message Source', choiceOf(item), MESSAGE_SOURCES);
		if (isProblem(choice)) return choice;
		return choice === 'template'
			? { message: null, templateId: templateOf(item) }
			: { message: messageOf(item) };
	};
}

/** Makes the reader of recipient and text where items may name lists or templates. */
export function namedReader(context: IExecuteFunctions): Reader<Who & Text> {
	const whoOf = whoReader(context);
	const textOf = textReader(context);
	return (item) => {
		const who = whoOf(item);
		if (isProblem(who)) return who;
		const text = textOf(item);
		return isProblem(text) ? text : { ...who, ...text };
	};
}
