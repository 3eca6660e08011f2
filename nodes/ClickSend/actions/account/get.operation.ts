import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';

import { judgeBody } from '../../messaging/answer/answer';
import { accountRow, simplifyAccount } from '../../output/reads/account';
import { isFailure } from '../../api/ask';
import { askFor } from '../../api/context';
import { forOperation, readSwitch, simplifyField } from '../fields/common';
import { perItem, refusalOf } from '../perItem';

export const description: INodeProperties[] = forOperation('account', 'get', [simplifyField]);

/** *Account: Get*: who we are, what is left to spend, and what the account allows. Never a key. */
export async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const ask = askFor(context);
	return await perItem(context, async (item) => {
		const simplify = readSwitch(context, item, simplifyField);
		if (typeof simplify !== 'boolean') return simplify;
		const answer = await ask({ method: 'GET', url: '/account' }, judgeBody);
		if (isFailure(answer)) return refusalOf(answer);
		const row = accountRow(answer.body);
		return [simplify ? simplifyAccount(row) : row];
	});
}
