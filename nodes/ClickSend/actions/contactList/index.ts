import type { Resource } from '../resource';
import { get } from './get.operation';
import { getContacts } from './getContacts.operation';
import { getMany } from './getMany.operation';

/** The lists of contacts that the account keeps. */
export const contactList: Resource = {
	value: 'contactList',
	name: 'Contact List',
	operations: [get, getContacts, getMany],
	default: 'getMany',
};
