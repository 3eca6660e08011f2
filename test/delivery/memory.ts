import { sms } from '../../nodes/ClickSend/messaging/channels/sms';
import type { Reply } from '../../nodes/ClickSend/messaging/answer/answer';
import {
	clickSendPorts,
	clickSendPrices,
	type Ports,
	type PricePorts,
	type Seal,
} from '../../nodes/ClickSend/delivery/ports';
import type { CallClickSend } from '../../nodes/ClickSend/api/clickSend';
import { Standstill } from '../../nodes/ClickSend/api/standstill';
import type { Channel } from '../../nodes/ClickSend/messaging/channel';
import { basicAuth, createClickSend, type ClickSendOptions } from '../sandbox/clickSend';
import { applyFault, type Fault, type FaultOutcome } from '../sandbox/faults';
import { NOW_MS } from '../messaging/builders';

/** The faults of the network that ClickSend never notices. */
export type NetworkFault = Fault | { type: 'noConnection' };

/** A fault for one call of a path; calls count from 1. */
export interface PlannedCall {
	path: '/sms/send' | '/sms/price' | '/sms/history';
	/** Absent: every call. */
	nth?: number;
	fault: NetworkFault;
}

/** A ClickSend in memory, with everything that a test sees of a run from outside. */
export interface Memory {
	clickSend: ReturnType<typeof createClickSend>;
	ports: Ports;
	/** The ports for questions for prices. */
	pricePorts: PricePorts;
	/** The number of sends under way at the start of each send, itself included. */
	widths: number[];
	/** Returns the number of sends under way. */
	underWay: () => number;
	/** Every pause, in milliseconds: none of them takes time. */
	waits: number[];
	/** Presses the user's stop button. */
	cancel: () => void;
}

export interface MemoryOptions extends Omit<ClickSendOptions, 'now'> {
	channel?: Channel;
	/** Turns the envelope of each batch into the fields of its call. */
	seal?: Seal;
	/** Translates the calls of a channel that the ClickSend in memory does not have. */
	translate?: (call: CallClickSend) => CallClickSend;
	faults?: readonly PlannedCall[];
	/** Milliseconds of the fake clock that each call takes. */
	callMs?: number;
	/** The turns of the event loop that calls take there and back, used again from the start at the end. */
	turns?: readonly number[];
	/** The random numbers, 0 to 1. */
	random?: () => number;
	/** Called before each call and each pause, with their number from 1. */
	onStep?: (step: number, memory: Memory) => void;
}

const TIMED_OUT: Reply = { kind: 'lost', status: 'TIMEOUT', what: 'No answer in time' };
const BROKEN: Reply = { kind: 'lost', status: 'CONNECTION_LOST', what: 'The connection broke' };
const NO_CONNECTION: Reply = { kind: 'not_reached', what: 'No connection' };

/** Makes the reply that the transport would make. */
function replyOf({ connection, reply, rawBody, announcedLength }: FaultOutcome): Reply {
	if (connection === 'hang') return TIMED_OUT;
	if (connection !== 'answer' || reply === undefined || announcedLength !== undefined)
		return BROKEN;
	const { status, headers, body } = reply;
	return { kind: 'answered', httpCode: status, headers, body: rawBody ?? body };
}

/** Makes the ports of the delivery to a ClickSend in memory, with a clock that only calls and pauses move. */
export function createMemory({
	channel = sms,
	seal,
	translate = (call) => call,
	faults = [],
	callMs = 0,
	turns = [0],
	random = () => 0.5,
	onStep,
	...options
}: MemoryOptions = {}): Memory {
	let now = NOW_MS;
	let steps = 0;
	let isCancelled = false;
	const clickSend = createClickSend({ ...options, now: () => now });
	const calls = new Map<string, number>();
	const waits: number[] = [];
	const widths: number[] = [];
	let underWay = 0;
	let journeys = 0;
	const travel = async (): Promise<void> => {
		const length = turns[journeys++ % turns.length] ?? 0;
		for (let turn = 0; turn < length; turn += 1) await Promise.resolve();
	};
	const step = (): void => onStep?.((steps += 1), memory);

	const call = translate(async ({ method = 'GET', url, body, qs }) => {
		step();
		const nth = (calls.get(url) ?? 0) + 1;
		calls.set(url, nth);
		now += callMs;
		// Faults are planned for the calls of SMS, whatever the channel.
		const planned = url.replace(`/${channel.name}/`, '/sms/');
		const fault = faults.find((one) => one.path === planned && (one.nth ?? nth) === nth)?.fault;
		if (fault?.type === 'noConnection') return NO_CONNECTION;
		const query = Object.fromEntries(
			Object.entries(qs ?? {}).map(([name, value]) => [name, String(value)]),
		);
		const headers = { authorization: basicAuth(clickSend.settings) };
		// Request and reply are copied, because a network shares no objects.
		const request = structuredClone({ method, path: url, query, headers, body });
		await travel();
		const reply = structuredClone(replyOf(applyFault(clickSend, request, fault)));
		await travel();
		return reply;
	});

	const sending = clickSendPorts(call, channel, seal);

	const surroundings = {
		wait: async (ms: number): Promise<void> => {
			step();
			waits.push(ms);
			now += ms;
		},
		pause: () => undefined,
		isCancelled: () => isCancelled,
		now: () => now,
		random,
	};

	const standstill = new Standstill(surroundings);
	const memory: Memory = {
		clickSend,
		waits,
		widths,
		underWay: () => underWay,
		cancel: () => (isCancelled = true),
		pricePorts: { ...clickSendPrices(call, channel, seal), ...surroundings, standstill },
		ports: {
			...surroundings,
			standstill,
			...sending,
			send: async (batch) => {
				widths.push((underWay += 1));
				const reply = await sending.send(batch);
				underWay -= 1;
				return reply;
			},
		},
	};
	return memory;
}
