import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { deliver } from '../../../delivery/deliver';
import { guard } from '../../../delivery/guardRun';
import type { LedgerEntries } from '../../../delivery/ledger';
import { clickSendPorts, type Ports, type Seal } from '../../../delivery/ports';
import type { Channel } from '../../../messaging/channel';
import type { Limits } from '../../../messaging/outcome/limits';
import { runError } from '../../../output/runError';
import { hintFor } from '../../../output/hints/hint';
import { itemsOf, makerOf } from '../../../output/items';
import { isAccepted, isSafeToThrow, type Report } from '../../../output/report';
import { withDates, type OutputMode } from '../../../output/show';
import { surroundingsOf } from '../../../api/context';
import { createCaller } from '../../../api/clickSend';
import { dateWriter } from '../../parseDate';
import { limitsOf } from '../send.limits';
import type { RunSettings } from '../send.settings';
import { sayParts, saySchedule } from '../send.watches';
import { isProblem, type Problem } from '../../../messaging/problem';
import { pricePortsOf, reportOf, settingsOf, type PlannedRun } from './index';
import { guardOptOuts } from './optOutGuard';
import { collect, type Pacer } from './pacer';
import { runMemory } from './runMemory';
import { withFiles } from './withFiles';

export type SendSettings = RunSettings & { limits: Limits };

/** Reads the parameters of a run that sends, or returns the first problem with them. */
export function sendSettingsOf(context: IExecuteFunctions): SendSettings | Problem {
	const settings = settingsOf(context);
	if (isProblem(settings)) return settings;
	const limits = limitsOf(context);
	return isProblem(limits) ? limits : { ...settings, limits };
}

function portsOf(
	context: IExecuteFunctions,
	channel: Channel,
	{ timeoutMs }: RunSettings,
	pause: Pacer,
	seal: Seal,
): Ports {
	const call = createCaller(context, timeoutMs, pause);
	return { ...clickSendPorts(call, channel, seal), ...surroundingsOf(context), pause };
}

/** Returns the ledger for *Retry On Fail*, with which n8n runs the node again; without it nothing is kept. */
function ledgerOf(context: IExecuteFunctions): LedgerEntries | undefined {
	if (context.getNode().retryOnFail !== true) return undefined;
	return runMemory<LedgerEntries>(context, 'clickSendRuns');
}

function sayWhenCancelled(context: IExecuteFunctions, { results }: Report): void {
	if (context.getExecutionCancelSignal()?.aborted !== true) return;
	const accepted = results.filter(isAccepted).length;
	context.logger.warn(
		`ClickSend: the execution was stopped when ${accepted} of ${results.length} messages had been accepted`,
	);
}

/** Phase two: sends the planned messages within the limits. Never throws. */
export async function sendPlanned(
	context: IExecuteFunctions,
	channel: Channel,
	planned: PlannedRun,
	settings: SendSettings,
	pause: Pacer,
	seal: Seal,
): Promise<Report> {
	const ports = portsOf(context, channel, settings, pause, seal);
	const show = makerOf(channel, settings.output);
	const keep = { rows: show === undefined, show };
	const ledger = ledgerOf(context);
	const pricePorts = pricePortsOf(context, channel, settings.timeoutMs, pause, seal);
	const optedIn = await guardOptOuts(context, planned, settings, 'sent', pause, ledger);
	const { entries, messages, hold } = optedIn;
	const guarded = hold ? { hold } : await guard(messages, settings, pricePorts, ledger);
	const delivery = await deliver(messages, { ...settings, ...guarded }, ports, ledger, keep);
	const report = reportOf(entries, delivery, context.getInputData().length);
	sayWhenCancelled(context, report);
	return report;
}

/**
 * Phase three: makes the output items, and says in the editor what is remarkable about the run.
 *
 * @throws NodeApiError or NodeOperationError if nothing was accepted, unless the node continues on fail
 */
export async function outputOf(
	context: IExecuteFunctions,
	channel: Channel,
	report: Report,
	mode: OutputMode,
	pause: Pacer,
): Promise<INodeExecutionData[]> {
	if (!context.continueOnFail() && isSafeToThrow(report)) throw runError(context.getNode(), report);
	const hint = hintFor(report);
	if (hint !== undefined) context.addExecutionHints(hint);
	if (channel.parts !== undefined) await sayParts(context, report.results, channel.parts, pause);
	const write = dateWriter(context);
	await saySchedule(context, report.results, write, pause);
	const toErrorOutput = context.getNode().onError === 'continueErrorOutput';
	const items = withFiles(itemsOf(report, mode, toErrorOutput, channel), context.getInputData());
	return await collect(pause, withDates(items, write));
}
