import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { ListOption } from '../sandbox/clickSend';
import type { Stage } from './cases';

/** Two lists of the account, and one of somebody else's. */
export const LISTS: ListOption[] = [
	{ list_id: 428, list_name: 'Customers', contacts: 250 },
	{ list_id: 429, list_name: 'Staff', contacts: [{ first_name: 'Ada', custom_1: 'Desk 1' }] },
	{ list_id: 430, list_name: 'Foreign', contacts: 3, foreign: true },
];

/** A list, as who picks *By ID* names it. */
export const byId = (value: unknown) => ({ __rl: true, mode: 'id', value }) as INodeParameters;

/** The requests to the sandbox, in order: `GET /lists 2` for a second page. */
export const pathsOf = ({ sandbox }: Stage): string[] =>
	sandbox.record.requests.map(({ method, path, query: { page } }) =>
		[method, path, ...(page === undefined ? [] : [page])].join(' '),
	);

const typeOf = (value: unknown): string => (value === null ? 'null' : typeof value);

/** The type of each field of a row. */
export const typesOf = (row: IDataObject): Record<string, string> =>
	Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeOf(value)]));
