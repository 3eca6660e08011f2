import type { IExecuteFunctions, INodeExecutionData, NodeParameterValue } from 'n8n-workflow';

import { deliver } from '../../delivery/deliver';
import type { LedgerPages } from '../../delivery/ledger';
import { clickSendPorts, type Ports } from '../../delivery/ports';
import { isPlanned, type PlanEntry } from '../../messaging/plan';
import { resultOfRefused } from '../../messaging/result';
import type { Delivery, MessageResult, Problem } from '../../messaging/types';
import { failureOf } from '../../output/failure';
import { hintFor } from '../../output/hint';
import { itemsOf, SHOWN, type OutputMode } from '../../output/items';
import { isAccepted, isSafeToThrow, type Report } from '../../output/report';
import { surroundingsOf } from '../../requests/context';
import { createCaller } from '../../transport/clickSend';
import { createPacer } from '../pacer';
import { planRun } from './send.plan';
import { requestReader } from './send.request';
import { readSettings, type RunSettings } from './send.settings';

export { description } from './send.fields';

function portsOf(context: IExecuteFunctions, { timeoutMs }: RunSettings): Ports {
	const call = createCaller(context, timeoutMs);
	return { ...clickSendPorts(call), ...surroundingsOf(context) };
}

/** Joins what was delivered and what was refused beforehand, in input order; results beyond the plan come last. */
function reportOf(entries: readonly PlanEntry[], delivery: Delivery, itemCount: number): Report {
	if (entries.every(isPlanned)) return { ...delivery, itemCount };
	const delivered = delivery.results.values();
	const results = entries.flatMap((entry): MessageResult[] => {
		const result = isPlanned(entry) ? delivered.next().value : resultOfRefused(entry);
		return result === undefined ? [] : [result];
	});
	return { ...delivery, results: [...results, ...delivered], itemCount };
}

function sayWhenCancelled(context: IExecuteFunctions, { results }: Report): void {
	if (context.getExecutionCancelSignal()?.aborted !== true) return;
	const accepted = results.filter(isAccepted).length;
	context.logger.warn(
		`ClickSend: the execution was stopped when ${accepted} of ${results.length} messages had been accepted`,
	);
}

async function outputOf(
	context: IExecuteFunctions,
	report: Report,
	mode: OutputMode,
): Promise<INodeExecutionData[]> {
	if (!context.continueOnFail() && isSafeToThrow(report))
		throw failureOf(context.getNode(), report);
	const hint = hintFor(report);
	if (hint !== undefined) context.addExecutionHints(hint);
	const output: INodeExecutionData[] = [];
	const pause = createPacer();
	for (const item of itemsOf(report, mode, context.getNode().onError === 'continueErrorOutput')) {
		output.push(item);
		await pause();
	}
	return output;
}

function settingsOf(context: IExecuteFunctions): RunSettings | Problem {
	try {
		return readSettings((name, fallback) =>
			context.getNodeParameter(name, 0, fallback as NodeParameterValue),
		);
	} catch (unreadable) {
		const what = unreadable instanceof Error ? unreadable.message : String(unreadable);
		return { status: 'INVALID_PARAMETER', what };
	}
}

/** With *Retry On Fail* n8n runs the node again: what this run learns is kept for that, and only then. */
function ledgerOf(context: IExecuteFunctions): LedgerPages | undefined {
	if (context.getNode().retryOnFail !== true) return undefined;
	const runs = (context.getContext('node').clickSendRuns ??= {}) as Record<string, LedgerPages>;
	return (runs[String(context.getWorkflowDataProxy(0).$runIndex)] ??= {});
}

const NOTHING: Delivery = { results: [], strays: [], apiCalls: 0 };

/** *Send Message*: reads and checks every item, then sends them all in as few calls as ClickSend allows. */
export async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const itemCount = context.getInputData().length;
	const settings = settingsOf(context);
	if ('status' in settings) {
		const refused = await planRun(context, itemCount, () => settings);
		return await outputOf(context, reportOf(refused, NOTHING, itemCount), 'all');
	}
	const entries = await planRun(context, itemCount, requestReader(context, settings.mapping));
	const messages = entries.filter(isPlanned);
	const ports = portsOf(context, settings);
	const show = SHOWN[settings.output];
	const keep = { rows: show === undefined, show };
	const delivery = await deliver(messages, settings, ports, ledgerOf(context), keep);
	const report = reportOf(entries, delivery, itemCount);
	sayWhenCancelled(context, report);
	return await outputOf(context, report, settings.output);
}
