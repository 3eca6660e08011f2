import type { Answer } from '../../client/transport';
import type { Check, Context } from '../../context';
import { all, dataOf, expectShape, rowsIn } from '../../judge/judge';
import { madeMessage } from '../../made';
import { holdsIf } from '../../judge/verdict';
import { firstNumber, sendMessages, takenRowOf } from './messages';

const MS_PER_SECOND = 1000;
export const DAY_SECONDS = 86_400;
const TWO_YEARS_DAYS = 730;

export const nowSeconds = ({ clock }: Context): number => Math.floor(clock.now() / MS_PER_SECOND);

/** Sends a message with a schedule, and notes it for removal. */
export async function sendAt(context: Context, label: string, schedule: number): Promise<Answer> {
	const fields = { to: await firstNumber(context), schedule };
	const answer = await sendMessages(context, [{ label, fields }]);
	for (const { message_id } of rowsIn(dataOf(answer), 'messages')) {
		context.made.push(madeMessage(String(message_id), context.names.of(label)));
	}
	return answer;
}

const repeats = (id: string, fact: string, scheduleOf: (now: number) => number): Check => ({
	id,
	heading: 'Request, per message',
	fact,
	run: async (context) => {
		const schedule = scheduleOf(nowSeconds(context));
		const row = takenRowOf(context, await sendAt(context, id, schedule), id);
		return all(
			expectShape({ status: '=SUCCESS' }, row),
			holdsIf(row.schedule === schedule, 'the schedule of the request', 'another schedule'),
		);
	},
});

export const SCHEDULE_CHECKS: Check[] = [
	repeats('schedule.tomorrow', 'a schedule is repeated in seconds', (now) => now + DAY_SECONDS),
	repeats('schedule.past', 'a past schedule is taken and repeated', (now) => now - DAY_SECONDS),
	repeats(
		'schedule.far',
		'a schedule two years ahead is taken and repeated',
		(now) => now + TWO_YEARS_DAYS * DAY_SECONDS,
	),
	repeats(
		'schedule.milliseconds',
		'a schedule in milliseconds is taken as it is',
		(now) => (now + DAY_SECONDS) * MS_PER_SECOND,
	),
];
