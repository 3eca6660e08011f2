import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';

import type { Failure } from '../messaging/answer/answer';

/**
 * What a node throws for a request that did not bring what was asked for: an error of ClickSend's API where there was an
 * answer, else one of the node's.
 *
 * @param message what the user reads first
 */
export function requestError(
	node: INode,
	{ status, what, httpCode }: Pick<Failure, 'status' | 'what' | 'httpCode'>,
	message: string,
	rest: { description?: string; itemIndex?: number },
): NodeApiError | NodeOperationError {
	if (httpCode === null) return new NodeOperationError(node, message, rest);
	const answer = { response_code: status, response_msg: what };
	return new NodeApiError(node, answer, { ...rest, message, httpCode: String(httpCode) });
}
