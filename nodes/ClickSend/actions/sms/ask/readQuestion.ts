import type { IExecuteFunctions } from 'n8n-workflow';

import { readForm } from '../../../messaging/ask/form';
import { FREE_TEXT, WORDS, type Button, type Question } from '../../../messaging/ask/question';
import { readWaitLimit, type WaitLimit } from '../../../messaging/ask/waitLimit';
import { readLabel } from '../../../messaging/input/label';
import { isProblem, unreadable, type Problem } from '../../../messaging/problem';
import { isObject } from '../../../messaging/values';
import { readChoice } from '../../message/send.settings';
import { dateParser } from '../../parseDate';

/** The parameters that shape the page and the wait; the text of the question is read with the message. */
export interface Asking {
	page: Omit<Question, 'message'>;
	limit: WaitLimit | undefined;
	isAttributed: boolean;
}

const RESPONSE_TYPES = ['approval', 'freeText', 'customForm'] as const;

const APPROVAL_TYPES = ['single', 'double'] as const;

type Parameters = (path: string) => unknown;

const labelIn = (values: Record<string, unknown>, name: string, preset: string): string | Problem =>
	readLabel(name, values[name]) ?? preset;

function approvalButtons(read: Parameters): Button[] | Problem {
	const given = read('approvalOptions.values');
	const values = isObject(given) ? given : {};
	const type = readChoice('Type of Approval', values.approvalType ?? 'single', APPROVAL_TYPES);
	if (isProblem(type)) return type;
	const approve = labelIn(values, 'approveLabel', WORDS.approve);
	const decline = labelIn(values, 'disapproveLabel', WORDS.decline);
	if (isProblem(approve)) return approve;
	if (isProblem(decline)) return decline;
	const both: Button[] = [
		{ value: 'approve', label: approve },
		{ value: 'decline', label: decline },
	];
	return type === 'double' ? both : both.slice(0, 1);
}

function readPage(read: Parameters, workflow: string): Asking['page'] | Problem {
	const type = readChoice('Response Type', read('responseType') ?? 'approval', RESPONSE_TYPES);
	if (isProblem(type)) return type;
	const title = readLabel('Response Form Title', read('options.responseFormTitle')) ?? WORDS.title;
	if (isProblem(title)) return title;
	const asker = readLabel('Asked By', read('options.askedBy')) ?? workflow;
	if (isProblem(asker)) return asker;
	if (type === 'approval') {
		const buttons = approvalButtons(read);
		return isProblem(buttons) ? buttons : { title, asker, fields: [], buttons };
	}
	const label = readLabel('Response Form Button Label', read('options.responseFormButtonLabel'));
	if (isProblem(label)) return label;
	const isJson = read('defineForm') === 'json';
	const definition = (): unknown => read(isJson ? 'jsonOutput' : 'formFields.values') ?? [];
	const fields = type === 'freeText' ? [FREE_TEXT] : readForm(definition());
	if (isProblem(fields)) return fields;
	return { title, asker, fields, buttons: [{ value: 'send', label: label ?? WORDS.send }] };
}

/** Reads the parameters of a question at the first item, or returns the first problem with them. */
export function readAsking(context: IExecuteFunctions): Asking | Problem {
	const read: Parameters = (path) => context.getNodeParameter(path, 0, null) ?? undefined;
	try {
		const page = readPage(read, context.getWorkflow().name ?? 'n8n');
		if (isProblem(page)) return page;
		const values = read('options.limitWaitTime.values');
		const limit = readWaitLimit(values, Date.now(), dateParser(context));
		if (isProblem(limit)) return limit;
		return { page, limit, isAttributed: read('options.appendAttribution') === true };
	} catch (thrown) {
		return unreadable(thrown);
	}
}
