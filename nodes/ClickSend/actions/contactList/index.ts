import type { Resource } from '../resource';
import { get } from './get.operation';
import { getMany } from './getMany.operation';

/** The contact lists of the account. */
export const contactList: Resource = {
	value: 'contactList',
	name: 'Contact List',
	operations: [getMany, get],
};
