import { NodeApiError, NodeOperationError, type INode, type JsonObject } from 'n8n-workflow';

import type { MessageResult } from '../messaging/types';
import { cut } from '../messaging/values';
import { asString } from './rowFields';
import { countBy, describeStatuses, MAX_STATUSES } from './report';

/**
 * The statuses that the node itself found before it sent anything, so that no answer of ClickSend stands behind them.
 */
const OWN_STATUSES = new Set([
	'NOT_SET_UP',
	'COST_LIMIT',
	'LIST_HAS_OPTED_OUT',
	'OPTED_OUT',
	'OPT_OUT_LIST_NOT_FOUND',
	'OPT_OUT_LIST_UNREAD',
	'PRICE_UNKNOWN',
	'RECIPIENT_LIMIT',
]);

/** The reason why a message was not accepted. */
type Cause = Pick<MessageResult, 'status' | 'what' | 'advice' | 'row' | 'call'>;

/** The statuses that follow from another one, or belong to empty rows of a sheet. */
const EXPLAINS_NOTHING = new Set(['NOT_TRIED', 'EMPTY_ROW']);

/** Finds the result that explains the failure: the first with the most frequent status that explains anything. */
function leadOf(results: readonly Cause[]): Cause | undefined {
	const causes = results.filter(({ status }) => !EXPLAINS_NOTHING.has(status));
	const [commonest] = countBy(causes, ({ status }) => status);
	return causes.find(({ status }) => status === commonest?.[0]);
}

const withPeriod = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** ClickSend's sentences are shorter; n8n keeps and shows the error with all that is in it. */
const MAX_SAID = 1_000;

function saidIn(value: unknown): string | null {
	const said = asString(value);
	return said === null ? null : cut(said, MAX_SAID);
}

/** Writes the message. Counts come first for single refusals; a refused call is the reason for all of its messages. */
function messageFor(results: readonly Cause[], { row, what }: Cause, done: string): string {
	const none =
		results.length === 1
			? `The message was not ${done}`
			: `None of the ${results.length} messages was ${done}`;
	return row === null ? `${withPeriod(what)} ${none}.` : `${none}: ${describeStatuses(results)}`;
}

/**
 * Makes the error that the node throws in stop mode. It is only for a report in which nothing was taken: an error of
 * the node means that running it again is safe.
 *
 * @param done the word for what should have happened to each message
 */
export function runError(
	node: INode,
	{ results }: { results: readonly Cause[] },
	done = 'accepted',
): NodeApiError | NodeOperationError {
	const lead = leadOf(results) ?? results[0];
	if (lead === undefined) return new NodeOperationError(node, 'There was nothing to send');
	const message = messageFor(results, lead, done);
	const description = lead.advice ?? undefined;
	if (OWN_STATUSES.has(lead.status)) return new NodeOperationError(node, message, { description });
	const { call } = lead;
	const answer: JsonObject = {
		response_code: saidIn(call?.body?.response_code),
		response_msg: saidIn(call?.body?.response_msg),
		statuses: Object.fromEntries(countBy(results, ({ status }) => status).slice(0, MAX_STATUSES)),
	};
	const httpCode = call?.httpCode ? String(call.httpCode) : undefined;
	return new NodeApiError(node, answer, { message, description, httpCode });
}
