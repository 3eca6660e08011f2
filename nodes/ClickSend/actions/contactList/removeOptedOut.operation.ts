import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';

import { findOptOutList } from '../../api/contacts/optOutList';
import type { ChangePorts } from '../../api/ask';
import { CHANGE_AGAIN, CHOOSE_OPT_OUT_LIST } from '../../messaging/advice/contactAdvice';
import { OPT_OUT_LIST, readId } from '../../messaging/input/named';
import { isProblem, type Problem } from '../../messaging/problem';
import { isBlank } from '../../messaging/values';
import type { Done } from '../contact/changeItems';
import { doneItem, refuseContact } from '../contact/refusal';
import { lostChangesOf, type LostChanges } from '../contact/tryMemory';
import { contactListField } from '../fields/listField';
import { locator } from '../fields/locatorField';
import { locatorReader, isExpression, savedParameter } from '../parameter';
import type { Operation } from '../resource';
import { changeLists } from './changeLists';
import { removeCounted } from './removing';

const optOutListField: INodeProperties = {
	...locator({
		displayName: 'Opt-Out List',
		name: 'optOutList',
		description:
			"The list of those who opted out. Left empty, the node finds it by ClickSend's own opt-out rule, or by its name 'Opt-Out List'.",
		what: 'list',
		searchListMethod: 'searchContactLists',
		placeholder: 'e.g. 428',
	}),
	required: false,
};

/** Makes the reader of the opt-out list. One left empty on the screen is found, but an empty expression is refused. */
function optOutReader(context: IExecuteFunctions): (item: number) => number | undefined | Problem {
	const read = locatorReader(context, 'optOutList');
	const isFixed = !isExpression(savedParameter(context, 'optOutList'));
	return (item) => {
		const value = read(item);
		return isFixed && isBlank(value) ? undefined : readId(OPT_OUT_LIST, value);
	};
}

async function remove(
	ports: ChangePorts,
	listId: number,
	optOuts: number,
	lost: LostChanges,
): Promise<Done> {
	if (listId === optOuts) {
		const what = `The list ${listId} is the opt-out list itself, and everybody on it would be removed`;
		return { rows: refuseContact({ status: 'INVALID_LIST', what }), mayHaveChanged: false };
	}
	const how = `remove-opted-out-contacts/${optOuts}`;
	const change = await removeCounted(ports, listId, how, lost);
	return doneItem(
		change,
		({ removed }) => ({ list_id: listId, opt_out_list_id: optOuts, removed }),
		CHANGE_AGAIN,
	);
}

async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const optOutsOf = optOutReader(context);
	const lost = lostChangesOf(context);
	let found: Promise<number | Problem> | undefined;
	return await changeLists(context, {
		read: (item) => {
			const optOuts = optOutsOf(item);
			if (!isProblem(optOuts)) return { optOuts };
			return { ...refuseContact(optOuts), advice: CHOOSE_OPT_OUT_LIST };
		},
		work: async (ports, { listId, optOuts }) => {
			const id = optOuts ?? (await (found ??= findOptOutList(ports.ask)));
			if (isProblem(id)) return { rows: refuseContact(id), mayHaveChanged: false };
			return await remove(ports, listId, id, lost);
		},
	});
}

/** *Contact List: Remove Opted-Out Contacts*: takes those who opted out off a list. */
export const removeOptedOut: Operation = {
	value: 'removeOptedOut',
	name: 'Remove Opted-Out Contacts',
	action: 'Remove opted-out contacts from contact list',
	description: 'Take everybody off a list who is on the opt-out list too',
	fields: [contactListField, optOutListField],
	execute,
};
