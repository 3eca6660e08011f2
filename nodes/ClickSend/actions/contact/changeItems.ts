import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { sideBySide, CALLS_AT_ONCE } from '../../api/sideBySide';
import { adviceForContact } from '../../messaging/advice/contactAdvice';
import { FIX_PARAMETER } from '../../messaging/advice/words';
import type { Failure } from '../../messaging/answer/answer';
import { createGiveUp, isForbidden } from '../../messaging/answer/giveUp';
import { groupBySharing, type Tokens } from '../../messaging/contacts/groups';
import { stopsRun } from '../../messaging/input/emptyRow';
import { isProblem, unreadable } from '../../messaging/problem';
import { errorItem } from '../../output/errorItem';
import { warning } from '../../output/hints/hint';
import { describeStatuses } from '../../output/report';
import { withoutTakenNames } from '../../output/show';
import { createPacer } from '../message/run/pacer';
import { errorOf, refuse, type Refusal } from '../perItem';

/** The result of one item. */
export interface Done {
	rows: readonly IDataObject[] | Refusal;
	/** Whether ClickSend changed something for it, or may have. */
	mayHaveChanged: boolean;
	/** The failure of its last request, which tells whether the next item is worth trying. */
	failure?: Failure;
}

/** An operation that changes contacts or lists, in parts. */
export interface Changing<T> {
	/** Reads an item, without a request. It throws what an expression throws. */
	read(item: number): T | Refusal;
	/** Gets the targets of all items before the first change; it returns the tokens of one. Items that share a token are worked on in their order. */
	prepare(targets: readonly T[]): Promise<(target: T) => Tokens>;
	/** Never throws. */
	work(target: T, item: number): Promise<Done>;
}

interface Planned<T> {
	item: number;
	target: T;
}

const notTried = (what: string): Done => ({
	rows: refuse(what, adviceForContact('NOT_TRIED') ?? FIX_PARAMETER, 'NOT_TRIED'),
	mayHaveChanged: false,
});

const POINTLESS = notTried('Not tried, because of what happened to an earlier item');

const STOPPED = notTried('Not tried, because the execution was stopped');

const isRefusal = <T>(plan: T | Refusal): plan is Refusal => isProblem(plan);

/** Reads all items. An expression that cannot be evaluated is a problem of its item alone. */
async function readAll<T>(
	context: IExecuteFunctions,
	read: Changing<T>['read'],
): Promise<Array<T | Refusal>> {
	const pause = createPacer();
	const plans: Array<T | Refusal> = [];
	for (const item of context.getInputData().keys()) {
		try {
			plans.push(read(item));
		} catch (thrown) {
			plans.push(refuse(unreadable(thrown).what, FIX_PARAMETER));
		}
		await pause();
	}
	return plans;
}

/** Works on the items, several at once, until one shows that going on is pointless or the execution is stopped. */
async function workAll<T extends { listId?: number }>(
	context: IExecuteFunctions,
	planned: ReadonlyArray<Planned<T>>,
	{ prepare, work }: Changing<T>,
	results: Done[],
): Promise<void> {
	const signal = context.getExecutionCancelSignal();
	const tokensOf = await prepare(planned.map(({ target }) => target));
	const groups = groupBySharing(planned, ({ target }) => tokensOf(target));
	const isPointless = createGiveUp();
	let isOver = false;
	const forbidden = new Map<number | undefined, Done>();
	await sideBySide(groups, CALLS_AT_ONCE, async (group) => {
		for (const { item, target } of group) {
			const known = forbidden.get(target.listId);
			if (known !== undefined || isOver || signal?.aborted === true) {
				results[item] = known ?? (isOver ? POINTLESS : STOPPED);
				continue;
			}
			const result = await work(target, item);
			results[item] = result;
			// A list of somebody else says nothing about the other lists.
			const isOfList = result.failure !== undefined && isForbidden(result.failure);
			if (isOfList) forbidden.set(target.listId, result);
			else isOver = isPointless(result.failure);
		}
	});
}

function outputOf(results: readonly Done[], hasChanged: boolean): INodeExecutionData[] {
	const output: INodeExecutionData[] = [];
	const refused: INodeExecutionData[] = [];
	for (const [item, { rows }] of results.entries()) {
		if (!isProblem(rows)) {
			for (const row of rows) output.push({ json: withoutTakenNames(row), pairedItem: { item } });
			continue;
		}
		const leaving = errorItem(item, rows, { http_code: rows.httpCode });
		(hasChanged ? refused : output).push(leaving);
	}
	return [...output, ...refused];
}

/**
 * Runs an operation that changes something for each input item. All items are read before the first request.
 *
 * From the moment a change may have been made nothing is thrown, and refused items come last, because n8n's Retry On
 * Fail runs the node again after a throw, and when the first output item carries an error.
 *
 * @throws NodeApiError or NodeOperationError with an `itemIndex`, if nothing was changed, unless the node continues on
 * fail: then a refused item leaves as `{ error: { message, status, http_code } }`
 */
export async function changeItems<T extends { listId?: number }>(
	context: IExecuteFunctions,
	changing: Changing<T>,
): Promise<INodeExecutionData[]> {
	const plans = await readAll(context, changing.read);
	const mayThrow = !context.continueOnFail();
	const bad = plans.findIndex((plan) => isRefusal(plan) && stopsRun(plan));
	if (mayThrow && bad >= 0) throw errorOf(context, bad, plans[bad] as Refusal);
	const results = plans.map(
		(plan): Done => (isRefusal(plan) ? { rows: plan, mayHaveChanged: false } : POINTLESS),
	);
	const planned = plans.flatMap((plan, item) => (isRefusal(plan) ? [] : [{ item, target: plan }]));
	if (planned.length > 0) await workAll(context, planned, changing, results);
	const hasChanged = results.some(({ mayHaveChanged }) => mayHaveChanged);
	if (mayThrow) say(context, results, hasChanged);
	return outputOf(results, hasChanged);
}

/**
 * Says in the editor for how many items nothing was done.
 *
 * @throws NodeApiError or NodeOperationError if nothing was changed
 */
function say(context: IExecuteFunctions, results: readonly Done[], hasChanged: boolean): void {
	const refused = [...results.entries()].flatMap(([item, { rows }]) =>
		isProblem(rows) ? [{ item, ...rows }] : [],
	);
	const [first] = refused;
	if (first === undefined) return;
	const isStopped = context.getExecutionCancelSignal()?.aborted === true;
	const explains = refused.find((one) => stopsRun(one) && one.status !== 'NOT_TRIED');
	const isInVain = explains !== undefined || refused.length === results.length;
	// A run that the user stopped has not failed, so the result of its last call stays readable.
	if (isInVain && !hasChanged && !isStopped) {
		const { item, ...refusal } = explains ?? first;
		throw errorOf(context, item, refusal);
	}
	const { item, what } = explains ?? first;
	const counts = `${refused.length} of ${results.length} (${describeStatuses(refused)})`;
	context.addExecutionHints(warning(`Not done: ${counts}. ${what} [item ${item}].`));
}
