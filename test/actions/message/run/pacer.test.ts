import { createPacer } from '../../../../nodes/ClickSend/actions/message/run/pacer';

/** A clock that moves only when the test moves it. */
function stopClock() {
	let now = 1_791_158_400_000;
	jest.spyOn(Date, 'now').mockImplementation(() => now);
	return {
		pass: (ms: number): void => {
			now += ms;
		},
	};
}

afterEach(() => jest.restoreAllMocks());

describe('the event loop is given back when it has been held for 12 ms', () => {
	it.each([
		[0, false],
		[11, false],
		[12, true],
		[13, true],
		[5_000, true],
	])('after %d ms: %s', async (ms, isGivenBack) => {
		const clock = stopClock();
		const pause = createPacer();
		clock.pass(ms);
		const pausing = pause();
		expect(pausing instanceof Promise).toBe(isGivenBack);
		await pausing;
	});

	it('many short turns add up', () => {
		const clock = stopClock();
		const pause = createPacer();
		const turns = Array.from({ length: 45 }, () => {
			clock.pass(1);
			return pause() !== undefined;
		});
		expect(turns.indexOf(true)).toBe(11);
	});

	it('and then the count begins again', async () => {
		const clock = stopClock();
		const pause = createPacer();
		clock.pass(12);
		await pause();
		clock.pass(11);
		expect(pause()).toBeUndefined();
		clock.pass(1);
		expect(pause()).toBeInstanceOf(Promise);
	});

	it('the time of others, while it is given back, does not count', async () => {
		const clock = stopClock();
		const pause = createPacer();
		clock.pass(12);
		const pausing = pause();
		clock.pass(5_000);
		await pausing;
		expect(pause()).toBeUndefined();
	});

	it('others get their turn meanwhile', async () => {
		const clock = stopClock();
		const pause = createPacer();
		const turns: string[] = [];
		setImmediate(() => turns.push('others'));
		clock.pass(12);
		await pause();
		turns.push('we');
		expect(turns).toEqual(['others', 'we']);
	});

	it('those who wait at the same time go on one after the other, and others between them', async () => {
		const clock = stopClock();
		const pause = createPacer();
		const turns: string[] = [];
		clock.pass(12);
		const work = async (name: string): Promise<void> => {
			await pause();
			turns.push(name);
			setImmediate(() => turns.push('others'));
		};
		await Promise.all([work('one'), work('two'), work('three')]);
		expect(turns).toEqual(['one', 'others', 'two', 'others', 'three']);
	});

	it('each run has a pacer of its own', () => {
		const clock = stopClock();
		const first = createPacer();
		clock.pass(12);
		const second = createPacer();
		expect(first()).toBeInstanceOf(Promise);
		expect(second()).toBeUndefined();
	});
});
