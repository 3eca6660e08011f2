import { NodeOperationError, type IHookFunctions, type IWebhookFunctions } from 'n8n-workflow';

import { chooseOneOf, GIVE_TEXT_TO_FIND } from '../messaging/advice/ruleAdvice';
import { readKeyword } from '../messaging/inbound/optOut';
import { EVENTS, type EventName } from '../messaging/inbound/push';
import {
	ANY_NUMBER,
	RECEIPT_FILTERS,
	TEXT_FILTERS,
	type RuleSettings,
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

/** A parameter with a set of values. */
interface Choice<Value> {
	name: string;
	label: string;
	/** The first one is the default. */
	values: readonly Value[];
}

const EVENT: Choice<EventName> = { name: 'event', label: 'Trigger On', values: EVENTS };

const keysOf = <Key extends string>(filters: Readonly<Record<Key, number>>): Key[] =>
	Object.keys(filters) as Key[];

const RECEIPTS = { name: 'receipts', label: 'Receipts', values: keysOf(RECEIPT_FILTERS) };
const TEXT_FILTER = { name: 'textFilter', label: 'Text Filter', values: keysOf(TEXT_FILTERS) };

/**
 * Reads a choice.
 *
 * @throws NodeOperationError for a value that only another version of the node knows
 */
function choiceOf<Value extends string>(
	context: Context,
	{ name, label, values }: Choice<Value>,
): Value {
	const chosen = textAt(context, name, values[0]);
	const known = values.find((value) => value === chosen);
	if (known !== undefined) return known;
	const what = `'${label}' is "${chosen.slice(0, MOST_QUOTED)}"`;
	throw new NodeOperationError(context.getNode(), what, { description: chooseOneOf(values) });
}

export const eventOf = (context: Context): EventName => choiceOf(context, EVENT);

/**
 * Reads the settings of the rule in ClickSend.
 *
 * @throws NodeOperationError for a text filter without a text, and for values that the node does not know
 */
export function readRuleSettings(context: IHookFunctions): RuleSettings {
	const event = eventOf(context);
	if (event !== 'smsReceived') return { event, receipts: choiceOf(context, RECEIPTS) };
	const textFilter = choiceOf(context, TEXT_FILTER);
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
