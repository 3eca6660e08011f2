import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { CHOOSE_LIST } from '../../messaging/advice/fieldAdvice';
import { CHECK_LIST_ACCESS } from '../../messaging/advice/requestAdvice';
import { LIST, readId } from '../../messaging/input/named';
import { refuse, type Refusal } from '../perItem';
import { locator } from './locatorField';

/** The field for one contact list of the account. */
export const contactListField: INodeProperties = locator({
	displayName: 'List',
	name: 'listId',
	description: 'The contact list',
	what: 'list',
	searchListMethod: 'searchContactLists',
	placeholder: 'e.g. 428',
});

/** Reads the ID of the list that an item names. */
export function readListId(context: IExecuteFunctions, item: number): number | Refusal {
	const value: unknown = context.getNodeParameter('listId', item, '', { extractValue: true });
	const id = readId(LIST, value);
	return typeof id === 'number' ? id : refuse(id.what, CHOOSE_LIST);
}

/**
 * Advice by HTTP status: ClickSend answers "forbidden" for a missing list too (docs/clicksend-api.md, "HTTP errors").
 */
export const LIST_ADVICE: Readonly<Record<number, string>> = {
	403: CHECK_LIST_ACCESS,
	404: CHECK_LIST_ACCESS,
};
