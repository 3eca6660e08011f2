import type { Resource } from '../resource';
import { get } from './get.operation';

/** Who we are at ClickSend. */
export const account: Resource = {
	value: 'account',
	name: 'Account',
	operations: [get],
	default: 'get',
};
