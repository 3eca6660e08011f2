import * as fc from 'fast-check';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { POISON, SPECIAL_NUMBERS } from '../sandbox/clickSend';
import type { Fault } from '../sandbox/faults';
import { errorsIn, fictional, jsonOf, onStage, type Stage } from './cases';
import { FROM_ROW, jsonIn, MAPPINGS, sendAgain } from './comeback';
import { inTurn, status } from './faults';
import { watchSleep } from './sleep';

const { ROUNDS = '50' } = process.env;

/** The number of the team, which nobody else has. */
const TEAM = '+12255550199';

interface Round {
	operation: 'send' | 'getPrice';
	mapping: INodeParameters;
	output: 'all' | 'simplified' | 'raw' | 'summary';
	onError: 'continueRegularOutput' | 'continueErrorOutput';
	retryOnFail: boolean;
	faults: Array<Fault | null>;
	historyDown: boolean;
	/** The part of the output that comes back. */
	comesBack: 'errors' | 'all';
}

/** People by their places; those beyond the numbers that are accepted are refused in some way. */
const REFUSED = [
	...['INVALID_RECIPIENT', 'COUNTRY_NOT_ENABLED', 'INVALID_SENDER_ID'].flatMap((refusal) =>
		Object.keys(SPECIAL_NUMBERS).filter((to) => SPECIAL_NUMBERS[to] === refusal),
	),
	...POISON,
];
const numberAt = (place: number): string => REFUSED[place - 12] ?? fictional(place);

const person = fc.nat({ max: 12 + REFUSED.length - 1 }).map(numberAt);

/** Each person is on only one item, so that each text is known. */
const items = fc.uniqueArray(person, { minLength: 1, maxLength: 8 }).chain((people) =>
	fc
		.array(fc.nat({ max: 2 }), { minLength: people.length, maxLength: people.length })
		.map((places) => {
			const groups = [0, 1, 2].map((group) => people.filter((_, index) => places[index] === group));
			return groups
				.filter((group) => group.length > 0)
				.map((group, index): IDataObject => ({ to: group.join('; '), message: `Text ${index}` }));
		}),
);

const fault = fc.constantFrom<Fault | null>(
	null,
	null,
	{ type: 'resetAfterTaken' },
	{ type: 'resetBeforeRead' },
	{ type: 'truncatedBody' },
	{ type: 'rows', change: 'dropOne' },
	{ type: 'rateLimit', retryAfter: 1 },
	status(401),
	status(502, { taken: true, body: 'html' }),
	status(500),
);

const round: fc.Arbitrary<Round> = fc.record({
	operation: fc.constantFrom(
		'send' as const,
		'send' as const,
		'send' as const,
		'getPrice' as const,
	),
	mapping: fc.constantFrom(...Object.values(MAPPINGS), FROM_ROW),
	output: fc.constantFrom(
		'all' as const,
		'all' as const,
		'simplified' as const,
		'raw' as const,
		'summary' as const,
	),
	onError: fc.constantFrom(
		'continueErrorOutput' as const,
		'continueErrorOutput' as const,
		'continueRegularOutput' as const,
	),
	retryOnFail: fc.boolean(),
	faults: fc.array(fault, { maxLength: 4 }),
	historyDown: fc.boolean(),
	comesBack: fc.constantFrom('errors' as const, 'all' as const),
});

async function play(
	stage: Stage,
	given: IDataObject[],
	one: Round,
	ifUnknown: string,
): Promise<IDataObject[]> {
	const { operation, mapping, output, onError, retryOnFail } = one;
	stage.sandbox.faults.set(inTurn(...one.faults));
	stage.sandbox.clickSend.settings.historyDown = one.historyDown;
	const options = { batchSize: 2, parallelCalls: 1, ...(operation === 'send' && { ifUnknown }) };
	const result = await stage.send({
		items: given,
		parameters: { operation, ...mapping, output, options },
		settings: { onError, retryOnFail, maxTries: 2, waitBetweenTries: 1 },
	});
	const errors = jsonIn(result.errorOutput);
	return one.comesBack === 'all' ? [...jsonOf(result), ...errors] : errors;
}

/** Counts the texts that each person got, after checking that it was their own. */
function textsByPerson({ sandbox }: Stage, given: readonly IDataObject[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { to, body } of sandbox.record.taken) {
		const own = given.find((item) => String(item.to).split('; ').includes(to));
		expect([to, body]).toEqual([to, own?.message]);
		counts.set(to, (counts.get(to) ?? 0) + 1);
	}
	return counts;
}

beforeEach(() => void watchSleep());

describe('whatever this node gives out, and however often it comes back', () => {
	it('nobody is texted twice, and everybody gets their own text', async () => {
		await fc.assert(
			fc.asyncProperty(
				items,
				fc.array(round, { minLength: 2, maxLength: 5 }),
				fc.constantFrom('report', 'report', 'resend'),
				async (given, rounds, ifUnknown) =>
					await onStage(async (stage) => {
						let left = given;
						for (const one of rounds) {
							if (left.length > 0) left = await play(stage, left, one, ifUnknown);
						}
						const most = ifUnknown === 'resend' ? 2 : 1;
						for (const [to, count] of textsByPerson(stage, given)) {
							expect([to, Math.min(count, most)]).toEqual([to, count]);
						}
					}),
			),
			{ numRuns: Number(ROUNDS) },
		);
	}, 600_000);

	it('what was surely not sent is sent in the end', async () => {
		const turnedAway = fc.constantFrom<Fault | null>(null, status(401), status(403), {
			type: 'rateLimit',
			retryAfter: 1,
		});
		await fc.assert(
			fc.asyncProperty(
				items,
				fc.array(fc.array(turnedAway, { maxLength: 4 }), { minLength: 1, maxLength: 3 }),
				fc.constantFrom(...Object.values(MAPPINGS)),
				async (given, rounds, mapping) =>
					await onStage(async (stage) => {
						let left = given;
						for (const faults of [...rounds, []]) {
							stage.sandbox.faults.set(inTurn(...faults));
							if (left.length > 0)
								left = jsonIn((await sendAgain(stage, left, mapping)).errorOutput);
						}
						const asked = given.flatMap(({ to }) => String(to).split('; '));
						const sound = asked.filter((to) => !REFUSED.includes(to));
						expect([...textsByPerson(stage, given)].sort()).toEqual(
							sound.map((to): [string, number] => [to, 1]).sort(),
						);
					}),
			),
			{ numRuns: Number(ROUNDS) },
		);
	}, 600_000);

	it('the team is told of each failure', async () => {
		await fc.assert(
			fc.asyncProperty(
				items,
				fc.array(round, { minLength: 1, maxLength: 3 }),
				async (given, rounds) =>
					await onStage(async (stage) => {
						let left = given;
						for (const one of rounds) {
							const errors: Round = { ...one, onError: 'continueErrorOutput', comesBack: 'errors' };
							if (left.length > 0) left = await play(stage, left, errors, 'report');
						}
						stage.sandbox.faults.clear();
						fc.pre(left.length > 0);
						const told = await sendAgain(stage, left, {
							to: TEAM,
							message: '={{ $json.error.status }}',
						});

						expect(errorsIn(told.errorOutput)).toEqual([]);
						expect(jsonOf(told)).toHaveLength(left.length);
					}),
			),
			{ numRuns: Number(ROUNDS) / 2 },
		);
	}, 600_000);
});
