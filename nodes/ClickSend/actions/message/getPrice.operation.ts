import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { askPrices } from '../../delivery/prices';
import type { Channel } from '../../messaging/channel';
import { isPriced, priceOf } from '../../messaging/outcome/price';
import { runError } from '../../output/runError';
import { warning } from '../../output/hints/hint';
import { priceItemsOf, type PriceReport } from '../../output/priceItems';
import { describeRest, type Report } from '../../output/report';
import { dateWriter } from '../parseDate';
import { guardOptOuts } from './run/optOutGuard';
import { collect, createPacer, type Pacer } from './run/pacer';
import { startPlain } from './run/channelRun';
import { NOTHING, planAll, pricePortsOf, reportOf, settingsOf } from './run';
import { priceFields } from './fields/getPrice.fields';
import type { Operation } from '../resource';
import type { Screen } from './screen';
import { withFiles } from './run/withFiles';
import { isProblem } from '../../messaging/problem';
import { withDates, type OutputMode } from '../../output/show';

async function priceReportOf(report: Report, pause: Pacer): Promise<PriceReport> {
	return { ...report, results: await collect(pause, report.results, priceOf) };
}

/** @throws NodeApiError or NodeOperationError if no message has a price, unless the node continues on fail */
async function outputOf(
	context: IExecuteFunctions,
	channel: Channel,
	report: PriceReport,
	mode: OutputMode,
	pause: Pacer,
): Promise<INodeExecutionData[]> {
	const { results } = report;
	const others = results.filter((result) => !isPriced(result));
	if (others.length > 0) {
		const isInVain = others.length === results.length;
		if (isInVain && !context.continueOnFail()) {
			throw runError(context.getNode(), report, 'priced');
		}
		context.addExecutionHints(warning(describeRest(others, results.length, 'priced')));
	}
	const toErrorOutput = context.getNode().onError === 'continueErrorOutput';
	const made = priceItemsOf(report, mode, toErrorOutput, channel);
	const items = withFiles(made, context.getInputData());
	return await collect(pause, withDates(items, dateWriter(context)));
}

async function execute(context: IExecuteFunctions, screen: Screen): Promise<INodeExecutionData[]> {
	const { channel, startRun = startPlain } = screen;
	const run = startRun(context);
	const itemCount = context.getInputData().length;
	const pause = createPacer();
	const settings = settingsOf(context);
	const planned = await planAll(context, screen, run, settings, pause, 'priced');
	if (isProblem(settings)) {
		const report = await priceReportOf(reportOf(planned.entries, NOTHING, itemCount), pause);
		return await outputOf(context, channel, report, 'all', pause);
	}
	const ports = pricePortsOf(context, channel, settings.timeoutMs, pause, run.seal);
	const { entries, messages, hold } = await guardOptOuts(
		context,
		planned,
		settings,
		'priced',
		pause,
	);
	const delivery = await askPrices(messages, { ...settings, hold }, ports);
	const report = await priceReportOf(reportOf(entries, delivery, itemCount), pause);
	return await outputOf(context, channel, report, settings.output, pause);
}

/** *Get Price*: reads and checks every item as *Send Message* does, and asks ClickSend for the prices. */
export const getPrice = (screen: Screen): Operation => ({
	value: 'getPrice',
	...screen.getPrice,
	fields: priceFields(screen),
	execute: async (context) => await execute(context, screen),
});
