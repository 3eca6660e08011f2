import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';

import * as getAccount from './account/get.operation';
import * as getContactList from './contactList/get.operation';
import * as getContacts from './contactList/getContacts.operation';
import * as getContactLists from './contactList/getMany.operation';
import * as cancelMessage from './sms/cancel.operation';
import * as cancelMessages from './sms/cancelAll.operation';
import * as getInbound from './sms/getInbound.operation';
import * as getMessages from './sms/getMany.operation';
import * as getPrice from './message/getPrice.operation';
import * as getReceipt from './sms/getReceipt.operation';
import * as send from './message/send.operation';
import * as getTemplates from './template/getMany.operation';

type Execute = (context: IExecuteFunctions) => Promise<INodeExecutionData[]>;

/** Every operation of the node, by `resource:operation`. */
const OPERATIONS: Readonly<Record<string, Execute>> = {
	'account:get': getAccount.execute,
	'contactList:get': getContactList.execute,
	'contactList:getContacts': getContacts.execute,
	'contactList:getMany': getContactLists.execute,
	'sms:cancel': cancelMessage.execute,
	'sms:cancelAll': cancelMessages.execute,
	'sms:getInbound': getInbound.execute,
	'sms:getMany': getMessages.execute,
	'sms:getPrice': getPrice.execute,
	'sms:getReceipt': getReceipt.execute,
	'sms:send': send.execute,
	'template:getMany': getTemplates.execute,
};

/** The node uses these functions of n8n after it has sent: to find one missing then would be too late. */
const NEEDED = ['addExecutionHints', 'getExecutionCancelSignal'] as const;

/** @throws NodeOperationError on an n8n that lacks what the node needs, before anything is sent */
function requireContext(context: IExecuteFunctions): void {
	const missing = NEEDED.find((name) => typeof context[name] !== 'function');
	if (missing === undefined) return;
	throw new NodeOperationError(
		context.getNode(),
		`This version of n8n is too old for the ClickSend node: it has no '${missing}'`,
		{ description: 'Update n8n to version 1.123 or later. Nothing was sent.' },
	);
}

/** Runs the operation that the user chose. n8n offers a "Custom API Call" by itself, which no node handles. */
export async function router(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	requireContext(context);
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
