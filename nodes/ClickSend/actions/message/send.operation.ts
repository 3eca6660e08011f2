import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { deliver } from '../../delivery/deliver';
import { guard } from '../../delivery/guardRun';
import type { LedgerEntries } from '../../delivery/ledger';
import { clickSendPorts, type Ports, type Seal } from '../../delivery/ports';
import type { Channel } from '../../messaging/channel';
import type { Limits } from '../../messaging/outcome/limits';
import { runError } from '../../output/runError';
import { hintFor } from '../../output/hints/hint';
import { itemsOf, makerOf } from '../../output/items';
import { isAccepted, isSafeToThrow, type Report } from '../../output/report';
import { surroundingsOf } from '../../api/context';
import { createCaller } from '../../api/clickSend';
import { dateWriter } from '../parseDate';
import { collect, createPacer, type Pacer } from './run/pacer';
import { guardOptOuts } from './run/optOutGuard';
import { runMemory } from './run/runMemory';
import { startPlain } from './run/channelRun';
import { NOTHING, planAll, pricePortsOf, reportOf, settingsOf } from './run';
import { limitsOf } from './send.limits';
import type { RunSettings } from './send.settings';
import { sayParts, saySchedule } from './send.watches';
import { sendFields } from './fields/send.fields';
import type { Operation } from '../resource';
import type { Screen } from './screen';
import { withFiles } from './run/withFiles';
import { isProblem, type Problem } from '../../messaging/problem';
import { withDates, type OutputMode } from '../../output/show';

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

function sayWhenCancelled(context: IExecuteFunctions, { results }: Report): void {
	if (context.getExecutionCancelSignal()?.aborted !== true) return;
	const accepted = results.filter(isAccepted).length;
	context.logger.warn(
		`ClickSend: the execution was stopped when ${accepted} of ${results.length} messages had been accepted`,
	);
}

async function outputOf(
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

function sendSettingsOf(context: IExecuteFunctions): (RunSettings & { limits: Limits }) | Problem {
	const settings = settingsOf(context);
	if (isProblem(settings)) return settings;
	const limits = limitsOf(context);
	return isProblem(limits) ? limits : { ...settings, limits };
}

/** Returns the ledger for *Retry On Fail*, with which n8n runs the node again; without it nothing is kept. */
function ledgerOf(context: IExecuteFunctions): LedgerEntries | undefined {
	if (context.getNode().retryOnFail !== true) return undefined;
	return runMemory<LedgerEntries>(context, 'clickSendRuns');
}

async function execute(context: IExecuteFunctions, screen: Screen): Promise<INodeExecutionData[]> {
	const { channel, startRun = startPlain } = screen;
	const run = startRun(context);
	const itemCount = context.getInputData().length;
	const pause = createPacer();
	const settings = sendSettingsOf(context);
	const planned = await planAll(context, screen, run, settings, pause, 'sent');
	if (isProblem(settings)) {
		const report = reportOf(planned.entries, NOTHING, itemCount);
		return await outputOf(context, channel, report, 'all', pause);
	}
	const ports = portsOf(context, channel, settings, pause, run.seal);
	const show = makerOf(channel, settings.output);
	const keep = { rows: show === undefined, show };
	const ledger = ledgerOf(context);
	const pricePorts = pricePortsOf(context, channel, settings.timeoutMs, pause, run.seal);
	const optedIn = await guardOptOuts(context, planned, settings, 'sent', pause, ledger);
	const { entries, messages, hold } = optedIn;
	const guarded = hold ? { hold } : await guard(messages, settings, pricePorts, ledger);
	const delivery = await deliver(messages, { ...settings, ...guarded }, ports, ledger, keep);
	const report = reportOf(entries, delivery, itemCount);
	sayWhenCancelled(context, report);
	return await outputOf(context, channel, report, settings.output, pause);
}

/** *Send Message*: reads and checks every item, then sends all messages in as few calls as ClickSend allows. */
export const send = (screen: Screen): Operation => ({
	value: 'send',
	...screen.send,
	fields: sendFields(screen),
	execute: async (context) => await execute(context, screen),
});
