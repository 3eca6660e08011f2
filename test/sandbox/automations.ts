import { paginate } from './paging';
import { failure, HTTP_NOT_FOUND, invalidFields, isObject, success } from './replies';
import type { Call, Routes } from './router';
import { inboundErrors, readInboundRule, readReceiptRule, receiptErrors } from './ruleFields';
import type { FieldErrors, RuleBody } from './ruleFields';
import type { Rules } from './rules';
import type { State } from './state';
import type { SandboxReply } from './types';

/** The differences between the kinds of rules. */
interface Kind<Rule> {
	rulesOf(rules: Rules): Rule[];
	idOf(rule: Rule): number;
	errorsIn(body: RuleBody): FieldErrors;
	read(body: RuleBody, id: number): Rule;
	/** A rule as the list shows it. */
	inList(rule: Rule): unknown;
	said: Readonly<Record<'list' | 'added' | 'one' | 'updated' | 'deleted', string>>;
}

const INBOUND: Kind<Rules['inbound'][number]> = {
	rulesOf: ({ inbound }) => inbound,
	idOf: ({ inbound_rule_id }) => inbound_rule_id,
	errorsIn: inboundErrors,
	read: readInboundRule,
	// In ClickSend's example the ID has another name, and the webhook_type is left out.
	inList: ({ inbound_rule_id: sms_inbound_rule_id, ...rule }) => {
		const row: Partial<typeof rule> = rule;
		delete row.webhook_type;
		return { sms_inbound_rule_id, ...row };
	},
	said: {
		list: 'Your list of inbound rules.',
		added: 'Your record has been added.',
		one: 'Your inbound rule.',
		updated: 'Your record has been updated.',
		deleted: 'Your record has been deleted.',
	},
};

const RECEIPTS: Kind<Rules['receipts'][number]> = {
	rulesOf: ({ receipts }) => receipts,
	idOf: ({ receipt_rule_id }) => receipt_rule_id,
	errorsIn: receiptErrors,
	read: readReceiptRule,
	inList: (rule) => rule,
	said: {
		list: 'Your list of rule incoming sms receipt.',
		added: 'Your new SMS receipt has been added.',
		one: 'Your rule incoming sms receipt.',
		updated: 'Your rule incoming sms receipt has been updated.',
		deleted: 'Your rule incoming sms receipt has been deleted.',
	},
};

/** The rules for calls; ClickSend's words for them are assumed to be those for text messages. */
const VOICE_RECEIPTS: typeof RECEIPTS = {
	...RECEIPTS,
	rulesOf: ({ voiceReceipts }) => voiceReceipts,
};

/** The rules that say where replies and receipts go (docs/clicksend-api.md, "Automations"). */
export const AUTOMATION_ROUTES: Routes = {
	...routesOf('/automations/sms/inbound', INBOUND),
	...routesOf('/automations/sms/receipts', RECEIPTS),
	...routesOf('/automations/voice/receipts', VOICE_RECEIPTS),
};

function routesOf<Rule>(path: string, kind: Kind<Rule>): Routes {
	return {
		[path]: {
			GET: ({ state, request }) => {
				const page = paginate(kind.rulesOf(state.rules), request.query);
				return success(kind.said.list, { ...page, data: page.data.map(kind.inList) });
			},
			POST: (call) => add(kind, call),
		},
		[`${path}/{rule_id}`]: {
			GET: (call) => withRule(kind, call, (rule) => success(kind.said.one, rule)),
			PUT: (call) => withRule(kind, call, (rule) => update(kind, call, rule)),
			DELETE: (call) =>
				withRule(kind, call, (rule, rules) => {
					rules.splice(rules.indexOf(rule), 1);
					return success(kind.said.deleted, []);
				}),
		},
	};
}

function add<Rule>(kind: Kind<Rule>, { state, request }: Call): SandboxReply {
	const body = isObject(request.body) ? request.body : {};
	const errors = kind.errorsIn(body);
	if (Object.keys(errors).length > 0) return invalidFields(errors);
	const rule = kind.read(body, nextRuleId(state));
	kind.rulesOf(state.rules).push(rule);
	return success(kind.said.added, rule);
}

/** Changes a rule. The request has the whole rule, not only the change (docs/clicksend-api.md, "Automations"). */
function update<Rule>(kind: Kind<Rule>, { state, request }: Call, rule: Rule): SandboxReply {
	const body = isObject(request.body) ? request.body : {};
	const errors = kind.errorsIn(body);
	if (Object.keys(errors).length > 0) return invalidFields(errors);
	const rules = kind.rulesOf(state.rules);
	const updated = kind.read(body, kind.idOf(rule));
	rules.splice(rules.indexOf(rule), 1, updated);
	return success(kind.said.updated, updated);
}

function withRule<Rule>(
	kind: Kind<Rule>,
	{ state, params }: Call,
	answer: (rule: Rule, rules: Rule[]) => SandboxReply,
): SandboxReply {
	const rules = kind.rulesOf(state.rules);
	const rule = rules.find((one) => String(kind.idOf(one)) === params.rule_id);
	return rule === undefined ? failure(HTTP_NOT_FOUND) : answer(rule, rules);
}

/** Counts the rules of all kinds together, so that an ID of one kind never fits the other. */
function nextRuleId(state: State): number {
	state.lastRuleId += 1;
	return state.lastRuleId;
}
