import type { Delivery, PlannedMessage } from '../messaging/types';
import type { DeliveryOptions } from './courier';
import { deliverOnce } from './deliver';
import type { PricePorts } from './ports';
import type { Keep } from './keep';

/**
 * Asks what sending the planned messages would cost, in the same calls in which they would go out and by the same
 * rules, except that an answer which got lost is asked for again. Sends nothing, and never throws.
 *
 * @param keep what is wanted of the answers
 * @returns a result per message, in the words of the delivery: `accepted` means that ClickSend would take it
 */
export const askPrices = async (
	messages: readonly PlannedMessage[],
	options: DeliveryOptions,
	ports: PricePorts,
	keep?: Keep,
): Promise<Delivery> =>
	await deliverOnce(messages, { ...options, ifUnknown: 'report' }, ports, keep);
