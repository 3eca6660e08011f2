import type { Delivery, PlannedMessage } from '../messaging/types';
import type { DeliveryOptions } from './courier';
import { deliver } from './deliver';
import type { PricePorts } from './ports';

/**
 * Asks what sending the planned messages would cost, in the same calls in which they would go out and by the same
 * rules, except that an answer which got lost is asked for again. Sends nothing, and never throws.
 *
 * @returns a result per message, in the words of the delivery: `accepted` means that ClickSend would take it
 */
export const askPrices = async (
	messages: readonly PlannedMessage[],
	options: DeliveryOptions,
	ports: PricePorts,
): Promise<Delivery> => await deliver(messages, { ...options, ifUnknown: 'report' }, ports);
