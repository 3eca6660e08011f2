import type { Resource } from '../resource';
import { getMany } from './getMany.operation';

/** The resource *Template*. */
export const template: Resource = {
	value: 'template',
	name: 'Template',
	operations: [getMany],
};
