import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { judgeBody } from '../../messaging/answer/answer';
import { accountRow, simplifyAccount } from '../../output/reads/accountRow';
import { askFor } from '../../api/context';
import { readSwitch, simplifyField } from '../fields/commonFields';
import { perItem, refusalOf } from '../perItem';
import type { Operation } from '../resource';
import { isProblem } from '../../messaging/problem';

async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const ask = askFor(context);
	return await perItem(context, async (item) => {
		const simplify = readSwitch(context, item, simplifyField);
		if (isProblem(simplify)) return simplify;
		const answer = await ask({ method: 'GET', url: '/account' }, judgeBody);
		if (isProblem(answer)) return refusalOf(answer);
		const row = accountRow(answer.body);
		return [simplify ? simplifyAccount(row) : row];
	});
}

/** *Account: Get*: the owner, the balance and the settings of the account, without its key. */
export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get account',
	description: 'Read the balance, the currency and the limits of the account',
	fields: [simplifyField],
	execute,
};
