import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';

import type { Question } from '../../../messaging/ask/question';
import { isObject } from '../../../messaging/values';

/** The question that an execution waits for, with the facts about its message; n8n stores it with the execution. */
export interface Waiting {
	/** The run of the node that asks: in a loop a node asks more than once. */
	run: string;
	question: Question;
	message_id: string | null;
	to: string | null;
	status: string;
}

/** The name under which the node keeps the question in n8n's context of the node. */
const NAME = 'clickSendQuestion';

/** The parameter of the link that says which run of the node asked. */
const RUN = 'q';

const runOf = (context: IExecuteFunctions): string =>
	String(context.getWorkflowDataProxy(0).$runIndex);

/** Makes the link to the page, which n8n signs; it is the same in each try of *Retry On Fail*. */
export const linkOf = (context: IExecuteFunctions): string =>
	context.getSignedResumeUrl({ [RUN]: runOf(context) });

/** Keeps the question while the execution waits: as a text, which every engine of expressions hands over whole. */
export function keepWaiting(context: IExecuteFunctions, waiting: Omit<Waiting, 'run'>): void {
	context.getContext('node')[NAME] = JSON.stringify({ run: runOf(context), ...waiting });
}

/** Writes the name of a node as a text of JavaScript that no expression of n8n can end early. */
const literal = (name: string): string =>
	JSON.stringify(name).replace(/[{}]/g, (brace) => (brace === '{' ? '\\u007b' : '\\u007d'));

/**
 * Returns the question that the execution waits for, if the link belongs to it. A webhook has no context of its node,
 * so an expression reads it.
 */
export function waitingOf(context: IWebhookFunctions): Waiting | undefined {
	const { name } = context.getNode();
	const read = context.evaluateExpression(`{{ $node[${literal(name)}].context.${NAME} }}`);
	const kept: unknown = typeof read === 'string' ? JSON.parse(read) : undefined;
	const query: unknown = context.getQueryData();
	const run = isObject(query) ? query[RUN] : undefined;
	return isObject(kept) && kept.run === run ? (kept as unknown as Waiting) : undefined;
}
