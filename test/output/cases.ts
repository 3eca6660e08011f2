import type { INode, INodeExecutionData } from 'n8n-workflow';

import { resultFromRow } from '../../nodes/ClickSend/messaging/outcome/result';
import type { CallAnswer, MessageResult, Row, Stray } from '../../nodes/ClickSend/messaging/types';
import { itemsOf } from './ofSms';
import { bodyWith, call, message, rowFor } from '../messaging/builders';

/** Stands for a key of the account wherever ClickSend might send one along. */
export const SECRET = '00000000-5EC2-4E70-0000-000000000000';

/** The account's subaccount in ClickSend's answer, with its key. */
export const SUBACCOUNT = { subaccount_id: 100002, api_key: SECRET };

export const NODE: INode = {
	id: '1',
	name: 'ClickSend',
	type: 'n8n-nodes-clicksend-messaging.clickSend',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/** The answer to one call, for these items, as far as its rows do not matter. */
export const answerFor = (items: number[], data: Row = {}): CallAnswer =>
	call(bodyWith([], data), { items });

/** Makes the result of an item's message whose row has `fields`. */
export function rowResult(
	item: number,
	fields: Row = {},
	answer: CallAnswer = answerFor([item]),
): MessageResult {
	const one = message({ item, custom_string: `n8n-7-0-${item}-0-tag` });
	return resultFromRow(one, rowFor(one, fields), answer);
}

/** A row that belongs to no message. */
export const strayOf = (fields: Row = {}, answer: CallAnswer = answerFor([0, 1])): Stray => ({
	row: { to: '+61433333333', message_id: 'STRAY', status: 'SUCCESS', ...fields },
	call: answer,
});

/** Freezes a value, so that any attempt to change it throws. */
export function frozen<T>(value: T): T {
	if (typeof value !== 'object' || value === null) return value;
	Object.values(value).forEach(frozen);
	return Object.freeze(value);
}

/** The node's output, all of it at once. */
export const buildItems = (...of: Parameters<typeof itemsOf>): INodeExecutionData[] => [
	...itemsOf(...of),
];
