import type { INodeParameters } from 'n8n-workflow';

import type { Fault, FaultPlan } from '../sandbox/faults';
import type { Sandbox, SandboxOptions } from '../sandbox/server';
import { errorStatuses, fictional, jsonOf, onStage, pluck } from './cases';
import type { RunOptions } from './engine';
import { RETRY, status } from './faults';
import { AT_START, requestsTo } from './scheduled';

const MARKING: INodeParameters = { resource: 'sms', operation: 'getInbound', markAsRead: true };
const POLLED: SandboxOptions = { ...AT_START, pollRules: 1 };
const THREE = ['IN-0', 'IN-1', 'IN-2'];

async function receive(sandbox: Sandbox): Promise<void> {
	for (const [index, message_id] of THREE.entries()) {
		await sandbox.receiveSms({ from: fictional(index), body: 'Yes', message_id });
	}
}

const onMark = (fault: Fault, from = 1, to = Infinity): FaultPlan => [
	{ path: '/sms/inbound-read/*', from, to, fault },
];

interface Case {
	name: string;
	faults: FaultPlan;
	marked: unknown[];
	/** Requests that mark. */
	puts: number;
	hint?: RegExp;
}

const CASES: Case[] = [
	{
		name: 'a login that ends in the middle',
		faults: onMark(status(401), 2),
		marked: [true, false, false],
		puts: 2,
		hint: /^Not marked as read: 2 of 3 messages \(Authorization failed\)\. They may be returned/,
	},
	{
		name: 'a message that ClickSend no longer has',
		faults: onMark(status(404), 2, 2),
		marked: [true, false, true],
		puts: 3,
		hint: /1 of 3 messages \(Resource not found\)/,
	},
	{
		name: 'an answer that gets lost once',
		faults: onMark({ type: 'resetAfterTaken' }, 2, 2),
		marked: [true, true, true],
		puts: 4,
	},
	{
		name: 'answers that get lost each time',
		faults: onMark({ type: 'resetAfterTaken' }),
		marked: [null, null, false],
		puts: 8,
		hint: /3 of 3 messages \(The connection to .* broke/,
	},
	{
		name: 'a ClickSend that wants no more calls',
		faults: onMark({ type: 'rateLimit', retryAfter: 3_600 }, 2),
		marked: [true, false, false],
		puts: 2,
		hint: /2 of 3 messages \(Too many attempts\)/,
	},
];

describe('SMS: Get Inbound returns every message that it has read, also after', () => {
	it.each(CASES)('$name', async ({ faults, marked, puts, hint }) => {
		await onStage(
			async ({ sandbox, send }) => {
				await receive(sandbox);
				const result = await send({ items: [{}], parameters: MARKING, settings: RETRY });

				expect(result.error).toBeUndefined();
				expect(pluck(jsonOf(result), 'message_id')).toEqual(THREE);
				expect(pluck(jsonOf(result), 'marked_as_read')).toEqual(marked);
				expect(requestsTo(sandbox, /inbound-read/)).toHaveLength(puts);
				expect(result.hints.map(({ message }) => message)).toEqual(
					hint === undefined ? [] : [expect.stringMatching(hint)],
				);
			},
			{ ...POLLED, faults },
		);
	});
});

/** The first item is read and marked, the second is not even answered. */
const SECOND_FAILS: FaultPlan = [{ path: '/sms/inbound', from: 2, fault: status(403) }];

/** The first item is not answered, the second is read and marked. */
const FIRST_FAILS: FaultPlan = [{ path: '/sms/inbound', nth: 1, fault: status(403) }];

const MODES: Array<[RunOptions['settings'], FaultPlan, lost: number]> = [
	[{ onError: 'stopWorkflow' }, SECOND_FAILS, 1],
	[{ onError: 'continueRegularOutput' }, SECOND_FAILS, 1],
	[{ onError: 'continueRegularOutput' }, FIRST_FAILS, 0],
	[{ onError: 'continueErrorOutput' }, SECOND_FAILS, 1],
	[{ onError: 'continueErrorOutput' }, FIRST_FAILS, 0],
];

describe('what is marked is not given again, so Retry On Fail must not come back for it', () => {
	it.each(MODES)('%j', async (settings, faults, lost) => {
		await onStage(
			async ({ sandbox, send }) => {
				await receive(sandbox);
				const result = await send({
					items: [{}, {}],
					parameters: MARKING,
					settings: { ...RETRY, ...settings },
				});

				expect(result.error).toBeUndefined();
				const { output, errorOutput } = result;
				const messages = output.filter(({ json }) => json.error === undefined);
				expect(messages.map(({ json }) => json.message_id)).toEqual(THREE);
				const failed = [...output.slice(THREE.length), ...errorOutput];
				expect(errorStatuses(failed)).toEqual(['FORBIDDEN']);
				expect(failed[0]?.pairedItem).toMatchObject({ item: lost });
				expect(requestsTo(sandbox, /inbound$/)).toHaveLength(2);
			},
			{ ...POLLED, faults },
		);
	});

	it('in stop mode a hint names the item that got nothing', async () => {
		await onStage(
			async ({ sandbox, send }) => {
				await receive(sandbox);
				const { hints } = await send({ items: [{}, {}], parameters: MARKING });

				expect(hints.map(({ message }) => message)).toEqual([
					expect.stringMatching(/permissions.* \[item 1\]$/),
				]);
			},
			{ ...POLLED, faults: SECOND_FAILS },
		);
	});

	it('while nothing is marked the node fails, and is run again', async () => {
		await onStage(
			async ({ sandbox, send }) => {
				await receive(sandbox);
				const result = await send({ items: [{}], parameters: MARKING, settings: RETRY });

				expect(pluck(jsonOf(result), 'marked_as_read')).toEqual([true, true, true]);
				expect(requestsTo(sandbox, /inbound$/)).toHaveLength(2);
			},
			{ ...POLLED, faults: FIRST_FAILS },
		);
	});
});
