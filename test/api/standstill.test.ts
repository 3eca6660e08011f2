import { Standstill } from '../../nodes/ClickSend/api/standstill';

/** The events of a pause, by the fake clock: at `at` milliseconds it is told to wait, or a call has failed. */
type Step = { at: number } & ({ wait: number } | { callSince: number });

const standing = (now: () => number): Standstill =>
	new Standstill({ now, wait: async () => undefined, isCancelled: () => false });

function totalAfter(steps: readonly Step[]): number {
	let now = 0;
	const standstill = standing(() => now);
	for (const step of steps) {
		now = step.at;
		if ('wait' in step) standstill.extend(step.wait);
		else standstill.spend(step.callSince);
	}
	// When all of it has gone by.
	now = Infinity;
	return standstill.goneMs;
}

it('a wait that becomes longer meanwhile is waited for to its end', async () => {
	let now = 0;
	const waits: number[] = [];
	const standstill = new Standstill({
		now: () => now,
		wait: async (ms) => {
			now += ms;
			waits.push(ms);
			// Another call is told to wait just now.
			if (waits.length === 1) standstill.extend(200);
		},
		isCancelled: () => false,
	});
	standstill.extend(300);
	await standstill.over();
	await standstill.over();
	expect(waits).toEqual([300, 200]);
});

it.each<[string, Step[], number]>([
	['a wait', [{ at: 0, wait: 300 }], 300],
	[
		'two that overlap',
		[
			{ at: 0, wait: 300 },
			{ at: 100, wait: 300 },
		],
		400,
	],
	['a call that brought nothing', [{ at: 700, callSince: 200 }], 500],
	[
		'two of them side by side',
		[
			{ at: 700, callSince: 200 },
			{ at: 800, callSince: 300 },
		],
		600,
	],
	[
		'a slow 429, then the wait',
		[
			{ at: 400, callSince: 0 },
			{ at: 400, wait: 100 },
		],
		500,
	],
	[
		'a call that ended while the run waited',
		[
			{ at: 0, wait: 500 },
			{ at: 300, callSince: 0 },
		],
		500,
	],
	[
		'a call that began while the run waited',
		[
			{ at: 0, wait: 500 },
			{ at: 900, callSince: 300 },
		],
		900,
	],
	[
		'a clock that was set back',
		[
			{ at: 500, callSince: 0 },
			{ at: 100, callSince: 50 },
		],
		500,
	],
])('the run stands still once for %s', (_case, steps, totalMs) => {
	expect(totalAfter(steps)).toBe(totalMs);
});

it('the rest of a pause that is under way is still to come', () => {
	let now = 0;
	const standstill = standing(() => now);
	standstill.extend(300);
	now = 100;

	expect(standstill.goneMs).toBe(100);
});

it.each([
	['one after the other count each', false, 600],
	['at the same time count once', true, 300],
])('waits of two calls %s, on a clock that does not move meanwhile', async (_case, both, gone) => {
	let now = 0;
	const standstill = standing(() => now);
	const first = standstill.waitAlone(300);
	if (!both) await first;
	await Promise.all([first, standstill.waitAlone(300)]);
	now = Infinity;

	expect(standstill.goneMs).toBe(gone);
});
