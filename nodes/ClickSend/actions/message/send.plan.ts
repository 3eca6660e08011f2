import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { randomBytes } from 'node:crypto';

import { adviceFor } from '../../messaging/advice/messageAdvice';
import type { Channel } from '../../messaging/channel';
import { EMPTY_ROW, isEmptyRow, stopsRun } from '../../messaging/input/emptyRow';
import { judgeReturned } from '../../messaging/outcome/judgeReturned';
import {
	askedBy,
	isPlanned,
	planItem,
	type PlanContext,
	type PlanEntry,
} from '../../messaging/input/plan';
import { writeReference } from '../../messaging/input/reference';
import { readReturned } from '../../messaging/outcome/returned';
import type { IfUnknown, RefusedMessage, SendRequest } from '../../messaging/types';
import { isBlank } from '../../messaging/values';
import { askFor } from '../../api/context';
import { isNaming, Lookups, type Known, type Unready } from '../../api/lookUp';
import type { Pacer } from '../pacer';
import { runMemory } from '../runMemory';
import { dateParser } from '../parseDate';
import type { RequestReader } from './send.request';
import { type Problem, isProblem, unreadable } from '../../messaging/problem';

/** With 40 random bits two runs with the same numbers do not get the same reference. */
const TAG_BYTES = 5;

function planContext(context: IExecuteFunctions, channel: Channel): PlanContext {
	const executionId = context.getExecutionId();
	const runIndex = Number(context.getWorkflowDataProxy(0).$runIndex);
	const tag = randomBytes(TAG_BYTES).toString('hex');
	return {
		channel,
		now: Date.now(),
		parseDate: dateParser(context),
		referenceFor: (item, recipient) =>
			writeReference({ executionId, runIndex, item, recipient }, tag),
	};
}

/** Reads one item. An expression that cannot be evaluated is a problem of its item alone. */
function readOne(read: RequestReader, item: number): SendRequest | Problem {
	try {
		return read(item);
	} catch (thrown) {
		return unreadable(thrown);
	}
}

/** Makes the look-ups. A later try of *Retry On Fail* uses the lists of an earlier one, which may have sent to them. */
function lookupsOf(context: IExecuteFunctions, maxTotalWaitMs?: number): Lookups {
	const ask = askFor(context, { maxTotalWaitMs });
	if (context.getNode().retryOnFail !== true) return new Lookups(ask);
	return new Lookups(ask, runMemory<Known>(context, 'clickSendLookups'));
}

function refusedItem(
	item: number,
	{ outcome, status, what }: Unready,
	request: SendRequest | Problem,
): RefusedMessage {
	const asked = isProblem(request) ? { to: null, message: null } : askedBy(request);
	return { item, asked, to: null, problem: { status, what }, outcome };
}

/** Whether the recipient was read and is empty, so that neither the item nor the screen names a number or a list. */
const isForNobody = (request: SendRequest | Problem, [entry]: readonly PlanEntry[]): boolean =>
	(entry !== undefined && !isPlanned(entry) && entry.problem.status === 'NO_RECIPIENT') ||
	(!isProblem(request) &&
		isBlank(request.to) &&
		request.listId !== undefined &&
		isBlank(request.listId));

/** Refuses an item that is an empty row. */
function withoutEmptyRow(
	entries: readonly PlanEntry[],
	request: SendRequest | Problem,
	{ json, binary }: INodeExecutionData,
): readonly PlanEntry[] {
	if (!isForNobody(request, entries) || !isEmptyRow(json, binary)) return entries;
	return entries.map(({ item, asked }) => ({ item, asked, to: null, problem: EMPTY_ROW }));
}

/** Stops the run at an item that cannot be sent, before anything is sent. */
function refuseRun(
	context: IExecuteFunctions,
	{ item, problem: { status, what }, outcome }: RefusedMessage,
): NodeOperationError {
	const description = adviceFor(outcome ?? 'invalid', status) ?? undefined;
	return new NodeOperationError(context.getNode(), `${what} [item ${item}]`, {
		description,
		itemIndex: item,
	});
}

const isStopping = (entry: PlanEntry): entry is RefusedMessage =>
	!isPlanned(entry) && stopsRun(entry.problem);

/** The settings of a run that its plan depends on. */
interface PlanSettings {
	/** The longest time that all look-ups may wait together. */
	maxTotalWaitMs?: number;
	ifUnknown: IfUnknown;
}

/**
 * Phase one: reads and checks every input item, and looks up its list or template. It sends nothing.
 *
 * @throws NodeOperationError with the `itemIndex` of the first item that cannot be sent, unless the node continues on
 * fail
 */
export async function planRun(
	context: IExecuteFunctions,
	channel: Channel,
	read: RequestReader,
	pause: Pacer,
	{ maxTotalWaitMs, ifUnknown }: PlanSettings = { ifUnknown: 'report' },
): Promise<PlanEntry[]> {
	const items = context.getInputData();
	const plan = planContext(context, channel);
	const entries: PlanEntry[] = [];
	let lookups: Lookups | undefined;
	for (const [item, data] of items.entries()) {
		const request = readOne(read, item);
		let ready: SendRequest | Unready = request;
		if (!isProblem(request) && isNaming(request)) {
			ready = await (lookups ??= lookupsOf(context, maxTotalWaitMs)).complete(request);
		}
		const asked = withoutEmptyRow(
			isProblem(ready) ? [refusedItem(item, ready, request)] : planItem(ready, item, plan),
			request,
			data,
		);
		const returned = readReturned(data.json.error);
		const planned = returned === undefined ? asked : judgeReturned(asked, returned, ifUnknown);
		const refused = planned.find(isStopping);
		if (refused !== undefined && !context.continueOnFail()) {
			throw refuseRun(context, refused);
		}
		for (const entry of planned) entries.push(entry);
		await pause();
	}
	return entries;
}
