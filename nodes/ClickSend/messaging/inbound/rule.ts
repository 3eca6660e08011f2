import type { EventName } from './push';
import { squeeze } from '../values';

/** The value that stands for all numbers of the account (docs/clicksend-api.md, "Automations"). */
export const ANY_NUMBER = '*';

/** The ways in which an inbound rule filters by text: `message_search_type`. */
export const TEXT_FILTERS = { any: 0, startsWith: 1, contains: 2, doesNotContain: 3 } as const;

/** The receipts that a receipt rule pushes: `match_type`. */
export const RECEIPT_FILTERS = { all: 0, failed: 1, delivered: 2 } as const;

/** The events that the rule in ClickSend has to push. */
export type RuleSettings =
	| {
			event: 'smsReceived';
			/** `*` or a number of the account. */
			dedicatedNumber: string;
			textFilter: keyof typeof TEXT_FILTERS;
			/** Empty with the filter `any`. */
			text: string;
	  }
	| { event: 'deliveryReceipt' | 'voiceReceipt'; receipts: keyof typeof RECEIPT_FILTERS };

/** A rule as ClickSend lists it: any of its fields may be absent or of another type than documented. */
export type RuleRow = Readonly<Record<string, unknown>>;

/** The URL of the rules of an event, and the fields that may hold their ID. */
export const RULE_KINDS: Readonly<Record<EventName, { url: string; idFields: string[] }>> = {
	smsReceived: {
		url: '/automations/sms/inbound',
		idFields: ['inbound_rule_id', 'sms_inbound_rule_id'],
	},
	deliveryReceipt: { url: '/automations/sms/receipts', idFields: ['receipt_rule_id'] },
	voiceReceipt: { url: '/automations/voice/receipts', idFields: ['receipt_rule_id'] },
};

/** Returns the fields of a rule that carry the node's settings; its other fields are names. */
function settingsFields(settings: RuleSettings): Record<string, string | number> {
	if (settings.event !== 'smsReceived') {
		return { match_type: RECEIPT_FILTERS[settings.receipts] };
	}
	return {
		dedicated_number: settings.dedicatedNumber,
		message_search_type: TEXT_FILTERS[settings.textFilter],
		message_search_term: settings.text,
		webhook_type: 'json',
	};
}

const ENABLED = 1;

/**
 * Returns the body of a request that makes or changes a rule. Receipts always come as a form (docs/clicksend-api.md,
 * "Automations").
 */
export const ruleBody = (settings: RuleSettings, name: string, callback: string) => ({
	rule_name: name,
	...settingsFields(settings),
	action: 'URL',
	action_address: callback,
	enabled: ENABLED,
});

/** Makes values comparable: numbers are equal with and without a plus, words in any case. */
const comparable = (value: unknown): string | undefined =>
	typeof value === 'object' && value !== null
		? undefined
		: String(value ?? '')
				.trim()
				.replace(/^\+(?=\d)/, '')
				.toLowerCase();

/**
 * Whether a rule has the node's settings. Its name and its address are not compared, and a field that ClickSend leaves
 * out counts as equal.
 */
export function doesWhatIsSet(row: RuleRow, settings: RuleSettings): boolean {
	const wanted = { ...settingsFields(settings), action: 'URL', enabled: ENABLED };
	return Object.entries(wanted).every(
		([field, value]) => row[field] === undefined || comparable(row[field]) === comparable(value),
	);
}

const ID = /^[1-9]\d{0,14}$/;

const isId = (value: unknown): value is number | string =>
	(typeof value === 'number' || typeof value === 'string') && ID.test(String(value));

/** Returns the ID of a rule, `null` where it has none. */
export function ruleIdOf(row: RuleRow, event: EventName): number | null {
	const id = RULE_KINDS[event].idFields.map((field) => row[field]).find(isId);
	return id === undefined ? null : Number(id);
}

/** Normalises a web address and removes its query; empty for anything else. */
function placeOf(address: unknown): string {
	if (typeof address !== 'string' || !URL.canParse(address)) return '';
	const { origin, pathname } = new URL(address);
	return `${origin}${pathname.replace(/\/+$/, '')}`;
}

/** Whether a rule pushes to this webhook, with any secret. */
export const pushesTo = (row: RuleRow, webhookUrl: string): boolean =>
	placeOf(row.action_address) !== '' && placeOf(row.action_address) === placeOf(webhookUrl);

/** The parts of an address before its path: the scheme, nothing, and the host. */
const PARTS_OF_ORIGIN = 3;

/** The parts of a path that n8n gives one webhook, whether it is called in a test or in production. */
const PARTS_OF_WEBHOOK = 2;

/** Whether a rule pushes to the other address of a webhook: n8n has one for tests and one for production. */
export function pushesToTwin(row: RuleRow, webhookUrl: string): boolean {
	const one = placeOf(row.action_address).split('/');
	const other = placeOf(webhookUrl).split('/');
	const where = one.findIndex((part, index) => part !== other[index]);
	if (where < PARTS_OF_ORIGIN || where >= one.length - PARTS_OF_WEBHOOK) return false;
	const rest = (parts: string[]): string => parts.filter((_, index) => index !== where).join('/');
	return rest(one) === rest(other);
}

/** ClickSend's dashboard shows about 100 characters of a name; ClickSend documents no limit. */
const MAX_NAME_LENGTH = 100;

/** Removes emoji and control characters, which not every database can hold. */
const plainName = (text: string, length: number): string =>
	squeeze(text)
		.replace(/[\u{10000}-\u{10FFFF}\p{Cc}]/gu, '')
		.slice(0, length)
		.trim();

const MAX_WORKFLOW_NAME = 40;
const MAX_NODE_NAME = 25;

/** The workflow and the node that own a rule. */
export interface Owner {
	workflowId: string;
	workflowName: string;
	nodeName: string;
	isTest: boolean;
}

const beginningOf = (isTest: boolean): string => (isTest ? 'n8n [test]: ' : 'n8n: ');

const middleOf = (workflowId: string): string => ` (${workflowId}) > `;

/** Returns the name of a rule, which shows in ClickSend's dashboard what workflow owns it. */
export function ruleName({ workflowId, workflowName, nodeName, isTest }: Owner): string {
	const workflow = plainName(workflowName, MAX_WORKFLOW_NAME);
	const node = plainName(nodeName, MAX_NODE_NAME);
	return `${beginningOf(isTest)}${workflow}${middleOf(workflowId)}${node}`.slice(
		0,
		MAX_NAME_LENGTH,
	);
}

/** Whether a rule has a name that the node gave it, whatever the workflow and the node were called then. */
export const isNamedFor = (
	{ rule_name }: RuleRow,
	{ workflowId, isTest }: Pick<Owner, 'workflowId' | 'isTest'>,
): boolean =>
	workflowId !== '' &&
	typeof rule_name === 'string' &&
	rule_name.startsWith(beginningOf(isTest)) &&
	rule_name.includes(middleOf(workflowId));
