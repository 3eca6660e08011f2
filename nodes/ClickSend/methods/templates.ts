import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import type { Listed } from '../api/pages';
import { search, textOf } from './search';

function entryOf({ template_id, template_name }: Listed): INodeListSearchItems | undefined {
	const value = textOf(template_id);
	if (value === '') return undefined;
	return { name: textOf(template_name) || `Template ${value}`, value };
}

/** The SMS templates of the account. */
export async function searchTemplates(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await search(this, { url: '/sms/templates' }, entryOf, filter);
}
