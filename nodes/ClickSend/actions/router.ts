import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';

import { CHOOSE_OPERATION, UPDATE_N8N } from '../messaging/advice/fieldAdvice';
import { shown } from '../messaging/shown';
import { operationIn } from './resource';
import { RESOURCES } from './resources';

/** The functions of n8n that the node uses after it has sent, when it would be too late to find one missing. */
const NEEDED = ['addExecutionHints', 'getExecutionCancelSignal'] as const;

/** @throws NodeOperationError before anything is sent, if n8n lacks a function that the node needs */
function requireContext(context: IExecuteFunctions): void {
	const missing = NEEDED.find((name) => typeof context[name] !== 'function');
	if (missing === undefined) return;
	throw new NodeOperationError(
		context.getNode(),
		`This version of n8n is too old for the ClickSend node: it has no '${missing}'`,
		{ description: UPDATE_N8N },
	);
}

/** Runs the operation that the user chose. n8n offers a "Custom API Call" by itself, which no node handles. */
export async function router(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	requireContext(context);
	const resource = context.getNodeParameter('resource', 0, '');
	const operation = context.getNodeParameter('operation', 0, '');
	const found = operationIn(RESOURCES, resource, operation);
	if (found === undefined) {
		throw new NodeOperationError(
			context.getNode(),
			`The ClickSend node has no operation ${shown(operation)} for ${shown(resource)}`,
			{
				description: CHOOSE_OPERATION,
			},
		);
	}
	return [await found.execute(context)];
}
