import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { beginsWith } from '../messaging/inbound/optOut';
import { identityOf, readPush, type PushedEvent } from '../messaging/inbound/push';
import { makeHarmless } from '../messaging/secrets';
import { eventItem } from '../output/event';
import { forgetEvent, noteEvent } from './events';
import { isGenuine, isTest } from './kept';
import { HTTP_BAD_REQUEST, incomingOf, readBody, type Refused } from './request';
import { presentedIn } from './secret';
import { readReceiverSettings, type ReceiverSettings } from './settings';

const UNAUTHORIZED: Refused = { status: 401, text: 'Unauthorized' };

const NOT_THE_EVENT: Readonly<Record<ReceiverSettings['event'], Refused>> = {
	smsReceived: { status: HTTP_BAD_REQUEST, text: 'The body is not a message that was received' },
	deliveryReceipt: { status: HTTP_BAD_REQUEST, text: 'The body is not a delivery receipt' },
	voiceReceipt: { status: HTTP_BAD_REQUEST, text: 'The body is not a voice receipt' },
};

/** Refuses a call that must not start the workflow. */
function answerRefused(
	context: IWebhookFunctions,
	{ status, text }: Refused,
): IWebhookResponseData {
	context.logger.warn(`ClickSend Trigger: a call was refused with ${status}: ${text}`);
	context.getResponseObject().status(status).send(text).end();
	return { noWebhookResponse: true };
}

/** Answers 200 and starts nothing, so that ClickSend does not push the event again. */
const acknowledge = (text: string): IWebhookResponseData => ({ webhookResponse: text });

const hasKeyword = (pushed: PushedEvent, keywords: readonly string[]): boolean =>
	pushed.event !== 'smsReceived' || keywords.length === 0 || beginsWith(pushed.body, keywords);

const FIRST_FAILURE_STATUS = 400;

/**
 * Tells whether an event is a repeat. If n8n cannot start the workflow and answers with a failure, the next push
 * counts.
 */
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
 * Handles one call of the webhook. A genuine and new call with an event of the node starts the workflow with
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
	// A test shows every event, repeats too.
	if (skipsRepeats && !isTest(context) && isRepeat(context, pushed)) {
		return acknowledge('Already received');
	}
	const json = eventItem(pushed, includesRaw ? read.fields : undefined);
	makeHarmless(json);
	return { workflowData: [[{ json }]] };
}
