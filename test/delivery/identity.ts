import type { MessageResult } from '../../nodes/ClickSend/messaging/types';
import type { PlannedText, RunPlan } from './simulation';

/** A text to a number, as ClickSend takes it. */
export interface Text {
	to: unknown;
	body: unknown;
}

const LOCAL = '(206) 555-0100';
const e164 = (to: unknown): string => (to === LOCAL ? '+12065550100' : String(to));

/** Messages with the same text and number share an identity. */
export const identity = ({ to, body }: Text): string => `${e164(to)} ${body}`;

export function countByIdentity(all: readonly Text[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const one of all) counts.set(identity(one), (counts.get(identity(one)) ?? 0) + 1);
	return counts;
}

/** Returns the texts that a message asks for: one, or one for each contact with a number. */
export function textsOf(message: PlannedText, { lists }: RunPlan): Text[] {
	if ('to' in message) return [message];
	const contacts = lists[message.list] ?? [];
	return contacts.flatMap(({ phone_number: to, first_name }) =>
		to === null ? [] : [{ to, body: message.body.replace('(First Name)', first_name) }],
	);
}

/**
 * Returns the texts that results are about; the result of a list, or of its rest, is about all texts without a result
 * of their own.
 */
export function textsIn(
	results: readonly MessageResult[],
	plan: RunPlan,
	all: readonly MessageResult[] = results,
): Text[] {
	return results.flatMap(({ item, to, entry, row }) => {
		const message = plan.messages[item];
		if (message === undefined) return [];
		if ('to' in message) return [{ to, body: entry?.body }];
		return row === null ? restOf(item, plan, all) : [{ to, body: row.body }];
	});
}

function restOf(item: number, plan: RunPlan, results: readonly MessageResult[]): Text[] {
	const message = plan.messages[item];
	const told = results.filter((one) => one.item === item && one.row !== null);
	const counts = countByIdentity(told.map(({ to, row }) => ({ to, body: row?.body })));
	return (message ? textsOf(message, plan) : []).filter((text) => {
		const left = counts.get(identity(text)) ?? 0;
		counts.set(identity(text), left - 1);
		return left <= 0;
	});
}
