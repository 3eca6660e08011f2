import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import { trimmedOf } from '../messaging/values';
import type { Listed } from '../api/pages';
import { search } from './search';

function entryOf({ template_id, template_name }: Listed): INodeListSearchItems | undefined {
	const value = trimmedOf(template_id);
	if (value === '') return undefined;
	return { name: trimmedOf(template_name) || `Template ${value}`, value };
}

/** The SMS templates of the account. */
export async function searchTemplates(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await search(this, { url: '/sms/templates' }, entryOf, filter);
}
