import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import { randomBytes } from 'node:crypto';

import { adviceFor } from '../../messaging/advice';
import {
	isPlanned,
	planItem,
	type PlanContext,
	type PlanEntry,
	type SendRequest,
} from '../../messaging/plan';
import { writeReference } from '../../messaging/reference';
import type { Problem, RefusedMessage } from '../../messaging/types';
import { createPacer } from '../pacer';
import { dateParser } from '../parseDate';
import type { RequestReader } from './send.request';

/** 40 bits: two runs that count alike will not meet. */
const TAG_BYTES = 5;

function planContext(context: IExecuteFunctions): PlanContext {
	const executionId = context.getExecutionId();
	const runIndex = Number(context.getWorkflowDataProxy(0).$runIndex);
	const tag = randomBytes(TAG_BYTES).toString('hex');
	return {
		now: Date.now(),
		parseDate: dateParser(context),
		referenceFor: (item, recipient) =>
			writeReference({ executionId, runIndex, item, recipient }, tag),
	};
}

function refusedItem(item: number, problem: Problem): RefusedMessage {
	return { item, asked: { to: null, message: null }, to: null, problem };
}

/** An expression that cannot be evaluated is a problem of its item alone. */
function planOne(read: RequestReader, item: number, plan: PlanContext): PlanEntry[] {
	let request: SendRequest | Problem;
	try {
		request = read(item);
	} catch (unreadable) {
		const what = unreadable instanceof Error ? unreadable.message : String(unreadable);
		request = { status: 'INVALID_PARAMETER', what };
	}
	return 'what' in request ? [refusedItem(item, request)] : planItem(request, item, plan);
}

/** Stops the run at an item that cannot be sent, before anything was. */
function refuseRun(
	context: IExecuteFunctions,
	item: number,
	{ status, what }: Problem,
): NodeOperationError {
	const description = adviceFor('invalid', status) ?? undefined;
	return new NodeOperationError(context.getNode(), `${what} [item ${item}]`, {
		description,
		itemIndex: item,
	});
}

/**
 * Phase one: reads and checks every input item, sending nothing.
 *
 * @throws NodeOperationError with the `itemIndex` of the first item that cannot be sent, unless the node continues on fail
 */
export async function planRun(
	context: IExecuteFunctions,
	itemCount: number,
	read: RequestReader,
): Promise<PlanEntry[]> {
	const plan = planContext(context);
	const pause = createPacer();
	const entries: PlanEntry[] = [];
	for (let item = 0; item < itemCount; item += 1) {
		const planned = planOne(read, item, plan);
		const refused = planned.find((entry): entry is RefusedMessage => !isPlanned(entry));
		if (refused !== undefined && !context.continueOnFail()) {
			throw refuseRun(context, item, refused.problem);
		}
		entries.push(...planned);
		await pause();
	}
	return entries;
}
