import type { Delivery, PlannedMessage } from '../messaging/types';
import { Courier, type DeliveryOptions } from './courier';
import { jobsFor } from './job';
import type { Ports } from './ports';
import { DeliveryRecord } from './record';

/**
 * Sends the planned messages in as few calls as `batchSize` allows, in order, by the delivery rules. Never throws, and
 * gives every message exactly one result.
 */
export async function deliver(
	messages: readonly PlannedMessage[],
	options: DeliveryOptions,
	ports: Ports,
): Promise<Delivery> {
	const record = new DeliveryRecord();
	const courier = new Courier(options, ports, record);
	const stack = jobsFor(messages, options.batchSize).reverse();
	for (let job = stack.pop(); job !== undefined; job = stack.pop()) {
		stack.push(...(await courier.handle(job)).reverse());
	}
	return record.toDelivery(messages);
}
