import type { Resource } from '../resource';
import { create } from './create.operation';
import { get } from './get.operation';
import { getMany } from './getMany.operation';
import { remove } from './delete.operation';
import { update } from './update.operation';
import { upsert } from './upsert.operation';

/** The people on the contact lists of the account. */
export const contact: Resource = {
	value: 'contact',
	name: 'Contact',
	operations: [upsert, create, get, getMany, update, remove],
};
