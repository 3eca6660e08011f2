import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { randomBytes } from 'node:crypto';

import type { Aim } from '../../messaging/advice/messageAdvice';
import type { Channel } from '../../messaging/channel';
import { EMPTY_ROW, isEmptyRow, stopsRun } from '../../messaging/input/emptyRow';
import { ListWatch } from '../../messaging/input/named';
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
import type { Pacer } from './run/pacer';
import { refusedRun } from '../../output/refusedRun';
import { triesMemory } from './run/runMemory';
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
async function readOne(read: RequestReader, item: number): Promise<SendRequest | Problem> {
	try {
		return await read(item);
	} catch (thrown) {
		return unreadable(thrown);
	}
}

/** Makes the look-ups. A later try of *Retry On Fail* uses the lists of an earlier one, which may have sent to them. */
function lookupsOf(
	context: IExecuteFunctions,
	{ catalogue }: Channel,
	maxTotalWaitMs?: number,
): Lookups {
	const ask = askFor(context, { maxTotalWaitMs });
	return new Lookups(ask, triesMemory<Known>(context, 'clickSendLookups'), catalogue);
}

/** Refuses an item. One that names neither a list nor a template is refused for each of its recipients. */
function refusedItem(
	item: number,
	{ outcome, status, what }: Unready,
	request: SendRequest | Problem,
	plan: PlanContext,
): PlanEntry[] {
	const refused = { item, problem: { status, what }, outcome };
	if (isProblem(request)) return [{ ...refused, asked: { to: null, message: null }, to: null }];
	if (isNaming(request)) return [{ ...refused, asked: askedBy(request), to: null }];
	return planItem(request, item, plan).map((entry) =>
		isPlanned(entry) ? { ...refused, asked: entry.asked, to: entry.entry.to ?? null } : entry,
	);
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

/** The plan of a run whose settings cannot be read, and in which nothing is sent. */
export const NO_SETTINGS: PlanSettings = { ifUnknown: 'report', repeatLists: true };

const MS_PER_SECOND = 1000;

const isStopping = (entry: PlanEntry): entry is RefusedMessage =>
	!isPlanned(entry) && stopsRun(entry.problem);

/** The settings of a run that its plan depends on. */
interface PlanSettings {
	/** The number of items that are read, from the first; all of them where it is absent. */
	itemCount?: number;
	/** Milliseconds that the run may wait in all. */
	maxTotalWaitMs?: number;
	ifUnknown: IfUnknown;
	repeatLists: boolean;
}

/** Refuses the messages of an item that would text a list again. */
const withoutRepeats = (entries: readonly PlanEntry[], lists: ListWatch): PlanEntry[] =>
	entries.map((entry) => {
		const repeated = isPlanned(entry) ? lists.problemWith(entry) : undefined;
		if (repeated === undefined) return entry;
		return { item: entry.item, asked: entry.asked, to: null, problem: repeated };
	});

/**
 * Phase one: reads and checks every input item, and looks up its list or template. It sends nothing.
 *
 * @param aim what the run does with the messages
 * @throws NodeOperationError that names the items that cannot be sent, unless the node continues on fail
 */
export async function planRun(
	context: IExecuteFunctions,
	channel: Channel,
	read: RequestReader,
	pause: Pacer,
	aim: Aim,
	{ itemCount, maxTotalWaitMs, ifUnknown, repeatLists }: PlanSettings = NO_SETTINGS,
): Promise<PlanEntry[]> {
	const items = context.getInputData().slice(0, itemCount);
	const plan = planContext(context, channel);
	const lists = new ListWatch(plan.now / MS_PER_SECOND, channel.verb.third);
	const entries: PlanEntry[] = [];
	let lookups: Lookups | undefined;
	for (const [item, data] of items.entries()) {
		const request = await readOne(read, item);
		let ready: SendRequest | Unready = request;
		if (!isProblem(request) && isNaming(request, channel.catalogue)) {
			ready = await (lookups ??= lookupsOf(context, channel, maxTotalWaitMs)).complete(request);
		}
		const asked = withoutEmptyRow(
			isProblem(ready) ? refusedItem(item, ready, request, plan) : planItem(ready, item, plan),
			request,
			data,
		);
		const returned = readReturned(data.json.error);
		const planned =
			returned === undefined
				? asked
				: judgeReturned(asked, returned, { ifUnknown, channel: channel.name });
		for (const entry of repeatLists ? planned : withoutRepeats(planned, lists)) entries.push(entry);
		await pause();
	}
	const refused = context.continueOnFail() ? [] : entries.filter(isStopping);
	if (refused.length > 0) throw refusedRun(context.getNode(), refused, items.length, aim);
	return entries;
}
