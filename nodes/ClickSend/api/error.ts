import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';

import type { Failure } from '../messaging/answer/answer';

/**
 * Makes the error that a node throws for a failed request: an error of ClickSend's API where there was an
 * answer, else an error of the node.
 *
 * @param message the first sentence that the user reads
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
