import { OUTCOMES, type Outcome } from '../../nodes/ClickSend/messaging/types';
import {
	countBy,
	describeStatuses,
	isAccepted,
	isSafeToThrow,
} from '../../nodes/ClickSend/output/report';
import { report, result } from '../messaging/builders';
import { strayOf } from './cases';

/** Every set of outcomes, the empty one first. */
const combinations = OUTCOMES.reduce<Outcome[][]>(
	(sets, outcome) => [...sets, ...sets.map((set) => [...set, outcome])],
	[[]],
);

/** The outcomes that may be sent again without a double message, written independently of the code. */
const MAY_BE_SENT_AGAIN: Readonly<Record<Outcome, boolean>> = {
	accepted: false,
	rejected: true,
	invalid: true,
	unknown: false,
	not_sent: true,
};

describe('the node may throw only when running it again is safe', () => {
	const cases = combinations.map((outcomes) => ({
		name: outcomes.join(' + ') || 'nothing at all',
		outcomes,
		expected: outcomes.length > 0 && outcomes.every((outcome) => MAY_BE_SENT_AGAIN[outcome]),
	}));

	it('for every combination of outcomes', () => {
		expect(cases).toHaveLength(32);
		expect(cases.filter(({ expected }) => expected)).toHaveLength(7);
	});

	it.each(cases)('$name: $expected', ({ outcomes, expected }) => {
		const results = outcomes.map((outcome) => result(outcome));
		expect(isSafeToThrow(report(results))).toBe(expected);
		expect(isSafeToThrow(report([...results].reverse()))).toBe(expected);
	});

	it.each(cases)('$name with a row that nobody asked for: false', ({ outcomes }) => {
		const results = outcomes.map((outcome) => result(outcome));
		expect(isSafeToThrow(report(results, { strays: [strayOf()] }))).toBe(false);
	});

	it('one accepted among a thousand refused: false', () => {
		const refused = Array.from({ length: 1000 }, () => result('rejected'));
		expect(isSafeToThrow(report(refused))).toBe(true);
		expect(isSafeToThrow(report([...refused, result('accepted')]))).toBe(false);
	});
});

it.each(OUTCOMES.map((outcome) => [outcome]))('accepted is only "accepted": %s', (outcome) => {
	expect(isAccepted(result(outcome))).toBe(outcome === 'accepted');
});

describe('counts by key', () => {
	it.each<[string, string[], Array<[string, number]>]>([
		['nothing', [], []],
		['one', ['A'], [['A', 1]]],
		[
			'the most frequent first',
			['A', 'B', 'B'],
			[
				['B', 2],
				['A', 1],
			],
		],
		[
			'ties in the order in which they came',
			['B', 'A', 'C', 'A', 'B'],
			[
				['B', 2],
				['A', 2],
				['C', 1],
			],
		],
		[
			'a name that every object has',
			['constructor', '__proto__'],
			[
				['constructor', 1],
				['__proto__', 1],
			],
		],
	])('%s', (_case, values, expected) => {
		expect(countBy(values, (value) => value)).toEqual(expected);
	});
});

it.each([
	[[], ''],
	[['THROTTLED'], '1 repeated too soon'],
	[
		['INVALID_RECIPIENT', 'NO_RECIPIENT', 'INVALID_RECIPIENT'],
		'2 invalid numbers, 1 without a number',
	],
	[['INVALID_RECIPIENT'], '1 invalid number'],
	[['A', 'B', 'B'], '2 B, 1 A'],
])('the statuses %j in words: %s', (statuses, expected) => {
	expect(describeStatuses(statuses.map((status) => result('rejected', { status })))).toBe(expected);
});

it('more statuses than fit one line are counted', () => {
	const statuses = Array.from({ length: 150 }, (_, index) => `STATUS_${index}`);
	const words = describeStatuses(statuses.map((status) => result('rejected', { status })));

	expect(words).toMatch(/^1 STATUS_0, .*, 1 STATUS_9 and 140 other statuses$/);
});
