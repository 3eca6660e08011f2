import type { Delivery, PlannedMessage } from '../messaging/types';
import { Courier, type DeliveryOptions } from './courier';
import { confirmFromHistory } from './confirm';
import { jobsFor, lookUpsFor, type Job } from './job';
import { Ledger, type LedgerEntries, type Recalled } from './ledger';
import type { Ports, PricePorts } from './ports';
import type { Keep } from './keep';
import { DeliveryRecord } from './record';

/** Looks once more for messages that an earlier try did not find; they are never sent again. */
async function lookAgain(
	{ unknown }: Recalled,
	ports: Ports,
	record: DeliveryRecord,
): Promise<void> {
	const entries = [...unknown.values()];
	for (const { message, result } of entries) record.settle(message, result);
	if (entries.length === 0) return;
	const sentAt = entries.reduce((first, entry) => Math.min(first, entry.sentAt), Infinity);
	const messages = entries.map(({ message }) => message);
	await confirmFromHistory(messages, sentAt, ports, record);
}

/** Works off a stack of jobs, the first on top, as many at once as the courier allows. */
async function sendAll(
	messages: readonly PlannedMessage[],
	options: DeliveryOptions,
	ports: Ports | PricePorts,
	record: DeliveryRecord,
): Promise<void> {
	const courier = new Courier(options, ports, record);
	// A question for prices needs no look-up, because nothing is sent.
	const isEarlier = ({ mayBeSentAt }: PlannedMessage): boolean =>
		mayBeSentAt !== undefined && ports.mode === 'send';
	const earlier = messages.filter(isEarlier);
	const fresh = messages.filter((message) => !isEarlier(message));
	record.openAgain(earlier);
	const jobs: Job[] = [
		...jobsFor(fresh, options.batchSize),
		...lookUpsFor(earlier, options.batchSize),
	];
	const stack = jobs.reverse();
	const running = new Set<Promise<void>>();
	const start = (job: Job): void => {
		const task = courier.handle(job).then((following) => {
			running.delete(task);
			for (const next of following.reverse()) stack.push(next);
		});
		running.add(task);
	};
	while (stack.length > 0 || running.size > 0) {
		const next = stack.at(-1);
		// A check runs alone, because the history already shows rows of calls whose answers are still on their way.
		const isCheck = next?.kind === 'check';
		if (next === undefined || running.size >= (isCheck ? 1 : courier.width)) {
			await Promise.race(running);
			continue;
		}
		stack.pop();
		start(next);
		if (isCheck) await Promise.all(running);
	}
}

/** Delivers messages in a run that n8n will not repeat. */
export async function deliverOnce(
	messages: readonly PlannedMessage[],
	options: DeliveryOptions,
	ports: Ports | PricePorts,
	keep?: Keep,
): Promise<Delivery> {
	const record = new DeliveryRecord(undefined, keep);
	await sendAll(messages, options, ports, record);
	return await record.toDelivery(messages, [], ports.pause);
}

/**
 * Sends the planned messages in order, in as few calls as `batchSize` allows, by the delivery rules. Never
 * throws, and gives every message exactly one result.
 *
 * @param entries the ledger of earlier tries, to which this one adds; only where n8n may run the node again
 * @param keep the parts of the answers to keep; everything is kept where n8n may run the node again
 */
export async function deliver(
	messages: readonly PlannedMessage[],
	options: DeliveryOptions,
	ports: Ports,
	entries?: LedgerEntries,
	keep?: Keep,
): Promise<Delivery> {
	if (entries === undefined) return await deliverOnce(messages, options, ports, keep);
	const ledger = new Ledger(entries);
	const recalled = ledger.recall(messages);
	const { settled, unknown, orphans } = recalled;
	const record = new DeliveryRecord(ledger);
	for (const [message, result] of settled) record.settle(message, result);
	await lookAgain(recalled, ports, record);
	const open = messages.filter((message) => !settled.has(message) && !unknown.has(message));
	await sendAll(open, options, ports, record);
	const asSent = messages.map((message) => unknown.get(message)?.message ?? message);
	return await record.toDelivery(asSent, orphans, ports.pause);
}
