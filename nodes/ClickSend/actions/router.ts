import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';

import * as getAccount from './account/get.operation';
import * as cancelSms from './sms/cancel.operation';
import * as cancelAllSms from './sms/cancelAll.operation';
import * as getInboundSms from './sms/getInbound.operation';
import * as getSmsReceipt from './sms/getReceipt.operation';
import * as send from './sms/send.operation';

type Execute = (context: IExecuteFunctions) => Promise<INodeExecutionData[]>;

/** Every operation of the node, by `resource:operation`. */
const OPERATIONS: Readonly<Record<string, Execute>> = {
	'account:get': getAccount.execute,
	'sms:cancel': cancelSms.execute,
	'sms:cancelAll': cancelAllSms.execute,
	'sms:getInbound': getInboundSms.execute,
	'sms:getReceipt': getSmsReceipt.execute,
	'sms:send': send.execute,
};

/** Runs the operation that the user chose. n8n offers a "Custom API Call" by itself, which no node handles. */
export async function router(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const resource = context.getNodeParameter('resource', 0, '');
	const operation = context.getNodeParameter('operation', 0, '');
	const execute = OPERATIONS[`${resource}:${operation}`];
	if (execute === undefined) {
		throw new NodeOperationError(
			context.getNode(),
			`The ClickSend node has no operation "${operation}" for "${resource}"`,
			{
				description:
					"Choose one of the node's own operations. For any other call of ClickSend's API use the HTTP Request node with this ClickSend credential.",
			},
		);
	}
	return [await execute(context)];
}
