import type { IExecuteFunctions, NodeParameterValue } from 'n8n-workflow';

import { clickSendPrices, type PricePorts, type Seal } from '../../../delivery/ports';
import type { Aim } from '../../../messaging/advice/messageAdvice';
import type { Channel } from '../../../messaging/channel';
import { isPlanned, type PlanEntry } from '../../../messaging/input/plan';
import { resultOfRefused } from '../../../messaging/outcome/result';
import type { Delivery, MessageResult, PlannedMessage } from '../../../messaging/types';
import type { Report } from '../../../output/report';
import { surroundingsOf } from '../../../api/context';
import { createCaller } from '../../../api/clickSend';
import type { ChannelRun } from './channelRun';
import type { Pacer } from './pacer';
import { planRun } from '../send.plan';
import { requestReader, type RequestReader } from '../send.request';
import { readSettings, type RunSettings } from '../send.settings';
import type { Screen } from '../screen';
import { sayPlaceholders } from '../send.watches';
import { isProblem, unreadable, type Problem } from '../../../messaging/problem';

/** Reads the parameters of the whole run at the first item, or returns the first problem with them. */
export function settingsOf(context: IExecuteFunctions): RunSettings | Problem {
	try {
		return readSettings((name, fallback) =>
			context.getNodeParameter(name, 0, fallback as NodeParameterValue),
		);
	} catch (thrown) {
		return unreadable(thrown);
	}
}

/** Makes the ports that ask for prices with the credential of a node. */
export const pricePortsOf = (
	context: IExecuteFunctions,
	channel: Channel,
	timeoutMs: number,
	pause: Pacer,
	seal: Seal,
): PricePorts => ({
	...clickSendPrices(createCaller(context, timeoutMs, pause), channel, seal),
	...surroundingsOf(context),
	pause,
});

/** The delivery of a run that made no call. */
export const NOTHING: Delivery = { results: [], strays: [], apiCalls: 0 };

/** Whether an entry has exactly one delivered result: a list has one per contact, and a refused message has none. */
const isOneResult = (entry: PlanEntry): boolean => isPlanned(entry) && entry.list === undefined;

/** Joins delivered and refused messages in input order; results beyond the plan come last. */
export function reportOf(
	entries: readonly PlanEntry[],
	delivery: Delivery,
	itemCount: number,
): Report {
	if (entries.every(isOneResult)) return { ...delivery, itemCount };
	const delivered = delivery.results.values();
	const results = entries.flatMap((entry): MessageResult[] => {
		const result = isPlanned(entry) ? delivered.next().value : resultOfRefused(entry);
		return result === undefined ? [] : (result.contacts ?? [result]);
	});
	return { ...delivery, results: [...results, ...delivered], itemCount };
}

/** A run as it is planned: every entry, and the messages among them that may go out. */
export interface PlannedRun {
	entries: PlanEntry[];
	messages: PlannedMessage[];
}

/** Makes a reader that completes what another one has read. */
const preparing = (read: RequestReader, prepare: ChannelRun['prepare']): RequestReader =>
	prepare === undefined
		? read
		: async (item) => {
				const request = await read(item);
				if (isProblem(request)) return request;
				return { ...request, own: await prepare(request.own, item) };
			};

/**
 * Plans all items, and says in the editor which texts still hold a placeholder. Settings that are a problem refuse each
 * item.
 *
 * @throws NodeOperationError as {@link planRun} does
 */
export async function planAll(
	context: IExecuteFunctions,
	screen: Screen,
	{ prepare }: ChannelRun,
	settings: RunSettings | Problem,
	pause: Pacer,
	aim: Aim,
): Promise<PlannedRun> {
	const { channel } = screen;
	if (isProblem(settings)) {
		const entries = await planRun(context, channel, () => settings, pause, aim);
		return { entries, messages: [] };
	}
	const read = preparing(requestReader(context, screen, settings.mapping), prepare);
	const entries = await planRun(context, channel, read, pause, aim, settings);
	const messages = entries.filter(isPlanned);
	await sayPlaceholders(context, messages, pause);
	return { entries, messages };
}
