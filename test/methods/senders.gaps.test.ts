import { onStage } from '../engine/cases';
import { watchSleep } from '../engine/sleep';
import type { Fault, FaultPlan } from '../sandbox/faults';
import { dropdown, namesIn } from './dropdown';
import { NUMBER, OWN, SOME, TAG } from './senders';

const PATHS = ['/numbers', '/own-numbers', '/alpha-tags'];

const forbidden: Fault = { type: 'status', status: 403, taken: false };

const failing = (...paths: string[]): FaultPlan =>
	paths.map((path) => ({ path, fault: forbidden }));

const WHY = "Resource not found or you don't have the permissions to access this resource";

describe('what cannot be read', () => {
	it.each<[paths: string[], names: string[]]>([
		[['/numbers'], [OWN, TAG, `Not shown: dedicated numbers (${WHY})`]],
		[['/own-numbers'], [NUMBER, TAG, `Not shown: own numbers (${WHY})`]],
		[['/alpha-tags'], [NUMBER, OWN, `Not shown: alpha tags (${WHY})`]],
		[
			['/numbers', '/alpha-tags'],
			[OWN, `Not shown: dedicated numbers (${WHY}), alpha tags (${WHY})`],
		],
	])('%j leaves the others, and is said', async (paths, names) => {
		await onStage(
			async ({ sandbox }) => {
				const { results } = await dropdown(sandbox, 'searchSenders')();

				expect(results.map(({ name }) => name)).toEqual(names);
				// A user who chooses this entry gets the default sender of the account.
				expect(results.at(-1)?.value).toBe('');
			},
			{ ...SOME, faults: failing(...paths) },
		);
	});

	it('is said to whoever searches, too: what is missing may be what is looked for', async () => {
		await onStage(
			async ({ sandbox }) => {
				const names = namesIn(await dropdown(sandbox, 'searchSenders')('acme'));

				expect(names).toEqual([`Not shown: alpha tags (${WHY})`]);
			},
			{ ...SOME, faults: failing('/alpha-tags') },
		);
	});

	it('a later page leaves out that kind, and not the others', async () => {
		const faults: FaultPlan = [{ path: '/own-numbers', nth: 2, fault: forbidden }];
		await onStage(
			async ({ sandbox }) => {
				const names = namesIn(await dropdown(sandbox, 'searchSenders')());

				expect(names).toEqual([NUMBER, TAG, `Not shown: own numbers (${WHY})`]);
			},
			{ ...SOME, ownNumbers: 120, faults },
		);
	});

	it('all of it is an error that says why', async () => {
		await onStage(
			async ({ sandbox }) => {
				await expect(dropdown(sandbox, 'searchSenders')()).rejects.toMatchObject({
					name: 'NodeApiError',
					message: WHY,
					httpCode: '403',
				});
			},
			{ ...SOME, faults: failing(...PATHS) },
		);
	});

	it('each kind has its own patience', async () => {
		const pauses = watchSleep();
		await onStage(
			async ({ sandbox }) => {
				expect(namesIn(await dropdown(sandbox, 'searchSenders')())).toEqual([NUMBER, OWN, TAG]);
				expect(pauses).toEqual([4_000, 4_000, 4_000]);
			},
			{
				...SOME,
				faults: PATHS.map((path) => ({
					path,
					nth: 1,
					fault: { type: 'rateLimit', retryAfter: 4 },
				})),
			},
		);
	});
});

it('all kinds are read at the same time', async () => {
	watchSleep();
	const asked = new Set<string>();
	let allAsked = (): void => undefined;
	const done = new Promise<void>((resolve) => {
		allAsked = resolve;
	});
	await onStage(
		async ({ sandbox }) => {
			const searching = dropdown(sandbox, 'searchSenders')();
			// The first request is never answered, so this ends only if the others do not wait for it.
			await done;
			await sandbox.close();
			await searching.catch(() => undefined);

			expect([...asked].sort()).toEqual([...PATHS].sort());
		},
		{
			...SOME,
			faults: [{ path: '/numbers', fault: { type: 'hang', taken: false } }],
			onRequest: ({ path }) => asked.add(path).size === PATHS.length && allAsked(),
		},
	);
});
