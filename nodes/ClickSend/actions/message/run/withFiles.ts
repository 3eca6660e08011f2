import type { INodeExecutionData } from 'n8n-workflow';

import { isObject } from '../../../messaging/values';
import type { Items } from '../../../output/show';

/**
 * Gives error items the files of their input items, as n8n gives them the fields, so that a picture is still there when
 * an item comes back to the node.
 */
export function* withFiles(items: Items, input: readonly INodeExecutionData[]): Items {
	for (const item of items) {
		const { json, pairedItem } = item;
		const isError = isObject(json.error) && isObject(pairedItem);
		const binary = isError ? input[Number(pairedItem.item)]?.binary : undefined;
		yield binary === undefined ? item : { ...item, binary };
	}
}
