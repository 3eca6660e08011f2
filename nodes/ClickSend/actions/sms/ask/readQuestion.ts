import type { IExecuteFunctions } from 'n8n-workflow';

import { readForm, type FormField } from '../../../messaging/ask/form';
import { FREE_TEXT, WORDS, type Button, type Question } from '../../../messaging/ask/question';
import { readWaitLimit, type WaitLimit } from '../../../messaging/ask/waitLimit';
import { readBoolean } from '../../../messaging/input/boolean';
import { readLabel } from '../../../messaging/input/label';
import { isProblem, unreadable, type Problem } from '../../../messaging/problem';
import { readChoice } from '../../message/send.settings';
import { dateParser } from '../../parseDate';

/** The parameters that shape the page and the wait; the text of the question is read with the message. */
export interface Asking {
	page: Omit<Question, 'message'>;
	limit: WaitLimit | undefined;
	/** Whether the SMS ends with a line about n8n. */
	isAttributed: boolean;
}

const RESPONSE_TYPES = ['approval', 'freeText', 'customForm'] as const;

const APPROVAL_TYPES = ['single', 'double'] as const;

/** Reads a parameter at the first item. Where it is absent, the fallback or `undefined` takes its place. */
type Parameters = (path: string, fallback?: string) => unknown;

/** Returns the parts, or the first of them that is a problem. */
function allOf<T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], Problem> } | Problem {
	return (
		Object.values(parts).find(isProblem) ?? (parts as { [K in keyof T]: Exclude<T[K], Problem> })
	);
}

function readButtons(read: Parameters, responseType: string): Button[] | Problem {
	const label = (name: string, path: string, preset: string): string | Problem =>
		readLabel(name, read(path)) ?? preset;
	if (responseType !== 'approval') {
		const path = 'options.responseFormButtonLabel';
		const send = label('Response Form Button Label', path, WORDS.send);
		return isProblem(send) ? send : [{ value: 'send', label: send }];
	}
	const values = 'approvalOptions.values';
	const type = read(`${values}.approvalType`, 'single');
	const parts = allOf({
		type: readChoice('Type of Approval', type, APPROVAL_TYPES),
		approve: label('Approve Button Label', `${values}.approveLabel`, WORDS.approve),
		decline: label('Disapprove Button Label', `${values}.disapproveLabel`, WORDS.decline),
	});
	if (isProblem(parts)) return parts;
	const approve: Button = { value: 'approve', label: parts.approve };
	const decline: Button = { value: 'decline', label: parts.decline };
	return parts.type === 'double' ? [approve, decline] : [approve];
}

function readFields(read: Parameters, responseType: string): FormField[] | Problem {
	switch (responseType) {
		case 'customForm': {
			const isJson = read('defineForm') === 'json';
			return readForm(read(isJson ? 'jsonOutput' : 'formFields.values') ?? []);
		}
		case 'freeText':
			return [FREE_TEXT];
		default:
			return [];
	}
}

function readPage(read: Parameters, workflow: string): Asking['page'] | Problem {
	const type = readChoice('Response Type', read('responseType', 'approval'), RESPONSE_TYPES);
	if (isProblem(type)) return type;
	return allOf({
		title: readLabel('Response Form Title', read('options.responseFormTitle')) ?? WORDS.title,
		asker: readLabel('Asked By', read('options.askedBy')) ?? workflow,
		fields: readFields(read, type),
		buttons: readButtons(read, type),
	});
}

/** Reads the parameters of a question at the first item, or returns the first problem with them. */
export function readAsking(context: IExecuteFunctions): Asking | Problem {
	const read: Parameters = (path, fallback) =>
		context.getNodeParameter(path, 0, fallback ?? null) ?? undefined;
	try {
		return allOf({
			page: readPage(read, context.getWorkflow().name ?? 'n8n'),
			limit: readWaitLimit(read('options.limitWaitTime.values'), Date.now(), dateParser(context)),
			isAttributed: readBoolean('Append n8n Attribution', read('options.appendAttribution')),
		});
	} catch (thrown) {
		return unreadable(thrown);
	}
}
