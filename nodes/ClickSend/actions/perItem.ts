import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';

import { adviceForRequest } from '../messaging/advice/requestAdvice';
import { FIX_PARAMETER } from '../messaging/advice/words';
import type { Failure } from '../messaging/answer/answer';
import { errorItem } from '../output/errorItem';
import { warning } from '../output/hints/hint';
import { requestError } from '../api/error';
import { isProblem, unreadable, type Problem } from '../messaging/problem';
import { withoutTakenNames } from '../output/show';

/** The reason why an item got no result. */
export interface Refusal extends Problem {
	advice: string | null;
	/** HTTP status of the answer, `null` where there was none. */
	httpCode: number | null;
}

/** Returns the rows of one input item, or the reason why it gets none. It throws what an expression throws. */
export type ItemWork = (item: number) => Promise<readonly IDataObject[] | Refusal>;

/** Makes the refusal of a parameter. */
export const refuse = (what: string, advice: string, status = 'INVALID_PARAMETER'): Refusal => ({
	status,
	what,
	advice,
	httpCode: null,
});

/**
 * Makes the refusal after a failed request.
 *
 * @param adviceByCode advice about HTTP statuses that have a special meaning for the operation
 */
export const refusalOf = (
	{ status, what, httpCode }: Failure,
	adviceByCode: Readonly<Record<number, string>> = {},
): Refusal => ({
	status,
	what,
	advice: adviceByCode[httpCode ?? 0] ?? adviceForRequest(status),
	httpCode,
});

async function attempt(work: ItemWork, item: number): Promise<readonly IDataObject[] | Refusal> {
	try {
		return await work(item);
	} catch (thrown) {
		return refuse(unreadable(thrown).what, FIX_PARAMETER);
	}
}

/** Makes the error that the node throws for a refused item. */
export function errorOf(
	context: IExecuteFunctions,
	item: number,
	{ status, what, advice, httpCode }: Refusal,
): NodeApiError | NodeOperationError {
	const message = `${what} [item ${item}]`;
	const rest = { description: advice ?? undefined, itemIndex: item };
	return requestError(context.getNode(), { status, what, httpCode }, message, rest);
}

/**
 * Runs an operation that sends nothing once per input item, in order.
 *
 * @param hasChanged whether the run has changed something that another run would not find again. From then on nothing
 * is thrown, and refused items come last, because n8n's Retry On Fail runs the node again after a throw, and when the
 * first output item carries an error.
 * @throws NodeApiError or NodeOperationError with the `itemIndex` of the first refused item, unless the node
 * continues on fail: then that item leaves as `{ error: { message, status, http_code } }`
 */
export async function perItem(
	context: IExecuteFunctions,
	work: ItemWork,
	hasChanged: () => boolean = () => false,
): Promise<INodeExecutionData[]> {
	const output: INodeExecutionData[] = [];
	const refused = new Set<INodeExecutionData>();
	const itemCount = context.getInputData().length;
	const signal = context.getExecutionCancelSignal();
	const isStopped = (): boolean => signal?.aborted === true;
	for (let item = 0; item < itemCount && !isStopped(); item += 1) {
		const outcome = await attempt(work, item);
		if (!isProblem(outcome)) {
			for (const row of outcome)
				output.push({ json: withoutTakenNames(row), pairedItem: { item } });
			continue;
		}
		// A run that the user stopped has not failed, so the result of its last call stays readable.
		if (!context.continueOnFail() && !isStopped()) {
			if (!hasChanged()) throw errorOf(context, item, outcome);
			context.addExecutionHints(warning(`${outcome.what} [item ${item}]`));
		}
		const leaving = errorItem(item, outcome, { http_code: outcome.httpCode });
		refused.add(leaving);
		output.push(leaving);
	}
	if (!hasChanged()) return output;
	return [...output.filter((one) => !refused.has(one)), ...refused];
}
