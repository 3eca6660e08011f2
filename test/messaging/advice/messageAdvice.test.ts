import { adviceFor } from '../../../nodes/ClickSend/messaging/advice/messageAdvice';
import { countInWords } from '../../../nodes/ClickSend/messaging/advice/statusWords';
import type { Outcome } from '../../../nodes/ClickSend/messaging/types';

it.each<[name: string, outcome: Outcome, advice: RegExp]>([
	['that cannot be one here: another country, or a plus', 'invalid', /another country.*a plus and/],
	['that ClickSend does not take: whether it exists', 'rejected', /^Check that the number exists/],
	['that may have been texted: never blindly again', 'unknown', /before you send it again/],
])('the advice fits a number %s', (_name, outcome, advice) => {
	expect(adviceFor(outcome, 'INVALID_RECIPIENT')).toMatch(advice);
});

it.each([
	[3, 'INVALID_RECIPIENT', '3 invalid numbers'],
	[1, 'INVALID_RECIPIENT', '1 invalid number'],
	[1, 'NO_RECIPIENT', '1 without a number'],
	[2, 'EMPTY_ROW', '2 empty rows'],
	[2, 'A_CODE_OF_TOMORROW', '2 A_CODE_OF_TOMORROW'],
	[2, 'constructor', '2 constructor'],
])('%d %s is said as "%s"', (count, status, words) => {
	expect(countInWords(count, status)).toBe(words);
});
