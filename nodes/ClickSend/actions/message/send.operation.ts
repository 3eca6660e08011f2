import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { startPlain } from './run/channelRun';
import { createPacer } from './run/pacer';
import { outputOf, sendPlanned, sendSettingsOf } from './run/sending';
import { NOTHING, planAll, reportOf } from './run';
import { sendFields } from './fields/send.fields';
import type { Operation } from '../resource';
import type { Screen } from './screen';
import { isProblem } from '../../messaging/problem';

async function execute(context: IExecuteFunctions, screen: Screen): Promise<INodeExecutionData[]> {
	const { channel, startRun = startPlain } = screen;
	const run = startRun(context);
	const pause = createPacer();
	const settings = sendSettingsOf(context);
	const planned = await planAll(context, screen, run, settings, pause, 'sent');
	if (isProblem(settings)) {
		const report = reportOf(planned.entries, NOTHING, context.getInputData().length);
		return await outputOf(context, channel, report, 'all', pause);
	}
	const report = await sendPlanned(context, channel, planned, settings, pause, run.seal);
	return await outputOf(context, channel, report, settings.output, pause);
}

/** *Send Message*: reads and checks every item, then sends all messages in as few calls as ClickSend allows. */
export const send = (screen: Screen): Operation => ({
	value: 'send',
	...screen.send,
	fields: sendFields(screen),
	execute: async (context) => await execute(context, screen),
});
