import type { Resource } from '../resource';
import { getMany } from './getMany.operation';

/** The texts that the account keeps for sending. */
export const template: Resource = {
	value: 'template',
	name: 'Template',
	operations: [getMany],
	default: 'getMany',
};
