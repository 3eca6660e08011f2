import { setImmediate as nextTurn } from 'node:timers/promises';

import { createCaller } from '../../nodes/ClickSend/api/clickSend';
import { cancelled, contextWith, type Helper } from './stub';

const OK = { statusCode: 200, headers: {}, body: {} };
const LATE = {
	kind: 'lost',
	status: 'TIMEOUT',
	what: 'rest.clicksend.com did not answer in time',
};

const callWith = async (helper: Helper, timeoutMs: number) =>
	await createCaller(contextWith(helper), timeoutMs)({ method: 'GET', url: '/account' });

/** Replaces the clock: each deadline ends one turn of the event loop after it was set. */
const hurry = () =>
	jest.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
		const deadline = new AbortController();
		void nextTurn().then(() => deadline.abort());
		return deadline.signal;
	});

afterEach(() => jest.restoreAllMocks());

describe('a host that neither answers nor falls silent', () => {
	it('is given up a second after its time', async () => {
		const timeout = hurry();
		const never: Helper = async () => await new Promise<never>(() => undefined);
		expect(await callWith(never, 120_000)).toEqual(LATE);
		expect(timeout.mock.calls).toEqual([[121_000]]);
	});

	it.each([
		['fail', new Error('socket hang up')],
		['answer', undefined],
	])('may %s later without anybody hearing of it', async (_case, error) => {
		hurry();
		let end: () => void = () => undefined;
		const helper: Helper = async () =>
			await new Promise((resolve, reject) => {
				end = () => (error ? reject(error) : resolve(OK));
			});
		const reply = callWith(helper, 120_000);
		expect(await reply).toEqual(LATE);
		end();
		await nextTurn();
		expect(await reply).toEqual(LATE);
	});

	it('has its connection ended, where n8n lets the node do so', async () => {
		hurry();
		const ended = jest.fn();
		const never: Helper = async (_type, { abortSignal }) =>
			await new Promise<never>((_, reject) => {
				abortSignal?.addEventListener?.('abort', () => {
					ended();
					reject(cancelled());
				});
			});
		expect(await callWith(never, 120_000)).toEqual(LATE);
		expect(ended).toHaveBeenCalledTimes(1);
	});

	it('has the whole time again with each call', async () => {
		const timeout = hurry();
		const call = createCaller(
			contextWith(async () => OK),
			1_000,
		);
		await call({ method: 'GET', url: '/account' });
		await call({ method: 'GET', url: '/account' });
		expect(timeout.mock.calls).toEqual([[2_000], [2_000]]);
	});
});

it('is not given up before', async () => {
	const answer: Helper = async () => await nextTurn(OK);
	expect(await callWith(answer, 1)).toMatchObject({ kind: 'answered' });
});

/** Times in seconds whose product with 1000 is no whole number. */
describe('an answer within any time that the user may set is an answer', () => {
	it.each([[1], [1.5], [1.0004], [4 / 3], [64.1], [64.01], [86_400]])('%d s', async (seconds) => {
		const answer: Helper = async () => await nextTurn(OK);
		expect(await callWith(answer, seconds * 1000)).toMatchObject({ kind: 'answered' });
	});
});
