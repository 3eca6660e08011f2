import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { ChangePorts } from '../../api/ask';
import { changePortsFor } from '../../api/context';
import { CHECK_LIST_ACCESS } from '../../messaging/advice/requestAdvice';
import { isMissing } from '../../messaging/answer/giveUp';
import { isProblem } from '../../messaging/problem';
import { changeItems, type Done } from '../contact/changeItems';
import { listReader } from '../contact/read';
import { refuseContact } from '../contact/refusal';
import type { Refusal } from '../perItem';

/** An operation that changes one list for each item, in parts. */
interface ChangingLists<T extends object> {
	/** Reads an item beside its list. It throws what an expression throws. */
	read(item: number): T | Refusal;
	/** Changes the list. Never throws. */
	work(ports: ChangePorts, target: T & { listId: number }): Promise<Done>;
}

/** Says of a list that is not there how that can be. */
function aboutList(done: Done): Done {
	const { failure, rows } = done;
	if (failure === undefined || !isMissing(failure) || !isProblem(rows)) return done;
	return { ...done, rows: { ...rows, advice: CHECK_LIST_ACCESS } };
}

/** Runs an operation that changes one list for each input item. Items with the same list wait for one another. */
export async function changeLists<T extends object>(
	context: IExecuteFunctions,
	{ read, work }: ChangingLists<T>,
): Promise<INodeExecutionData[]> {
	const ports = changePortsFor(context);
	const listOf = listReader(context);
	return await changeItems<T & { listId: number }>(context, {
		read: (item) => {
			const listId = listOf(item);
			if (isProblem(listId)) return refuseContact(listId);
			const more = read(item);
			return isProblem(more) ? (more as Refusal) : { ...(more as T), listId };
		},
		prepare:
			async () =>
			({ listId }) => [String(listId)],
		work: async (target) => aboutList(await work(ports, target)),
	});
}
