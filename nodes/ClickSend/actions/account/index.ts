import type { Resource } from '../resource';
import { get } from './get.operation';

/** The resource *Account*. */
export const account: Resource = {
	value: 'account',
	name: 'Account',
	operations: [get],
};
