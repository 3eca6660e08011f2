import type { Reply } from '../../nodes/ClickSend/messaging/answer/answer';
import {
	RULE_KINDS,
	ruleBody,
	type RuleSettings,
} from '../../nodes/ClickSend/messaging/inbound/rule';
import { createAsk, type Ask } from '../../nodes/ClickSend/api/ask';
import type { CallClickSend, ClickSendRequest } from '../../nodes/ClickSend/api/clickSend';
import { Standstill } from '../../nodes/ClickSend/api/standstill';
import type { Secrets, Wanted, Webhook } from '../../nodes/ClickSend/trigger/lifecycle';
import { callbackOf } from '../../nodes/ClickSend/trigger/secret';
import type { ClickSend } from '../sandbox/clickSend';
import { callDirectly } from '../sandbox/testKit';

export const TEST_HOOK = 'https://n8n.example.com/webhook-test/3f0c/webhook';
export const OTHER_HOOK = 'https://other.example.com/webhook/3f0c/webhook';
export const HOOK = 'https://n8n.example.com/webhook/3f0c/webhook';

/** Well-formed secrets: 43 letters. */
export const secretNamed = (letter: string): string => letter.repeat(43);

export const OLD = secretNamed('o');
export const NEW = secretNamed('n');

export const SMS = {
	event: 'smsReceived',
	dedicatedNumber: '*',
	textFilter: 'any',
	text: '',
} as const satisfies RuleSettings;

export const ORDERS: RuleSettings = { ...SMS, textFilter: 'contains', text: 'order' };

export const RECEIPTS: RuleSettings = { event: 'deliveryReceipt', receipts: 'all' };
export const FAILED: RuleSettings = { event: 'deliveryReceipt', receipts: 'failed' };
export const VOICE_RECEIPTS: RuleSettings = { event: 'voiceReceipt', receipts: 'all' };

/** The changes that somebody made in the account before. */
export type Before = (clickSend: ClickSend) => void;

/** The requests so far that change something, in short. */
export const writesTo = ({ record }: ClickSend): string[] =>
	record.requests
		.filter(({ method }) => method !== 'GET')
		.map(({ method, path }) => `${method} ${path.replace(/^\/automations(\/sms)?/, '')}`);

export const wanted = (settings: RuleSettings = SMS): Wanted => ({
	webhookUrl: HOOK,
	settings,
	name: 'n8n: Auto reply (1) > ClickSend Trigger',
	isLeft: () => false,
});

/** The node's webhook, as it is when its rules are deleted. */
export const WEBHOOK: Webhook = { webhookUrl: HOOK, isLeft: () => false };

/** A secret to make rules with; what is kept is written down. */
export const secretsOf = (fresh: string, kept: string[] = []): Secrets => ({
	fresh,
	renews: false,
	keep: (secret) => kept.push(secret),
});

/** Answers a call from an account in memory. */
export const callOf =
	(clickSend: ClickSend): CallClickSend =>
	async ({ method = 'GET', url, qs = {}, body }: ClickSendRequest): Promise<Reply> => {
		const query = Object.fromEntries(
			Object.entries(qs).map(([name, value]) => [name, String(value)]),
		);
		const reply = callDirectly(clickSend, method, url, { query, body });
		return { kind: 'answered', httpCode: reply.status, headers: reply.headers, body: reply.body };
	};

const CLOCK = { wait: async () => undefined, isCancelled: () => false, now: () => 0 };

/** Requests without sockets, clock or chance. */
export const askBy = (call: CallClickSend): Ask =>
	createAsk({
		call,
		...CLOCK,
		random: () => 0,
		standstill: new Standstill(CLOCK),
		maxTotalWaitMs: 60_000,
	});

/** The address to which a rule pushes, and other fields of it. */
interface PutOptions {
	address?: string;
	secret?: string;
	[field: string]: unknown;
}

/** Puts a rule into the account, as somebody left it there. */
export function putRule(
	clickSend: ClickSend,
	settings: RuleSettings,
	{ address = HOOK, secret, ...fields }: PutOptions = {},
): void {
	const callback = secret === undefined ? address : callbackOf(address, secret);
	const body = { ...ruleBody(settings, 'Left behind', callback), ...fields };
	const { status } = callDirectly(clickSend, 'POST', RULE_KINDS[settings.event].url, { body });
	if (status !== 200) throw new Error(`The sandbox refused the rule: ${status}`);
}

/** The addresses of all rules that push, of every kind, in the order of their making. */
export function addressesIn(clickSend: ClickSend): string[] {
	const { inbound, receipts, voiceReceipts } = clickSend.rules();
	return [
		...inbound.map((rule) => ({ id: rule.inbound_rule_id, ...rule })),
		...[...receipts, ...voiceReceipts].map((rule) => ({ id: rule.receipt_rule_id, ...rule })),
	]
		.sort((one, other) => one.id - other.id)
		.map(({ action_address }) => action_address);
}
