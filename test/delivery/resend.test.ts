import { message } from '../messaging/builders';
import { rows, status, tooMany } from './faults';
import type { PlannedCall } from './memory';
import { HISTORY_DOWN, inTurn, messagesWith, run } from './run';

describe('if the outcome stays unknown', () => {
	const resend = { ifUnknown: 'resend' as const };
	const lost = status(500);

	/** A message is marked once a second copy of it may have been taken, too: no later run sends a third. */
	it.each<
		[name: string, faults: PlannedCall[], outcomes: string, marked: boolean[], posts: number]
	>([
		['sent again once, and taken', inTurn(lost), 'accepted x2', [false, false], 2],
		['sent again once, and lost again', inTurn(lost, lost), 'unknown x2', [true, true], 2],
		[
			'sent again once, and refused: the first may have been taken',
			inTurn(lost, status(401)),
			'unknown x2',
			[false, false],
			2,
		],
		[
			'sent again once, and left out of the answer',
			[...inTurn(lost, rows('dropOne')), HISTORY_DOWN],
			'accepted x1, unknown x1',
			[false, true],
			2,
		],
		['sent again once, after a wait', inTurn(lost, tooMany(1)), 'accepted x2', [false, false], 3],
		[
			'not sent again when the history shows it',
			inTurn(status(500, true)),
			'accepted x2',
			[false, false],
			1,
		],
	])('resend: %s', async (_case, faults, outcomes, marked, posts) => {
		const delivered = await run(messagesWith(2), { faults }, resend);
		expect(delivered).toMatchObject({ outcomes, posts });
		expect(delivered.results.map((result) => result.resent === true)).toEqual(marked);
	});

	it('resend: the first copy is found although the second one was lost, too', async () => {
		const one = message({ custom_string: 'campaign', hasOwnReference: false });
		const faults = inTurn({ type: 'resetAfterTaken' }, lost);
		const delivered = await run([one], { faults, historyLag: { polls: 3 } }, resend);
		expect(delivered).toMatchObject({ outcomes: 'accepted x1', posts: 2 });
	});

	it('report: never sent again', async () => {
		const delivered = await run(messagesWith(2), { faults: inTurn(lost) });
		expect(delivered).toMatchObject({ outcomes: 'unknown x2', posts: 1 });
		expect(delivered.results[0]?.resent).toBeUndefined();
	});
});
