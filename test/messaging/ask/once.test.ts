import { createOnce } from '../../../nodes/ClickSend/messaging/ask/once';

const STEPS: Array<[what: string, key: string, now: number, isFirst: boolean]> = [
	['the first answer', 'a', 0, true],
	['a second one at once', 'a', 0, false],
	['the answer to another question', 'b', 500, true],
	['one just before the time is up', 'a', 999, false],
	['one when the time is up', 'a', 1_000, true],
	['and one after it', 'a', 1_001, false],
	['the other question, whose time is not up', 'b', 1_499, false],
];

describe('lets a key through once in a second', () => {
	const once = createOnce(1_000);

	it.each(STEPS)('%s', (_what, key, now, isFirst) => {
		expect(once(key, now)).toBe(isFirst);
	});
});
