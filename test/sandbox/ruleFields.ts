import type { InboundRule, ReceiptRule } from './rules';

/** The actions that ClickSend documents (docs/clicksend-api.md, "Automations"), and one that accounts have besides. */
const ACTIONS = [
	'SEND_TO_MESSENGER',
	...['AUTO_REPLY', 'EMAIL_USER', 'EMAIL_FIXED', 'URL', 'SMS', 'POLL', 'GROUP_SMS', 'MOVE_CONTACT'],
	...['CREATE_CONTACT', 'CREATE_CONTACT_PLUS_EMAIL', 'CREATE_CONTACT_PLUS_NAME_EMAIL'],
	...['CREATE_CONTACT_PLUS_NAME', 'SMPP', 'NONE'],
];
/** The actions without an address; ClickSend's own example of a POLL rule has a blank one. */
const WITHOUT_ADDRESS = ['AUTO_REPLY', 'EMAIL_USER', 'POLL', 'SMPP', 'NONE'];
const WEBHOOK_TYPES = ['post', 'get', 'json'] as const;
/** 0 any, 1 starts with, 2 contains, 3 does not contain; accounts also have a 5, which no document names. */
const SEARCH_TYPES = [0, 1, 2, 3, 5];
/** 0 to 2 are documented; ClickSend's example has a 3. */
const LAST_MATCH_TYPE = 3;
const DISABLED_OR_ENABLED = 1;

/** A body as it came: anything may be in it. */
export type RuleBody = Readonly<Record<string, unknown>>;
type Check = (value: unknown, body: RuleBody) => boolean;
type Checks = Readonly<Record<string, Check>>;

/** The errors of a rule, as ClickSend's map from field to sentence; empty if the rule is valid. */
export type FieldErrors = Record<string, string>;

const isText: Check = (value) => typeof value === 'string' && value !== '';
const isTextOrNull: Check = (value) => typeof value === 'string' || value === null;
const isUpTo =
	(most: number): Check =>
	(value) =>
		Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;

/**
 * The fields that ClickSend calls required (docs/clicksend-api.md, "Automations"); null counts where an example has it.
 */
const COMMON: Checks = {
	rule_name: isText,
	action: (value) => ACTIONS.includes(String(value)),
	action_address: (value, { action }) =>
		isText(value, {}) || (value === '' && WITHOUT_ADDRESS.includes(String(action))),
	enabled: isUpTo(DISABLED_OR_ENABLED),
};

const INBOUND: Checks = {
	dedicated_number: isText,
	message_search_type: (value) => SEARCH_TYPES.some((type) => type === value),
	message_search_term: isTextOrNull,
	...COMMON,
};

const RECEIPT: Checks = { match_type: isUpTo(LAST_MATCH_TYPE), ...COMMON };

/** "Required when action = URL only"; without it such a rule is refused. */
const WEBHOOK: Checks = {
	webhook_type: (value) => WEBHOOK_TYPES.some((type) => type === value),
};

/** Finds the errors in the fields of an inbound rule. */
export function inboundErrors(body: RuleBody): FieldErrors {
	const told = body.action === 'URL' || body.webhook_type !== undefined;
	return errorsIn(body, told ? { ...INBOUND, ...WEBHOOK } : INBOUND);
}

/** Finds the errors in the fields of a receipt rule. */
export function receiptErrors(body: RuleBody): FieldErrors {
	return errorsIn(body, RECEIPT);
}

function errorsIn(body: RuleBody, checks: Checks): FieldErrors {
	const errors: FieldErrors = {};
	for (const [field, isFine] of Object.entries(checks)) {
		const value = body[field];
		if (isFine(value, body)) continue;
		const missing = value === undefined || value === null || value === '';
		errors[field] = `${titleOf(field)} field is ${missing ? 'required' : 'invalid'}.`;
	}
	return errors;
}

function titleOf(field: string): string {
	const words = field.replaceAll('_', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A sound body as an inbound rule. What else it holds is not kept. */
export function readInboundRule(body: RuleBody, inbound_rule_id: number): InboundRule {
	return {
		inbound_rule_id,
		dedicated_number: String(body.dedicated_number),
		rule_name: String(body.rule_name),
		message_search_type: Number(body.message_search_type),
		message_search_term: textOrNull(body.message_search_term),
		action: String(body.action),
		action_address: String(body.action_address),
		body: textOrNull(body.body),
		enabled: Number(body.enabled),
		webhook_type: WEBHOOK_TYPES.find((type) => type === body.webhook_type) ?? 'post',
	};
}

/** A sound body as a receipt rule. There is no webhook_type in one: ClickSend drops it. */
export function readReceiptRule(body: RuleBody, receipt_rule_id: number): ReceiptRule {
	return {
		receipt_rule_id,
		rule_name: String(body.rule_name),
		match_type: Number(body.match_type),
		action: String(body.action),
		action_address: String(body.action_address),
		enabled: Number(body.enabled),
	};
}

function textOrNull(value: unknown): string | null {
	return typeof value === 'string' ? value : null;
}
