import { getEventListeners } from 'node:events';

import type { CallContext } from '../../nodes/ClickSend/api/clickSend';
import { askFor, changePortsFor, surroundingsOf } from '../../nodes/ClickSend/api/context';
import { judgeBody } from '../../nodes/ClickSend/messaging/answer/answer';
import { watchSleep } from '../engine/sleep';
import { contextWith } from './stub';

const BODY = { http_code: 200, data: 7 };
const OK = { statusCode: 200, headers: {}, body: BODY };

/** The context of a dropdown, where there is no stop button. */
const dropdown = (): CallContext => contextWith(async () => await Promise.resolve(OK));

/** The context of a run, and its stop button. */
function run(): { context: CallContext; button: AbortController; signal: AbortSignal } {
	const button = new AbortController();
	const { signal } = button;
	const context = Object.assign(dropdown(), { getExecutionCancelSignal: () => signal });
	return { context, button, signal };
}

// The pauses of other tests end by themselves.
afterEach(() => {
	watchSleep();
});

it('a run is stopped once its button is pressed', () => {
	const { context, button } = run();
	const { isCancelled } = surroundingsOf(context);

	expect(isCancelled()).toBe(false);
	button.abort();
	expect(isCancelled()).toBe(true);
});

it('what has no stop button waits to the end, and is never stopped', async () => {
	const pauses = watchSleep();
	const { isCancelled, wait } = surroundingsOf(dropdown());
	await wait(1_000);

	expect(pauses).toEqual([1_000]);
	expect(isCancelled()).toBe(false);
});

it('a pause leaves no listener behind', async () => {
	watchSleep();
	const { context, signal } = run();
	await surroundingsOf(context).wait(1_000);

	expect(getEventListeners(signal, 'abort')).toEqual([]);
});

it('a pause ends with the run, though the sleep of n8n goes on', async () => {
	const { context, button } = run();
	watchSleep(async () => {
		button.abort();
		await new Promise<never>(() => undefined);
	});

	expect(await surroundingsOf(context).wait(1_000)).toBeUndefined();
});

it('nobody waits after the run was stopped', async () => {
	const pauses = watchSleep();
	const { context, button } = run();
	button.abort();
	await surroundingsOf(context).wait(1_000);

	expect(pauses).toEqual([]);
});

it('the pauses of a run count together, those of dropdowns and other runs do not', () => {
	const { context } = run();
	const [first, again, other, one, two] = [context, context, run().context, dropdown(), dropdown()]
		.map(surroundingsOf)
		.map(({ standstill }) => standstill);

	expect(again).toBe(first);
	expect(new Set([first, other, one, two]).size).toBe(4);
});

it.each([
	['requests', askFor],
	['changes', (context: CallContext) => changePortsFor(context).ask],
])('%s go out with the credential of the node', async (_case, askOf) => {
	const ask = askOf(run().context);

	expect(await ask({ method: 'GET', url: '/account' }, judgeBody)).toEqual({
		kind: 'body',
		body: BODY,
	});
});

it('changes end with the run', () => {
	const { context, button } = run();
	button.abort();

	expect(changePortsFor(context).isCancelled()).toBe(true);
});
