import type { MessageResult } from '../../../nodes/ClickSend/messaging/types';
import { ScheduleWatch } from '../../../nodes/ClickSend/output/hints/scheduleHint';
import { message, NOW_S, result } from '../../messaging/builders';

const DAY_S = 86_400;

const inUtc = (seconds: number): string => new Date(seconds * 1000).toISOString();

const scheduled = (schedule?: number, outcome: MessageResult['outcome'] = 'accepted') => ({
	...result(outcome),
	entry: message({ schedule }).entry,
});

const hintOf = (...results: MessageResult[]): string | undefined => {
	const watch = new ScheduleWatch(inUtc, 'Etc/UTC');
	for (const one of results) watch.add(one);
	return watch.hints()[0]?.message;
};

it.each<[string, MessageResult[], string | undefined]>([
	['nothing', [], undefined],
	['messages that go out at once', [scheduled()], undefined],
	['one', [scheduled(NOW_S)], 'Scheduled for 2026-10-05 00:00 (Etc/UTC): 1 message.'],
	[
		'several at the same time, beside one at once',
		[scheduled(NOW_S), scheduled(), scheduled(NOW_S)],
		'Scheduled for 2026-10-05 00:00 (Etc/UTC): 2 messages.',
	],
	[
		'several at different times, in any order',
		[scheduled(NOW_S + DAY_S), scheduled(NOW_S), scheduled(NOW_S + 60)],
		'Scheduled for 2026-10-05 00:00 to 2026-10-06 00:00 (Etc/UTC): 3 messages.',
	],
	['what was refused', [scheduled(NOW_S, 'rejected'), scheduled(NOW_S, 'unknown')], undefined],
])('says when messages go out: %s', (_name, results, hint) => {
	expect(hintOf(...results)).toBe(hint);
});
