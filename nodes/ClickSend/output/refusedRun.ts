import { NodeOperationError, type INode } from 'n8n-workflow';

import { adviceFor, fixOrContinue, type Aim } from '../messaging/advice/messageAdvice';
import type { RefusedMessage } from '../messaging/types';

/** More reasons would not be read. */
const MOST_REASONS = 5;

/** More numbers of items would hide the reason behind them. */
const MOST_ITEMS = 3;

/** One reason, and the items that cannot be sent for it. */
interface Reason extends Pick<RefusedMessage, 'problem' | 'outcome'> {
	items: Set<number>;
}

function reasonsOf(refused: readonly RefusedMessage[]): Reason[] {
	const reasons = new Map<string, Reason>();
	for (const { item, problem, outcome } of refused) {
		const known = reasons.get(problem.what);
		if (known === undefined) {
			reasons.set(problem.what, { problem, outcome, items: new Set([item]) });
		} else known.items.add(item);
	}
	return [...reasons.values()];
}

/** E.g. "Item 3", "Items 3 and 5" or "Items 1, 2, 3 and 4 more". */
function nameItems(items: ReadonlySet<number>): string {
	const named = [...items].slice(0, MOST_ITEMS).map(String);
	const more = items.size - named.length;
	const last = more > 0 ? `${more} more` : named.pop();
	const list = named.length === 0 ? last : `${named.join(', ')} and ${last}`;
	return `${items.size === 1 ? 'Item' : 'Items'} ${list}`;
}

const sentenceOf = ({ items, problem }: Reason): string => `${nameItems(items)}: ${problem.what}.`;

const adviceAbout = ({ outcome, problem }: Reason): string | null =>
	adviceFor(outcome ?? 'invalid', problem.status);

function describe(reasons: readonly Reason[], isWhole: boolean, aim: Aim): string {
	const sentences = reasons.slice(0, MOST_REASONS).map(sentenceOf);
	const more = reasons.slice(MOST_REASONS).flatMap(({ items }) => [...items]);
	if (more.length > 0) sentences.push(`${new Set(more).size} more cannot be ${aim} either.`);
	const [only] = reasons;
	const advice = only !== undefined && reasons.length === 1 ? adviceAbout(only) : null;
	// The items are sound: the advice names the settings that cause it.
	const isRepeated = reasons.every(({ problem }) => problem.status === 'LIST_REPEATED');
	return [...sentences, advice, isRepeated ? null : fixOrContinue(isWhole, aim)]
		.filter((line) => line !== null)
		.join('\n');
}

/**
 * Makes the error of a run that is stopped before anything is sent, because some of its items cannot be sent.
 *
 * @param refused at least one message, in input order
 */
export function refusedRun(
	node: INode,
	refused: readonly RefusedMessage[],
	itemCount: number,
	aim: Aim,
): NodeOperationError {
	const items = new Set(refused.map(({ item }) => item));
	const itemIndex = items.size === 1 ? refused[0]?.item : undefined;
	const reasons = reasonsOf(refused);
	const [only] = reasons;
	const isWhole = items.size === itemCount;
	if (only !== undefined && reasons.length === 1 && isWhole) {
		const description = adviceAbout(only) ?? undefined;
		const message = `Nothing was ${aim}: ${only.problem.what}`;
		return new NodeOperationError(node, message, { description, itemIndex });
	}
	const message = `Nothing was ${aim}: ${items.size} of ${itemCount} items cannot be ${aim}`;
	return new NodeOperationError(node, message, {
		description: describe(reasons, isWhole, aim),
		itemIndex,
	});
}
