import type { INodeParameters } from 'n8n-workflow';

import type { SandboxOptions } from '../sandbox/server';
import { fictional } from './cases';
import { optOutList } from './optOuts';
import { byId } from './reads';

/** The parameters of an operation on lists, whose IDs and names are in the items. */
export const listParameters = (operation: string, more: INodeParameters = {}): INodeParameters => ({
	resource: 'contactList',
	operation,
	listId: byId('={{ $json.id }}'),
	name: '={{ $json.name }}',
	...more,
});

const person = (index: number, more: object = {}) => ({
	phone_number: fictional(index),
	first_name: `Name ${index}`,
	...more,
});

const PEOPLE = [person(0), person(1), person(0, { first_name: 'Twice' }), person(2)];

export const ACCOUNT: SandboxOptions = {
	lists: [
		{ list_id: 428, list_name: 'Customers', contacts: PEOPLE },
		optOutList(fictional(1), fictional(9)),
		{ list_id: 430, list_name: 'Foreign', contacts: 2, foreign: true },
	],
};

export const CUSTOMERS = [{ id: 428, name: 'Clients' }];
