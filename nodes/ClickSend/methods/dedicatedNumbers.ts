import {
	NodeOperationError,
	type ILoadOptionsFunctions,
	type INodePropertyOptions,
} from 'n8n-workflow';

import { adviceForRequest } from '../messaging/advice';
import { ANY_NUMBER } from '../messaging/rule';
import { askFor } from '../requests/context';
import { readPages, readRows, type Listed } from '../requests/pages';

/** Somebody is looking at the dropdown. */
const MAX_TOTAL_WAIT_MS = 10_000;

const ALL: INodePropertyOptions = { name: 'All Numbers', value: ANY_NUMBER };

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** A number of `GET /numbers` (api reference, "Sender options"): where it is, and what its owner noted on it. */
function optionOf({
	dedicated_number,
	_country_name,
	country,
	notes,
}: Listed): INodePropertyOptions {
	const number = textOf(dedicated_number);
	const place = textOf(_country_name) || textOf(country);
	const label = textOf(notes);
	return {
		name: place === '' ? number : `${number} (${place})`,
		value: number,
		...(label !== '' && { description: label }),
	};
}

/**
 * The dedicated numbers of the account, from all pages.
 *
 * @throws NodeOperationError with what ClickSend said
 */
export async function getDedicatedNumbers(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	const rows = await readRows(readPages(askFor(this, MAX_TOTAL_WAIT_MS), { url: '/numbers' }));
	if (!Array.isArray(rows)) {
		const description = adviceForRequest(rows.status);
		throw new NodeOperationError(this.getNode(), rows.what, { description });
	}
	return [ALL, ...rows.map(optionOf).filter(({ value }) => value !== '')];
}
