import type {
	IDataObject,
	IWebhookDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

import { isReturned, readAnswer } from '../../../messaging/ask/answer';
import { createOnce } from '../../../messaging/ask/once';
import { questionPage, settledPage, thanksPage } from '../../../messaging/ask/page';
import { waitingOf } from './waiting';

/** The page and its answer, as n8n demands both of a node that waits. */
export const waitingWebhooks: IWebhookDescription[] = (['GET', 'POST'] as const).map(
	(httpMethod) => ({
		name: 'default',
		httpMethod,
		responseMode: 'onReceived',
		responseData: '',
		path: '={{ $nodeId }}',
		restartWebhook: true,
		isFullPath: true,
	}),
);

/** Says in the editor what a waiting node waits for. */
export const WAITING_TOOLTIP =
	"={{ $parameter.operation === 'sendAndWait' ? 'Execution will continue after the recipient has answered' : '' }}";

/** The page holds nothing but text, a style and a form that goes to the page's own address. */
const HEADERS = {
	'Cache-Control': 'no-store',
	'Content-Security-Policy':
		"default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
	'Content-Type': 'text/html; charset=utf-8',
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff',
	'X-Robots-Tag': 'noindex',
};

function setHeaders(context: IWebhookFunctions): void {
	const response = context.getResponseObject();
	for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
}

const HTTP_OK = 200;
const HTTP_UNPROCESSABLE = 422;

/** Shows a page; the execution goes on waiting. */
function show(context: IWebhookFunctions, page: string, status = HTTP_OK): IWebhookResponseData {
	setHeaders(context);
	context.getResponseObject().status(status).send(page).end();
	return { noWebhookResponse: true };
}

/** For so long a second answer to a question is one that came at the same time. */
const AT_ONCE_MS = 10_000;

const takeOnce = createOnce(AT_ONCE_MS);

/**
 * Handles a call of the link in the SMS. n8n has checked its signature. Only a POST answers: previews of links and bots
 * open links too.
 */
export async function receiveAnswer(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const waiting = waitingOf(context);
	if (waiting === undefined) return show(context, settledPage());
	const { run, question, message_id, to, status } = waiting;
	if (context.getRequestObject().method !== 'POST') return show(context, questionPage(question));
	const answer = readAnswer(question, context.getBodyData(), new Date().toISOString());
	if (isReturned(answer)) return show(context, questionPage(question, answer), HTTP_UNPROCESSABLE);
	const asked = [context.getExecutionId(), context.getNode().id, run].join();
	if (!takeOnce(asked, Date.now())) return show(context, settledPage());
	setHeaders(context);
	const json: IDataObject = { data: answer as IDataObject, message_id, to, status };
	// n8n sends this page only once the execution goes on, so that of two answers at once one is not thanked for.
	return { webhookResponse: thanksPage(), workflowData: [[{ json, pairedItem: { item: 0 } }]] };
}
