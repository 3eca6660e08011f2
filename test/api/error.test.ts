import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { requestError } from '../../nodes/ClickSend/api/error';
import { NODE } from '../output/cases';

const MESSAGE = 'The list could not be read';
const REST = { description: 'Check the list', itemIndex: 3 };

it.each([
	['an answer of ClickSend', 404, NodeApiError, { httpCode: '404' }],
	['no answer', null, NodeOperationError, {}],
])('a request that failed with %s', (_case, httpCode, type, own) => {
	const failure = { status: 'NOT_FOUND', what: 'Your list is not found', httpCode };
	const error = requestError(NODE, failure, MESSAGE, REST);

	expect(error).toBeInstanceOf(type);
	expect(error).toMatchObject({
		message: MESSAGE,
		description: REST.description,
		context: { itemIndex: REST.itemIndex },
		...own,
	});
});

it("n8n shows ClickSend's own code and words beside those of the node", () => {
	const failure = { status: 'NOT_FOUND', what: 'Your list is not found', httpCode: 404 };
	const { errorResponse } = requestError(NODE, failure, MESSAGE, {}) as NodeApiError;

	expect(errorResponse).toEqual({
		response_code: 'NOT_FOUND',
		response_msg: 'Your list is not found',
	});
});
