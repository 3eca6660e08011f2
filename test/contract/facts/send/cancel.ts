import { NO_SUCH_MESSAGE } from '../../client/guard';
import type { Answer } from '../../client/transport';
import type { Check, Context } from '../../context';
import { all, bodyOf, expectShape } from '../../judge/judge';
import { cannotTell, differs, type Verdict } from '../../judge/verdict';
import { errorOf } from '../account/errors';
import { takenRowOf } from './messages';
import { DAY_SECONDS, nowSeconds, sendAt } from './schedule';
import { mainSend } from './send';

const HTTP_OK = 200;
const HTTP_NOT_FOUND = 404;

/** A message to a test number was seen to be done within five seconds, even with a schedule. */
const SETTLING_MS = 6000;

const cancel = async ({ client }: Context, id: string): Promise<Answer> =>
	await client.ask({ method: 'PUT', path: `/sms/${id}/cancel` });

const isMissing = (answer: Answer): Verdict => expectShape(errorOf(404, '=NOT_FOUND'), answer);

/** Schedules a message for tomorrow, gives ClickSend the time to settle it, and cancels it. */
async function cancelScheduled(context: Context): Promise<{ id: string; answer: Answer }> {
	const sent = await sendAt(context, 'cancelled', nowSeconds(context) + DAY_SECONDS);
	const id = String(takenRowOf(context, sent, 'cancelled').message_id);
	await context.clock.wait(SETTLING_MS);
	return { id, answer: await cancel(context, id) };
}

export const CANCEL_CHECKS: Check[] = [
	{
		id: 'cancel.unknown',
		heading: 'Cancel',
		fact: 'cancelling an unknown message is a 404 NOT_FOUND',
		run: async (context) => isMissing(await cancel(context, NO_SUCH_MESSAGE)),
	},
	{
		id: 'cancel.sent',
		heading: 'Cancel',
		fact: 'cancelling a message that was sent is a 404 NOT_FOUND',
		run: async (context) => {
			const row = takenRowOf(context, await context.once(mainSend), 'first');
			return isMissing(await cancel(context, String(row.message_id)));
		},
	},
	{
		id: 'test-numbers.schedule',
		heading: 'Test numbers',
		fact: 'a scheduled message to a test number is done at once, so cancelling it is a 404',
		run: async (context) => {
			const { answer } = await context.once(cancelScheduled);
			if (answer.http !== HTTP_OK) return isMissing(answer);
			return differs({ http: HTTP_NOT_FOUND }, { http: HTTP_OK });
		},
	},
	{
		id: 'cancel.works',
		heading: 'Cancel',
		fact: 'a cancellation that works answers SUCCESS with data null or [], and the next one is a 404',
		run: async (context) => {
			const { id, answer } = await context.once(cancelScheduled);
			if (answer.http === HTTP_NOT_FOUND) cannotTell('Messages to test numbers do not wait');
			bodyOf(answer);
			const expected = { body: { response_code: '=SUCCESS', data: 'null | list' } };
			return all(expectShape(expected, answer), isMissing(await cancel(context, id)));
		},
	},
];
