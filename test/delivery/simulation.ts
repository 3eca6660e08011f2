import { Standstill } from '../../nodes/ClickSend/api/standstill';
import { deliver } from '../../nodes/ClickSend/delivery/deliver';
import type { DeliveryOptions } from '../../nodes/ClickSend/delivery/courier';
import { guard } from '../../nodes/ClickSend/delivery/guardRun';
import type { LedgerEntries } from '../../nodes/ClickSend/delivery/ledger';
import type { Keep } from '../../nodes/ClickSend/delivery/keep';
import type { Limits } from '../../nodes/ClickSend/messaging/outcome/limits';
import { toldResults } from '../../nodes/ClickSend/messaging/outcome/listResult';
import { writeReference } from '../../nodes/ClickSend/messaging/input/reference';
import type { PlannedMessage } from '../../nodes/ClickSend/messaging/types';
import { itemsOf } from '../output/ofSms';
import { isSafeToThrow, type Report } from '../../nodes/ClickSend/output/report';
import { message } from '../messaging/builders';
import { listMessage } from '../messaging/lists';
import { PLAYED, type PlayedChannel, type PlayedName } from './channels';
import { createMemory, type Memory, type MemoryOptions, type PlannedCall } from './memory';

/** One message to be sent, as the plan of a run names it: to a number, or to one of the plan's lists. */
export type PlannedText = { to: string; body: string } | { list: number; body: string };

/** A list of the account, by its place in the plan. */
export type PlannedList = Array<{ phone_number: string | null; first_name: string }>;

/** The id of the list at a place in the plan. */
export const listIdAt = (place: number): number => 428 + place;

export type OnError = 'stopWorkflow' | 'continueRegularOutput' | 'continueErrorOutput';

/** Everything that decides how a run goes: plain data, so that a run can be printed and played again. */
export interface RunPlan {
	/** SMS where the plan does not say. */
	channel?: PlayedName;
	messages: PlannedText[];
	lists: PlannedList[];
	/** The user's own reference for all messages; `null` for one of the node's own for each. */
	customString: string | null;
	batchSize: number;
	parallelCalls: number;
	ifUnknown: DeliveryOptions['ifUnknown'];
	maxTotalWaitMs: number;
	/** The limits, if the user set any. */
	limits?: Limits;
	onError: OnError;
	/** The most times that n8n runs the node; 1 without *Retry On Fail*. */
	maxTries: number;
	faults: PlannedCall[];
	clickSend: Pick<MemoryOptions, 'historyLag' | 'historyDown' | 'foreignRows' | 'balance'>;
	callMs: number;
	/** The random numbers, used again from the start at the end. */
	chance: number[];
	/** The turns of the event loop that calls take there and back, used again from the start at the end. */
	turns: number[];
	/** The step (call or pause) before which the user stops the execution; `null` for never. */
	cancelAt: number | null;
}

/** The result of one run of the node's code, of which there may be several. */
export interface Try {
	report: Report;
	threw: boolean;
	/** Messages that ClickSend had taken when the try was over. */
	takenSoFar: number;
}

export interface SimulatedRun {
	memory: Memory;
	tries: Try[];
}

function messagesOf(
	{ messages, lists, customString }: RunPlan,
	tag: string,
	{ content, envelope }: PlayedChannel,
): PlannedMessage[] {
	return messages.map(({ body, ...who }, item) => {
		const reference = writeReference({ executionId: '7', runIndex: 0, item, recipient: 0 }, tag);
		const fields = {
			body,
			item,
			content,
			envelope,
			hasOwnReference: customString === null,
			custom_string: customString ?? reference,
		};
		if ('to' in who) return message({ ...fields, ...who });
		const contacts = lists[who.list]?.length ?? 0;
		return listMessage({ id: listIdAt(who.list), contacts }, fields);
	});
}

function memoryFor(plan: RunPlan, world: Pick<MemoryOptions, 'channel' | 'translate'>): Memory {
	let draws = 0;
	const random = (): number => plan.chance[draws++ % plan.chance.length] ?? 0;
	return createMemory({
		...plan.clickSend,
		...world,
		lists: plan.lists.map((contacts, place) => ({
			list_id: listIdAt(place),
			list_name: `List ${place}`,
			contacts,
		})),
		faults: plan.faults,
		callMs: plan.callMs,
		turns: plan.turns,
		random,
		onStep: (step, { cancel }) => {
			if (step === plan.cancelAt) cancel();
		},
	});
}

/**
 * Whether n8n runs the node again: it threw, or its first item carries an error (docs/n8n-facts.md, "Engine
 * behaviour").
 */
function asksForRetry({ report, threw }: Try, { onError }: RunPlan): boolean {
	if (threw) return true;
	const [first] = itemsOf(report, 'all', onError === 'continueErrorOutput');
	return Boolean(first?.json.error);
}

/** The settings with which a plan is played. */
interface World extends Pick<MemoryOptions, 'translate'> {
	/** The channel, where it is not the one of the plan. */
	played?: PlayedChannel;
	/** The parts of the answers that the run keeps. */
	keep?: Keep;
}

/** Plays a plan: runs the delivery against a ClickSend in memory, again and again as n8n does with *Retry On Fail*. */
export async function simulate(
	plan: RunPlan,
	{ played = PLAYED[plan.channel ?? 'sms'], keep, translate }: World = {},
): Promise<SimulatedRun> {
	const memory = memoryFor(plan, { channel: played.channel, translate });
	const { batchSize, parallelCalls, ifUnknown, maxTotalWaitMs, limits = {} } = plan;
	const pages: LedgerEntries | undefined = plan.maxTries > 1 ? {} : undefined;
	const tries: Try[] = [];
	do {
		const messages = messagesOf(plan, `tag${tries.length}`, played);
		const options = { batchSize, parallelCalls, ifUnknown, maxTotalWaitMs };
		const standstill = new Standstill(memory.ports);
		const pricePorts = { ...memory.pricePorts, standstill };
		const ports = { ...memory.ports, standstill };
		const guarded = await guard(messages, { ...options, limits }, pricePorts, pages);
		const delivery = await deliver(messages, { ...options, ...guarded }, ports, pages, keep);
		const results = delivery.results.flatMap(toldResults);
		const report = { ...delivery, results, itemCount: messages.length };
		const threw = plan.onError === 'stopWorkflow' && isSafeToThrow(report);
		tries.push({ report, threw, takenSoFar: memory.clickSend.record.taken.length });
	} while (
		tries.length < plan.maxTries &&
		!memory.ports.isCancelled() &&
		tries.slice(-1).some((last) => asksForRetry(last, plan))
	);
	return { memory, tries };
}
