import { NodeOperationError, type IHookFunctions, type IWebhookFunctions } from 'n8n-workflow';

import { CHOOSE_EVENT, GIVE_TEXT_TO_FIND } from '../messaging/advice/ruleAdvice';
import { readKeyword } from '../messaging/inbound/optOut';
import { EVENTS, type EventName } from '../messaging/inbound/push';
import {
	ANY_NUMBER,
	type RECEIPT_FILTERS,
	type RuleSettings,
	type TEXT_FILTERS,
} from '../messaging/inbound/rule';

/** The settings of the node for pushed events. */
export interface ReceiverSettings {
	event: EventName;
	/** The first words of messages that start the workflow; empty means all messages. */
	keywords: string[];
	skipsRepeats: boolean;
	includesRaw: boolean;
}

/** The most characters of a typed value that an error shows. */
const MOST_QUOTED = 60;

type Context = IHookFunctions | IWebhookFunctions;

const textAt = (context: Context, name: string, fallback = ''): string =>
	String(context.getNodeParameter(name, fallback) ?? '').trim();

/**
 * Reads the event.
 *
 * @throws NodeOperationError for an event that only a later version of the node knows
 */
export function eventOf(context: Context): EventName {
	const chosen = textAt(context, 'event', EVENTS[0]);
	const event = EVENTS.find((known) => known === chosen);
	if (event !== undefined) return event;
	throw new NodeOperationError(context.getNode(), `'Event' is "${chosen.slice(0, MOST_QUOTED)}"`, {
		description: CHOOSE_EVENT,
	});
}

/**
 * Reads the settings of the rule in ClickSend.
 *
 * @throws NodeOperationError for a text filter without a text
 */
export function readRuleSettings(context: IHookFunctions): RuleSettings {
	const event = eventOf(context);
	if (event === 'deliveryReceipt') {
		const receipts = textAt(context, 'receipts', 'all') as keyof typeof RECEIPT_FILTERS;
		return { event, receipts };
	}
	const textFilter = textAt(context, 'textFilter', 'any') as keyof typeof TEXT_FILTERS;
	const text = textFilter === 'any' ? '' : textAt(context, 'text');
	if (textFilter !== 'any' && text === '') {
		throw new NodeOperationError(context.getNode(), "'Text' is empty", {
			description: GIVE_TEXT_TO_FIND,
		});
	}
	const dedicatedNumber = textAt(context, 'dedicatedNumber', ANY_NUMBER) || ANY_NUMBER;
	return { event, dedicatedNumber, textFilter, text };
}

export function readReceiverSettings(context: IWebhookFunctions): ReceiverSettings {
	const options = context.getNodeParameter('options', {}) as Readonly<Record<string, unknown>>;
	const words = String(options.keywords ?? '').split(/[,;\n]/);
	return {
		event: eventOf(context),
		keywords: words.map(readKeyword).filter((word) => word !== ''),
		skipsRepeats: options.skipRepeats !== false,
		includesRaw: options.includeRawBody === true,
	};
}
