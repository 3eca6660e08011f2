import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { oneListRow } from '../../output/reads/contactListRow';
import { getList } from '../../api/contacts/lists';
import { askFor } from '../../api/context';
import { contactListField, LIST_ADVICE, readListId } from '../fields/listField';
import { perItem, refusalOf } from '../perItem';
import type { Operation } from '../resource';
import { isProblem } from '../../messaging/problem';

async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const ask = askFor(context);
	return await perItem(context, async (item) => {
		const id = readListId(context, item);
		if (isProblem(id)) return id;
		const answer = await getList(ask, id);
		return isProblem(answer) ? refusalOf(answer, LIST_ADVICE) : [oneListRow(answer.data)];
	});
}

/** *Contact List: Get*: one list, with the state of an import into it. */
export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get contact list',
	description: 'Read the name of a list and how many contacts it has',
	fields: [contactListField],
	execute,
};
