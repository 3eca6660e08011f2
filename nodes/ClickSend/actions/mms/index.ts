import type { Resource } from '../resource';
import { getMany } from '../message/getMany.operation';
import { getPrice } from '../message/getPrice.operation';
import { send } from '../message/send.operation';
import { screen } from './screen';

/** The resource *MMS*. */
export const mms: Resource = {
	value: 'mms',
	name: 'MMS',
	operations: [send(screen), getPrice(screen), getMany(screen)],
};
