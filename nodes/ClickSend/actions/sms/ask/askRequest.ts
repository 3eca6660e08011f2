import type { IExecuteFunctions } from 'n8n-workflow';

import { RESPONDED_AT } from '../../../messaging/ask/form';
import { withLink } from '../../../messaging/ask/text';
import { withToolInput } from '../../../messaging/ask/toolInput';
import { reachOf } from '../../../messaging/inbound/reach';
import { readCountry } from '../../../messaging/input/numbers/country';
import { readRecipients } from '../../../messaging/input/recipients';
import { isProblem, problem, type Problem } from '../../../messaging/problem';
import type { SendRequest } from '../../../messaging/types';
import { isObject } from '../../../messaging/values';
import { requestReader, type RequestReader } from '../../message/send.request';
import { screen } from '../screen';
import type { Asking } from './readQuestion';
import { linkOf } from './waiting';

/** Whether an agent calls the node in the middle of its own run. n8n 1 has no function that says so. */
const isTool = (context: IExecuteFunctions): boolean =>
	context.isToolExecution?.() ?? context.getNode().type.endsWith('Tool');

/** Returns the reason why this n8n, or this place in the workflow, cannot wait for an answer. */
function whyNoWait(context: IExecuteFunctions): Problem | undefined {
	if (isTool(context)) {
		return problem('As a tool of an AI agent the node cannot wait for an answer', 'CANNOT_WAIT');
	}
	if (typeof context.getSignedResumeUrl === 'function') return undefined;
	return problem('This version of n8n makes no signed links to a waiting execution', 'CANNOT_WAIT');
}

/**
 * Refuses a link to this machine, which no phone can open: somebody would pay for a question that nobody can answer. A
 * ClickSend that is itself on this machine is one for trials.
 */
async function whyNoReach(context: IExecuteFunctions, link: string): Promise<Problem | undefined> {
	const reach = reachOf(link);
	if (reach === 'internet' || reach === 'privateNetwork') return undefined;
	const { base_url } = await context.getCredentials('clickSendApi');
	if (reachOf(base_url) === 'thisMachine') return undefined;
	const { origin } = new URL(link);
	return problem(
		`No phone can open the link to the page, which leads to ${origin}`,
		'LINK_TO_NOWHERE',
	);
}

/**
 * Refuses items with an answer: if nobody answers in time, n8n passes them on unchanged, and they would look like an
 * answer to this question.
 */
function whyAnswered(context: IExecuteFunctions): Problem | undefined {
	const isAnswered = context
		.getInputData()
		.some(({ json: { data } }) => isObject(data) && data[RESPONDED_AT] !== undefined);
	if (!isAnswered) return undefined;
	return problem(
		`An input item has 'data.${RESPONDED_AT}' already, so an answer could not be told from no answer`,
		'ANSWERED_BEFORE',
	);
}

function whyNotOne({ to, country }: SendRequest): Problem | undefined {
	const plan = readCountry(country);
	const { length } = readRecipients(to, isProblem(plan) ? undefined : plan);
	if (length < 2) return undefined;
	return problem(`'To' has ${length} numbers, where one person is asked`, 'SEVERAL_RECIPIENTS');
}

/** Returns what an agent gives the tool that somebody is asked about, if the node is a human review. */
const toolInputOf = (context: IExecuteFunctions): unknown =>
	context.getNode().type.endsWith('HitlTool')
		? context.getInputData()[0]?.json.toolParameters
		: undefined;

/** Makes the reader of the one message: what *Send Message* reads, with the link below the text. */
export function askReader(context: IExecuteFunctions, asking: Asking | Problem): RequestReader {
	if (isProblem(asking)) return () => asking;
	const refused = whyNoWait(context) ?? whyAnswered(context);
	if (refused !== undefined) return () => refused;
	const read = requestReader(context, screen, 'defineBelow');
	return async (item) => {
		const request = await read(item);
		if (isProblem(request)) return request;
		const link = linkOf(context);
		const cannot = whyNotOne(request) ?? (await whyNoReach(context, link));
		if (cannot !== undefined) return cannot;
		const text = withToolInput(request.message, toolInputOf(context));
		const message = withLink(text, link, asking.isAttributed);
		// The question is asked at once, also where the node had a schedule for another operation.
		return isProblem(message) ? message : { ...request, message, schedule: undefined };
	};
}
