import { judgeBody, type Failure } from '../messaging/answer/answer';
import { isHidden } from '../messaging/answer/giveUp';
import { EVENTS, type EventName } from '../messaging/inbound/push';
import { RULE_KINDS, ruleIdOf, type ruleBody, type RuleRow } from '../messaging/inbound/rule';
import { isObject } from '../messaging/values';
import { type Ask } from '../api/ask';
import { readPages, readRows } from '../api/pages';
import { isProblem } from '../messaging/problem';

/** A rule in the ClickSend account. */
export interface Rule {
	event: EventName;
	id: number;
	row: RuleRow;
}

const HTTP_NOT_FOUND = 404;

const addressOf = ({ event, id }: Rule): string => `${RULE_KINDS[event].url}/${id}`;

async function listKind(ask: Ask, event: EventName): Promise<Rule[] | Failure> {
	const rows = await readRows(readPages(ask, { url: RULE_KINDS[event].url }));
	if (!Array.isArray(rows)) return rows;
	return rows.flatMap((row) => {
		const id = ruleIdOf(row, event);
		return id === null ? [] : [{ event, id, row }];
	});
}

/**
 * Reads a single rule, because the list of inbound rules leaves out how they push (docs/clicksend-api.md,
 * "Automations").
 */
async function completed(ask: Ask, rule: Rule): Promise<Rule[] | Failure> {
	if (rule.event !== 'smsReceived' || rule.row.webhook_type !== undefined) return [rule];
	const verdict = await ask({ method: 'GET', url: addressOf(rule) }, judgeBody);
	if (isProblem(verdict)) return verdict.httpCode === HTTP_NOT_FOUND ? [] : verdict;
	const { data } = verdict.body;
	return [{ ...rule, row: { ...rule.row, ...(isObject(data) && data) } }];
}

/**
 * Finds all rules of every kind that are wanted, the oldest first. A node whose event was changed may have left a rule
 * of another kind.
 *
 * @param event the event whose list must be readable
 */
export async function listRules(
	ask: Ask,
	event: EventName,
	isWanted: (row: RuleRow) => boolean,
): Promise<Rule[] | Failure> {
	const listed: Rule[] = [];
	for (const kind of EVENTS) {
		const rules = await listKind(ask, kind);
		if (Array.isArray(rules)) for (const rule of rules) listed.push(rule);
		// An account that may not read rules of a kind has no rule of the node there.
		else if (kind === event || !isHidden(rules)) return rules;
	}
	const wanted: Rule[] = [];
	for (const rule of listed.filter(({ row }) => isWanted(row))) {
		const known = await completed(ask, rule);
		if (!Array.isArray(known)) return known;
		for (const one of known) wanted.push(one);
	}
	return wanted.sort((one, other) => one.id - other.id);
}

type RuleBody = ReturnType<typeof ruleBody>;

/** Makes a rule. After a lost answer the request is not repeated, because the list tells whether the rule exists. */
export async function makeRule(
	ask: Ask,
	event: EventName,
	body: RuleBody,
): Promise<Failure | undefined> {
	const verdict = await ask({ method: 'POST', url: RULE_KINDS[event].url, body }, judgeBody);
	return isProblem(verdict) ? verdict : undefined;
}

/** Changes a rule in place, so that no message is missed; makes a new one if it is gone. */
export async function changeRule(
	ask: Ask,
	rule: Rule,
	body: RuleBody,
): Promise<Failure | undefined> {
	const request = { method: 'PUT', url: addressOf(rule), body, isSafeToRepeat: true } as const;
	const verdict = await ask(request, judgeBody);
	if (!isProblem(verdict)) return undefined;
	return verdict.httpCode === HTTP_NOT_FOUND ? await makeRule(ask, rule.event, body) : verdict;
}

/** Deletes rules; a rule that is gone already is no error. */
export async function deleteRules(ask: Ask, rules: readonly Rule[]): Promise<Failure | undefined> {
	for (const rule of rules) {
		const request = { method: 'DELETE', url: addressOf(rule), isSafeToRepeat: true } as const;
		const verdict = await ask(request, judgeBody);
		if (isProblem(verdict) && verdict.httpCode !== HTTP_NOT_FOUND) return verdict;
	}
	return undefined;
}
