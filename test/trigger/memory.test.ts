import * as fc from 'fast-check';

import { Memory, MOST_SAVED, WINDOW_MS } from '../../nodes/ClickSend/trigger/memory';
import { NOW_MS } from '../messaging/builders';

const SECOND = 1000;

const noted = (memory: Memory, count: number, now = NOW_MS, prefix = 'message'): void => {
	for (let index = 0; index < count; index += 1) memory.note(`${prefix} ${index}`, now);
};

describe('an event', () => {
	it.each([
		['at once', false, 0],
		['a minute later', false, 60 * SECOND],
		['a moment before a day is over', false, WINDOW_MS - 1],
		['after a day', true, WINDOW_MS],
		['after a week', true, 7 * WINDOW_MS],
	])('that comes again %s is new: %s', (_case, expected, later) => {
		const memory = new Memory();
		expect(memory.note('A', NOW_MS)).toBe(true);
		expect(memory.note('A', NOW_MS + later)).toBe(expected);
	});

	it('is known by all of its name', () => {
		const memory = new Memory();
		expect(['A 200', 'A 201', 'B 200', 'A 20'].map((one) => memory.note(one, NOW_MS))).toEqual([
			true,
			true,
			true,
			true,
		]);
	});

	it('that started nothing counts again', () => {
		const memory = new Memory();
		memory.note('A', NOW_MS);
		memory.forget('A');
		expect(memory.note('A', NOW_MS)).toBe(true);
		expect(memory.note('A', NOW_MS)).toBe(false);
	});

	it('that started nothing takes no other with it, in this process and the next', () => {
		const memory = new Memory();
		for (const event of ['A', 'B', 'C']) memory.note(event, NOW_MS);
		memory.forget('B');
		const next = new Memory();
		next.restore(memory.save(), NOW_MS);
		for (const known of [memory, next]) {
			expect(['A', 'B', 'C'].map((event) => known.note(event, NOW_MS))).toEqual([
				false,
				true,
				false,
			]);
		}
	});

	it('that started nothing is not brought back by what others saved', () => {
		const memory = new Memory();
		memory.note('A', NOW_MS);
		const saved = memory.save();
		const other = new Memory();
		other.restore(saved, NOW_MS);
		memory.forget('A');
		memory.restore(saved, NOW_MS);
		memory.restore(other.save(), NOW_MS);
		expect(memory.save()).not.toContain(' ');
		expect(memory.note('A', NOW_MS)).toBe(true);
	});
});

describe('the size is bounded', () => {
	it('the oldest are forgotten first', () => {
		const memory = new Memory(3);
		noted(memory, 4);
		expect([3, 2, 1].map((index) => memory.note(`message ${index}`, NOW_MS))).toEqual([
			false,
			false,
			false,
		]);
		expect(memory.note('message 0', NOW_MS)).toBe(true);
	});

	it('what is older than a day is gone', () => {
		const memory = new Memory();
		noted(memory, 5);
		expect(memory.isEmpty(NOW_MS)).toBe(false);
		expect(memory.isEmpty(NOW_MS + WINDOW_MS)).toBe(true);
	});

	it('what is saved is about 20 kB, the newest of all', () => {
		const memory = new Memory();
		noted(memory, 3 * MOST_SAVED);
		const saved = memory.save();
		expect(saved.length).toBeLessThan(20 * 1024);

		const next = new Memory();
		next.restore(saved, NOW_MS);
		expect(next.note(`message ${3 * MOST_SAVED - 1}`, NOW_MS)).toBe(false);
		expect(next.note(`message ${2 * MOST_SAVED}`, NOW_MS)).toBe(false);
		expect(next.note(`message ${2 * MOST_SAVED - 1}`, NOW_MS)).toBe(true);
	});
});

describe('a restart', () => {
	it('leaves the day as long as it was, to the second', () => {
		const memory = new Memory();
		memory.note('A', NOW_MS);
		const next = new Memory();
		next.restore(memory.save(), NOW_MS + 60 * SECOND);
		expect(next.note('A', NOW_MS + WINDOW_MS - SECOND)).toBe(false);
		expect(next.note('A', NOW_MS + WINDOW_MS)).toBe(true);
	});

	it('adds what another process saved', () => {
		const [one, other] = [new Memory(), new Memory()];
		one.note('A', NOW_MS);
		other.note('B', NOW_MS);
		other.restore(one.save(), NOW_MS);
		expect(other.note('A', NOW_MS)).toBe(false);
		expect(other.note('B', NOW_MS)).toBe(false);
	});

	it('and what was restored outlives the next one too', () => {
		const [first, second, third] = [new Memory(), new Memory(), new Memory()];
		first.note('A', NOW_MS);
		second.restore(first.save(), NOW_MS);
		second.note('B', NOW_MS);
		third.restore(second.save(), NOW_MS);
		expect(third.note('A', NOW_MS)).toBe(false);
		expect(third.note('B', NOW_MS)).toBe(false);
	});

	it.each<[string, unknown]>([
		['nothing', undefined],
		['null', null],
		['blank', ''],
		['a number', 5],
		['an array', ['A']],
		['another text', 'something else entirely'],
		['nobody’s text', 'author'],
		['an entry cut short', 'author abcdefgh.xyz'],
		['an entry without a time', 'author abcdefghijkl.'],
		['an entry with a strange time', 'author abcdefghijkl.!!'],
	])('is not put off by %s', (_case, saved) => {
		const memory = new Memory();
		memory.restore(saved, NOW_MS);
		expect(memory.isEmpty(NOW_MS)).toBe(true);
	});

	it('does not bring back what is over', () => {
		const memory = new Memory();
		memory.note('A', NOW_MS);
		const next = new Memory();
		next.restore(memory.save(), NOW_MS + WINDOW_MS);
		expect(next.isEmpty(NOW_MS + WINDOW_MS)).toBe(true);
	});
});

it('however events, repeats and restarts follow on each other, each starts once a day', () => {
	const step = fc.oneof(
		fc.record({ event: fc.nat({ max: 20 }), later: fc.nat({ max: WINDOW_MS / 4 }) }),
		fc.constant('restart' as const),
	);
	fc.assert(
		fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
			let memory = new Memory();
			let now = NOW_MS;
			const startedAt = new Map<number, number>();
			for (const one of steps) {
				if (one === 'restart') {
					const saved = memory.save();
					memory = new Memory();
					memory.restore(saved, now);
					continue;
				}
				// Whole seconds, as they are saved.
				now += one.later - (one.later % SECOND);
				const last = startedAt.get(one.event);
				const isNew = memory.note(String(one.event), now);
				expect(isNew).toBe(last === undefined || now - last >= WINDOW_MS);
				if (isNew) startedAt.set(one.event, now);
			}
		}),
	);
});
