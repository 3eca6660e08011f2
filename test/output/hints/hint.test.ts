import type { MessageResult } from '../../../nodes/ClickSend/messaging/types';
import { hintFor } from '../../../nodes/ClickSend/output/hints/hint';
import { report, result } from '../../messaging/builders';
import { strayOf } from '../cases';

const accepted = result('accepted');
const refused = result('rejected', { status: 'THROTTLED' });
const wrong = result('invalid', { status: 'NO_RECIPIENT' });
const lost = result('unknown', { status: 'TIMEOUT' });
const held = result('not_sent', { status: 'CANCELLED' });

const WARNING = 'look them up in ClickSend before sending again.';

describe('a hint above the output', () => {
	it.each<[string, MessageResult[], string]>([
		['the only one', [refused], 'The message was not accepted: 1 repeated too soon.'],
		['one refused', [accepted, refused], '1 of 2 messages was not accepted: 1 repeated too soon.'],
		['all refused', [refused, refused], '2 of 2 messages were not accepted: 2 repeated too soon.'],
		[
			'of each kind, the commonest first',
			[wrong, refused, accepted, held, refused],
			'4 of 5 messages were not accepted: 2 repeated too soon, 1 without a number, 1 not tried because the execution was stopped.',
		],
		[
			'one that may have been taken',
			[accepted, refused, lost],
			`2 of 3 messages were not accepted: 1 repeated too soon, 1 whose answer took too long. 1 of them may have been taken all the same: ${WARNING}`,
		],
		[
			'several that may have been taken',
			[lost, lost],
			`2 of 2 messages were not accepted: 2 whose answer took too long. 2 of them may have been taken all the same: ${WARNING}`,
		],
	])('%s', (_case, results, message) => {
		expect(hintFor(report(results))).toEqual({ message, type: 'warning', location: 'outputPane' });
	});

	it.each([
		['everything was accepted', report([accepted, accepted])],
		['there was nothing to send', report([])],
		[
			'all is accepted beside a row that nobody asked for',
			report([accepted], { strays: [strayOf()] }),
		],
	])('is not shown when %s', (_case, one) => {
		expect(hintFor(one)).toBeUndefined();
	});
});
