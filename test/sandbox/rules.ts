import type { Receipt } from './receipts';

/** The forms in which an inbound rule writes its push; receipt rules have no choice: always a form. */
export type WebhookType = 'post' | 'get' | 'json';

/** A rule for messages that come in (docs/clicksend-api.md, "Automations"). */
export interface InboundRule {
	inbound_rule_id: number;
	/** `*` for all numbers of the account. */
	dedicated_number: string;
	rule_name: string;
	/** 0 any, 1 starts with, 2 contains, 3 does not contain. */
	message_search_type: number;
	message_search_term: string | null;
	action: string;
	/** The URL of a rule with the action URL. */
	action_address: string;
	body: string | null;
	enabled: number;
	webhook_type: WebhookType;
}

/** A rule for the receipts of one channel (docs/clicksend-api.md, "Automations"). */
export interface ReceiptRule {
	receipt_rule_id: number;
	rule_name: string;
	/** 0 all, 1 only failed, 2 only successful. */
	match_type: number;
	action: string;
	action_address: string;
	enabled: number;
}

/** The rules of an account. */
export interface Rules {
	inbound: InboundRule[];
	receipts: ReceiptRule[];
	voiceReceipts: ReceiptRule[];
}

/** "Up to 10 matching rules fire per message" (help, inbound rules). */
export const MOST_RULES_FIRING = 10;

/** Status codes from here on say that a message did not arrive, or not yet. */
const FIRST_FAILURE_CODE = 300;
const ANY_NUMBER = '*';

const POLL = { rule_name: 'Poll', action: 'POLL', action_address: '', enabled: 1 };
const POLL_INBOUND = {
	dedicated_number: ANY_NUMBER,
	message_search_type: 0,
	message_search_term: null,
	body: null,
	webhook_type: 'post',
} as const;

const MATCH_TYPES: Readonly<Record<number, (failed: boolean) => boolean>> = {
	1: (failed) => failed,
	2: (failed) => !failed,
};

const SEARCHES: Readonly<Record<number, (body: string, term: string) => boolean>> = {
	1: (body, term) => body.startsWith(term),
	2: (body, term) => body.includes(term),
	3: (body, term) => !body.includes(term),
};

/**
 * The rules of a new account, and the last id given.
 * @param pollRules how many of each kind for text messages keep things for polling
 */
export function createRules(pollRules: number): { rules: Rules; lastRuleId: number } {
	const rules: Rules = { inbound: [], receipts: [], voiceReceipts: [] };
	let lastRuleId = 0;
	for (let index = 0; index < pollRules; index++) {
		rules.inbound.push({ inbound_rule_id: ++lastRuleId, ...POLL, ...POLL_INBOUND });
		rules.receipts.push({ receipt_rule_id: ++lastRuleId, ...POLL, match_type: 0 });
	}
	return { rules, lastRuleId };
}

/** The enabled rules that a message which came in falls under, in the order of their making. */
export function rulesForMessage(
	{ inbound }: Rules,
	{ to, body }: { to: string; body: string },
): InboundRule[] {
	const fits = (rule: InboundRule): boolean => {
		const ours = rule.dedicated_number === ANY_NUMBER || rule.dedicated_number === to;
		const search = SEARCHES[rule.message_search_type];
		const term = (rule.message_search_term ?? '').toLowerCase();
		return ours && (search === undefined || search(body.toLowerCase(), term));
	};
	return firing(inbound, fits);
}

/** The enabled rules that a receipt falls under, in the order of their making. */
export function rulesForReceipt(
	{ receipts, voiceReceipts }: Rules,
	{ status_code, message_type }: Pick<Receipt, 'status_code' | 'message_type'>,
): ReceiptRule[] {
	const failed = Number(status_code) >= FIRST_FAILURE_CODE;
	const rules = message_type === 'voice' ? voiceReceipts : receipts;
	return firing(rules, ({ match_type }) => MATCH_TYPES[match_type]?.(failed) ?? true);
}

function firing<Rule extends { enabled: number }>(
	rules: readonly Rule[],
	fits: (rule: Rule) => boolean,
): Rule[] {
	return rules.filter((rule) => rule.enabled === 1 && fits(rule)).slice(0, MOST_RULES_FIRING);
}
