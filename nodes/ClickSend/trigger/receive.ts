import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { beginsWith } from '../messaging/inbound/optOut';
import { identityOf, readPush, type PushedEvent } from '../messaging/inbound/push';
import { eventItem } from '../output/event';
import { forgetEvent, isGenuine, isTest, noteEvent } from './kept';
import { HTTP_BAD_REQUEST, incomingOf, readBody, type Refused } from './request';
import { presentedIn } from './secret';
import { readReceiverSettings, type ReceiverSettings } from './settings';

const UNAUTHORIZED: Refused = { status: 401, text: 'Unauthorized' };

const NOT_THE_EVENT: Readonly<Record<ReceiverSettings['event'], Refused>> = {
	smsReceived: { status: HTTP_BAD_REQUEST, text: 'The body is not a message that was received' },
	deliveryReceipt: { status: HTTP_BAD_REQUEST, text: 'The body is not a delivery receipt' },
};

/** Answers a call that is not to start anything and that nobody should have made. */
function answerRefused(
	context: IWebhookFunctions,
	{ status, text }: Refused,
): IWebhookResponseData {
	context.logger.warn(`ClickSend Trigger: a call was refused with ${status}: ${text}`);
	context.getResponseObject().status(status).send(text).end();
	return { noWebhookResponse: true };
}

/** Answers 200, so that ClickSend does not push it again, and starts nothing. */
const acknowledge = (text: string): IWebhookResponseData => ({ webhookResponse: text });

const hasKeyword = (pushed: PushedEvent, keywords: readonly string[]): boolean =>
	pushed.event !== 'smsReceived' || keywords.length === 0 || beginsWith(pushed.body, keywords);

const FIRST_FAILURE_STATUS = 400;

/** Notes an event; when n8n could not start the workflow, and so answers with a failure, its next push counts. */
function isRepeat(context: IWebhookFunctions, pushed: PushedEvent): boolean {
	const identity = identityOf(pushed);
	if (!noteEvent(context, identity)) return true;
	const response = context.getResponseObject();
	response.once('close', () => {
		if (response.statusCode >= FIRST_FAILURE_STATUS) forgetEvent(context, identity);
	});
	return false;
}

/**
 * One call of the webhook: genuine, of the event that the node is for, and not had before, it starts the workflow with
 * one item.
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	if (!isGenuine(context, presentedIn(context.getQueryData() as object))) {
		return answerRefused(context, UNAUTHORIZED);
	}
	const read = readBody(incomingOf(context));
	if ('refused' in read) return answerRefused(context, read.refused);
	const { event, keywords, skipsRepeats, includesRaw } = readReceiverSettings(context);
	const pushed = readPush(event, read.fields);
	if (pushed === undefined) return answerRefused(context, NOT_THE_EVENT[event]);
	if (!hasKeyword(pushed, keywords)) return acknowledge('No keyword of this workflow');
	// Who listens for a test event wants to see each one.
	if (skipsRepeats && !isTest(context) && isRepeat(context, pushed)) {
		return acknowledge('Already received');
	}
	const json = eventItem(pushed, includesRaw ? read.fields : undefined);
	return { workflowData: [[{ json }]] };
}
