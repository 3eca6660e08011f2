import type { ClickSend, InboundRule } from '../sandbox/clickSend';
import { callDirectly } from '../sandbox/testKit';

/** The actions of a user in ClickSend's dashboard. */

const URL = '/automations/sms/inbound';

function call(clickSend: ClickSend, method: string, path: string, body?: object): void {
	const { status } = callDirectly(clickSend, method, path, { body });
	if (status !== 200) throw new Error(`The sandbox refused ${method} ${path}: ${status}`);
}

/** Changes all rules for messages that come in. */
export function changeRules(clickSend: ClickSend, fields: Partial<InboundRule>): void {
	for (const { inbound_rule_id, ...rule } of clickSend.rules().inbound) {
		call(clickSend, 'PUT', `${URL}/${inbound_rule_id}`, { ...rule, ...fields });
	}
}

/** Deletes all of them. */
export function deleteRules(clickSend: ClickSend): void {
	for (const { inbound_rule_id } of clickSend.rules().inbound) {
		call(clickSend, 'DELETE', `${URL}/${inbound_rule_id}`);
	}
}

/** Makes so many more of the first of them. */
export function copyRule(clickSend: ClickSend, copies = 1): void {
	const [first] = clickSend.rules().inbound;
	if (first === undefined) throw new Error('There is no rule to copy');
	for (let copy = 0; copy < copies; copy += 1) call(clickSend, 'POST', URL, { ...first });
}
