import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { ANY_NUMBER } from '../messaging/inbound/rule';
import { trimmedOf } from '../messaging/values';
import { collectRows, readPages, type Listed } from '../api/pages';
import { askSoon, gapEntry, searchError } from './search';

const ALL: INodePropertyOptions = { name: 'All Numbers', value: ANY_NUMBER };

/**
 * Makes the entry of a number of `GET /numbers` (docs/clicksend-api.md, "Sender options"), with its place and its
 * owner's notes.
 */
function optionOf(row: Listed): INodePropertyOptions | undefined {
	const value = trimmedOf(row.dedicated_number);
	if (value === '') return undefined;
	const place = trimmedOf(row._country_name) || trimmedOf(row.country);
	const notes = trimmedOf(row.notes);
	return {
		name: place === '' ? value : `${value} (${place})`,
		value,
		...(notes !== '' && { description: notes }),
	};
}

/**
 * Lists the dedicated numbers of the account, from all pages; all of them can receive.
 *
 * @throws NodeApiError or NodeOperationError with the message of ClickSend
 */
export async function getDedicatedNumbers(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	let gap: string | undefined;
	const pages = readPages(askSoon(this), { url: '/numbers' }, (why) => {
		gap = gapEntry(`further numbers (${why})`).name;
	});
	const numbers = await collectRows(pages, optionOf);
	if (!Array.isArray(numbers)) throw searchError(this, numbers);
	return [gap === undefined ? ALL : { ...ALL, description: gap }, ...numbers];
}
