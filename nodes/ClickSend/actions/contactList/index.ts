import type { Resource } from '../resource';
import { create } from './create.operation';
import { get } from './get.operation';
import { getMany } from './getMany.operation';
import { remove } from './delete.operation';
import { removeDuplicates } from './removeDuplicates.operation';
import { removeOptedOut } from './removeOptedOut.operation';
import { update } from './update.operation';

/** The contact lists of the account. */
export const contactList: Resource = {
	value: 'contactList',
	name: 'Contact List',
	operations: [getMany, get, create, update, remove, removeDuplicates, removeOptedOut],
};
