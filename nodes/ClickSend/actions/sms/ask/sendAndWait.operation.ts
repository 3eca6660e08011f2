import {
	SEND_AND_WAIT_OPERATION,
	WAIT_INDEFINITELY,
	type IExecuteFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';

import { asPlanned } from '../../../delivery/ports';
import { withoutLink } from '../../../messaging/ask/text';
import type { WaitLimit } from '../../../messaging/ask/waitLimit';
import { sms } from '../../../messaging/channels/sms';
import { isPlanned } from '../../../messaging/input/plan';
import { isProblem, type Problem } from '../../../messaging/problem';
import { rowOf, type MessageResult } from '../../../messaging/types';
import { hintFor } from '../../../output/hints/hint';
import { asString } from '../../../output/rowFields';
import { createPacer } from '../../message/run/pacer';
import {
	outputOf,
	sendPlanned,
	sendSettingsOf,
	type SendSettings,
} from '../../message/run/sending';
import { NOTHING, reportOf } from '../../message/run';
import { NO_SETTINGS, planRun } from '../../message/send.plan';
import { sayParts, sayPlaceholders } from '../../message/send.watches';
import type { Operation } from '../../resource';
import { askReader } from './askRequest';
import { fields } from './fields';
import { readAsking, type Asking } from './readQuestion';
import { keepWaiting, linkOf } from './waiting';

/** Whether somebody got the question, or may have got it. */
const mayBeAnswered = ({ outcome }: MessageResult): boolean =>
	outcome === 'accepted' || outcome === 'unknown';

const endOf = (limit: WaitLimit | undefined): Date => {
	if (limit === undefined) return WAIT_INDEFINITELY;
	return new Date('at' in limit ? limit.at : Date.now() + limit.afterMs);
};

/** Makes n8n demand the signature of the link, which it does by itself since 2.30. */
function demandSignature(context: IExecuteFunctions): void {
	const older = context as unknown as { setSignatureValidationRequired?: () => void };
	older.setSignatureValidationRequired?.();
}

async function wait(
	context: IExecuteFunctions,
	{ page, limit }: Asking,
	result: MessageResult,
): Promise<INodeExecutionData[]> {
	const { entry } = result;
	const { message_id, to } = rowOf(result) ?? {};
	keepWaiting(context, {
		question: { ...page, message: withoutLink(entry?.body ?? '', linkOf(context)) },
		message_id: asString(message_id),
		to: asString(to) ?? result.to,
		status: result.status,
	});
	demandSignature(context);
	await context.putExecutionToWait(endOf(limit));
	// n8n throws away what a node returns that waits.
	return [];
}

/** Reads the parameters of *Send Message* that this operation has too; the output of one message has all its fields. */
function settingsOf(context: IExecuteFunctions): SendSettings | Problem {
	const settings = sendSettingsOf(context);
	return isProblem(settings) ? settings : { ...settings, output: 'all' };
}

async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const pause = createPacer();
	const settings = settingsOf(context);
	const asking = isProblem(settings) ? settings : readAsking(context);
	const read = askReader(context, asking);
	const plan = isProblem(settings) ? {} : settings;
	const entries = await planRun(context, sms, read, pause, 'sent', {
		...NO_SETTINGS,
		...plan,
		itemCount: 1,
	});
	if (isProblem(settings) || isProblem(asking)) {
		return await outputOf(context, sms, reportOf(entries, NOTHING, 1), 'all', pause);
	}
	const messages = entries.filter(isPlanned);
	await sayPlaceholders(context, messages, pause);
	const planned = { entries, messages };
	const report = await sendPlanned(context, sms, planned, settings, pause, asPlanned);
	const asked = report.results.find(mayBeAnswered);
	if (asked === undefined) return await outputOf(context, sms, report, 'all', pause);
	const hint = hintFor({ ...report, results: [asked] });
	if (hint !== undefined) context.addExecutionHints(hint);
	await sayParts(context, [asked], sms.parts, pause);
	return await wait(context, asking, asked);
}

/** *Send and Wait for Response*: asks one person with a link to a page, and goes on with the answer. */
export const sendAndWait: Operation = {
	value: SEND_AND_WAIT_OPERATION,
	name: 'Send and Wait for Response',
	action: 'Send SMS and wait for response',
	description: 'Ask somebody by SMS, and go on with the answer',
	fields,
	isForAgents: false,
	execute,
};
