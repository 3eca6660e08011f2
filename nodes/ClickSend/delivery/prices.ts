import type { Delivery, PlannedMessage } from '../messaging/types';
import type { DeliveryOptions } from './courier';
import { deliverOnce } from './deliver';
import type { PricePorts } from './ports';
import type { Keep } from './keep';

/**
 * Asks for the prices of the planned messages, in the same calls in which they would be sent and by the same
 * rules, except that a lost answer is asked for again. It sends nothing and never throws.
 *
 * @param keep the parts of the answers to keep
 * @returns a result per message, as for sending: `accepted` means that ClickSend would take the message
 */
export const askPrices = async (
	messages: readonly PlannedMessage[],
	options: DeliveryOptions,
	ports: PricePorts,
	keep?: Keep,
): Promise<Delivery> =>
	await deliverOnce(messages, { ...options, ifUnknown: 'report' }, ports, keep);
