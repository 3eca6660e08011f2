import type { IHttpRequestOptions } from 'n8n-workflow';

import { checkExists, create, remove } from '../../nodes/ClickSend/trigger/hooks';
import { watchSleep } from '../engine/sleep';
import { HOOK } from './account';
import { failureOf, hookAt, NO_RULES } from './hookAt';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

afterEach(() => {
	jest.restoreAllMocks();
});

/** The answers of a ClickSend that is slow, each of which takes so many seconds. */
const SLOW: Array<[string, seconds: number, answer: () => ReturnType<typeof answerOf>]> = [
	['fails each time', 14, () => answerOf(500)],
	['answers at the last moment', 15, () => answerOf(200)],
	['asks for patience each time', 1, () => answerOf(429, { 'retry-after': '20' })],
	['asks for patience without end', 1, () => answerOf(429, { 'retry-after': '86400' })],
];

const answerOf = (statusCode: number, headers = {}) => ({ ...NO_RULES, statusCode, headers });

describe.each(SLOW)('a ClickSend that %s', (_case, seconds, answer) => {
	it.each([
		['checkExists', checkExists],
		['create', create],
		['remove', remove],
	])('holds n8n up for a minute at most: %s', async (_name, hook) => {
		const pauses = watchSleep();
		const started = Date.now();
		let requests: IHttpRequestOptions[] = [];
		const passed = (): number =>
			requests.length * seconds * SECOND + pauses.reduce((sum, pause) => sum + pause, 0);
		jest.spyOn(Date, 'now').mockImplementation(() => started + passed());
		const { context, asked } = hookAt(HOOK, { answer });
		requests = asked;
		await failureOf(hook(context));

		expect(requests.length).toBeGreaterThan(0);
		expect(requests.map(({ timeout }) => timeout)).toEqual(requests.map(() => 15 * SECOND));
		expect(passed()).toBeLessThanOrEqual(MINUTE);
	});
});
