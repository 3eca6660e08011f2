import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { notTried, unconfirmed, type Cancellation } from '../../../messaging/history/cancellation';
import { hintForCancellations } from '../../../output/reads/cancellationRow';
import { errorItem } from '../../../output/errorItem';
import { describeStatuses } from '../../../output/report';
import type { Attempted } from '../../../api/cancel';
import { inTurn, type Tried } from '../../../api/inTurn';
import { errorOf } from '../../perItem';
import { isProblem, type Problem, unreadable } from '../../../messaging/problem';

/** The parts of an operation that cancels: reading an item, cancelling, and making the output row. */
export interface Cancelling<T, C extends Cancellation> {
	/** Reads the target of an item. It throws what an expression throws. */
	read(item: number): { target: T } | Problem;
	/** Never throws. */
	cancel(target: T): Promise<Attempted<C>>;
	/** Makes the output row; the target is `null` where the item could not be read. */
	row(target: T | null, cancellation: Cancellation | C): IDataObject;
}

interface Result<T> {
	item: number;
	target: T | null;
	cancellation: Cancellation;
}

type Plan<T> = ReturnType<Cancelling<T, Cancellation>['read']>;

function readItem<T>(read: Cancelling<T, Cancellation>['read'], item: number): Plan<T> {
	try {
		return read(item);
	} catch (thrown) {
		return unreadable(thrown);
	}
}

const refused = (problem: Problem): Cancellation =>
	unconfirmed({ ...problem, httpCode: null }, false);

const WHY_NOT = {
	pointless: 'Not tried, because of what happened to an earlier item',
	stopped: 'Not tried, because the execution was stopped',
} as const;

/** An item that cannot be read gets its result without a request. */
async function cancelAll<T, C extends Cancellation>(
	plans: ReadonlyArray<Plan<T>>,
	cancel: Cancelling<T, C>['cancel'],
	isStopped: () => boolean,
): Promise<Array<Result<T>>> {
	const unread = (item: number, why: Problem): Result<T> => ({
		item,
		target: null,
		cancellation: refused(why),
	});
	return await inTurn(
		[...plans.entries()],
		async ([item, plan]): Promise<Tried<Result<T>>> => {
			if (isProblem(plan)) return { result: unread(item, plan) };
			const { cancellation, failure } = await cancel(plan.target);
			return { result: { item, target: plan.target, cancellation }, failure };
		},
		([item, plan], why) =>
			isProblem(plan)
				? unread(item, plan)
				: { item, target: plan.target, cancellation: notTried(WHY_NOT[why]) },
		isStopped,
	);
}

function cancelError<T>(context: IExecuteFunctions, results: ReadonlyArray<Result<T>>): Error {
	const lead = results.find(({ cancellation: { status } }) => status !== 'NOT_TRIED') ?? results[0];
	const { item = 0, cancellation = notTried('There was nothing to cancel') } = lead ?? {};
	const { status, advice, httpCode } = cancellation;
	const reason = cancellation.reason ?? status;
	const counts = describeStatuses(results.map((result) => result.cancellation));
	const what =
		results.length === 1
			? reason
			: `Nothing was cancelled for any of the ${results.length} items (${counts}): ${reason}`;
	return errorOf(context, item, { status, what, advice, httpCode });
}

function outputOf<T, C extends Cancellation>(
	results: ReadonlyArray<Result<T>>,
	row: Cancelling<T, C>['row'],
	toErrorOutput: boolean,
): INodeExecutionData[] {
	const rowItem = ({ item, target, cancellation }: Result<T>): INodeExecutionData => ({
		json: row(target, cancellation),
		pairedItem: { item },
	});
	if (!toErrorOutput) return results.map(rowItem);
	const isDone = ({ cancellation }: Result<T>): boolean => cancellation.cancelled === true;
	const others = results.filter((result) => !isDone(result));
	return [
		...results.filter(isDone).map(rowItem),
		...others.map((result) => {
			const { status, reason, advice } = result.cancellation;
			const fields = { http_code: result.cancellation.httpCode, ...rowItem(result).json };
			return errorItem(result.item, { status, what: reason, advice }, fields);
		}),
	];
}

/**
 * Runs an operation that cancels, once per input item, in order. All items are read before the first request.
 *
 * With *Retry On Fail* n8n runs the node again after a throw, and when the first output item carries an error; but
 * messages that are cancelled would not be found again. So the node throws only if nothing was, or may have been,
 * cancelled. Otherwise failures stay among the rows, or come last where they leave by the error output.
 *
 * @throws NodeApiError or NodeOperationError with an `itemIndex`, unless the node continues on fail
 */
export async function cancelPerItem<T, C extends Cancellation>(
	context: IExecuteFunctions,
	{ read, cancel, row }: Cancelling<T, C>,
): Promise<INodeExecutionData[]> {
	const plans = context.getInputData().map((_, item) => readItem(read, item));
	const mayThrow = !context.continueOnFail();
	const bad = plans.flatMap((plan, item) =>
		isProblem(plan) ? [{ item, target: null, cancellation: refused(plan) }] : [],
	);
	if (mayThrow && bad[0] !== undefined) throw cancelError(context, [bad[0]]);
	const signal = context.getExecutionCancelSignal();
	const results = await cancelAll(plans, cancel, () => signal?.aborted === true);
	const cancellations = results.map(({ cancellation }) => cancellation);
	const isNothingDone = cancellations.every(({ cancelled }) => cancelled === false);
	// A run that the user stopped has not failed, so the result of its last call stays readable.
	const hasFailed = isNothingDone && results.length > 0 && signal?.aborted !== true;
	if (mayThrow && hasFailed) throw cancelError(context, results);
	const hint = hintForCancellations(cancellations);
	if (hint !== undefined) context.addExecutionHints(hint);
	return outputOf(results, row, context.getNode().onError === 'continueErrorOutput');
}
