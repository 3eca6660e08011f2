import type { INodeParameters } from 'n8n-workflow';

import { INBOUND_FIELDS } from '../../nodes/ClickSend/output/reads/inboundRow';
import type { Sandbox, SandboxOptions } from '../sandbox/server';
import { fictional, jsonOf, onStage, pluck, type Stage } from './cases';
import type { RunOptions, RunResult } from './engine';
import { RETRY } from './faults';
import { AT_START, requestsTo, take } from './scheduled';
import { watchSleep } from './sleep';

const GET_INBOUND = { resource: 'sms', operation: 'getInbound' };
const MARKING = { ...GET_INBOUND, markAsRead: true };

const POLLED: SandboxOptions = { ...AT_START, pollRules: 1 };

const get = async (
	{ send }: Stage,
	parameters: INodeParameters = {},
	items: RunOptions['items'] = [{}],
	settings: RunOptions['settings'] = {},
): Promise<RunResult> =>
	await send({ items, parameters: { ...GET_INBOUND, ...parameters }, settings });

/** Lets so many messages come in, one from each number; returns their IDs. */
async function receive(sandbox: Sandbox, count: number): Promise<string[]> {
	const ids = Array.from({ length: count }, (_, index) => `IN-${index}`);
	for (const [index, message_id] of ids.entries()) {
		await sandbox.receiveSms({ from: fictional(index), body: `Yes ${index}`, message_id });
	}
	return ids;
}

/** The IDs of what ClickSend still lists as unread. */
const unreadIn = async (stage: Stage): Promise<unknown[]> =>
	pluck(jsonOf(await get(stage, { returnAll: true })), 'message_id');

const marks = ({ sandbox }: Stage): string[] => requestsTo(sandbox, /inbound-read/);

describe('SMS: Get Inbound on the engine', () => {
	it('unread messages, with what they answer', async () => {
		await onStage(async (stage) => {
			const [original] = take(stage.sandbox, 1, { custom_string: 'order-1' });
			await receive(stage.sandbox, 1);
			const result = await get(stage);

			expect(jsonOf(result)).toEqual([
				{
					message_id: 'IN-0',
					from: fictional(0),
					to: expect.stringMatching(/^\+\d+$/) as string,
					body: 'Yes 0',
					timestamp: 1_791_158_400,
					original_message_id: original,
					original_body: 'Message 0',
					custom_string: 'order-1',
					marked_as_read: false,
					_keyword: 'Yes',
				},
			]);
			expect(Object.keys(jsonOf(result)[0] ?? {}).filter((name) => name !== '_keyword')).toEqual(
				Object.keys(INBOUND_FIELDS),
			);
			expect(await unreadIn(stage)).toEqual(['IN-0']);
		}, POLLED);
	});

	it('a time in the text of old messages is a number all the same', async () => {
		await onStage(async (stage) => {
			const message = { from: fictional(0), body: 'Yes', timestamp: '1436932432' };
			await stage.sandbox.receiveSms(message);

			expect(pluck(jsonOf(await get(stage)), 'timestamp')).toEqual([1_436_932_432]);
		}, POLLED);
	});

	it('without a rule for polling there is nothing, which is no fault', async () => {
		await onStage(async (stage) => {
			await receive(stage.sandbox, 1);
			const { output, error } = await get(stage);

			expect(output).toEqual([]);
			expect(error).toBeUndefined();
		}, AT_START);
	});

	it('a message that several rules list comes once', async () => {
		await onStage(
			async (stage) => {
				const ids = await receive(stage.sandbox, 3);

				expect(await unreadIn(stage)).toEqual(ids);
				expect(pluck(jsonOf(await get(stage, { limit: 2 })), 'message_id')).toEqual(
					ids.slice(0, 2),
				);
			},
			{ ...AT_START, pollRules: 3 },
		);
	});

	it('all pages when asked for all, in three requests', async () => {
		await onStage(async (stage) => {
			const ids = await receive(stage.sandbox, 201);

			expect(await unreadIn(stage)).toEqual(ids);
			expect(requestsTo(stage.sandbox, /inbound$/)).toHaveLength(3);
		}, POLLED);
	});

	it.each([0, -1, 'many'])('a limit of %j is refused', async (limit) => {
		await onStage(async (stage) => {
			const { error } = await get(stage, { limit: `={{ ${JSON.stringify(limit)} }}` });

			expect(error?.message).toEqual(expect.stringMatching(/^'Limit' is .* a number from 1/));
		}, POLLED);
	});
});

describe('SMS: Get Inbound that marks as read', () => {
	it('marks what it returns, one by one, and nothing else', async () => {
		await onStage(async (stage) => {
			const ids = await receive(stage.sandbox, 5);
			const rows = jsonOf(await get(stage, { ...MARKING, limit: 2 }));

			expect(rows.map((row) => [row.message_id, row.marked_as_read])).toEqual([
				['IN-0', true],
				['IN-1', true],
			]);
			expect(marks(stage)).toEqual(['PUT /sms/inbound-read/IN-0', 'PUT /sms/inbound-read/IN-1']);
			expect(await unreadIn(stage)).toEqual(ids.slice(2));
		}, POLLED);
	});

	it('does not skip a page for having marked the one before', async () => {
		await onStage(async (stage) => {
			const ids = await receive(stage.sandbox, 150);
			const rows = jsonOf(await get(stage, { ...MARKING, returnAll: true }));

			expect(pluck(rows, 'message_id')).toEqual(ids);
			expect(pluck(rows, 'marked_as_read')).toEqual(Array(150).fill(true));
			expect(await unreadIn(stage)).toEqual([]);
		}, POLLED);
	});

	it('what comes in meanwhile stays unread', async () => {
		await onStage(async (stage) => {
			let isFirst = true;
			const { handle } = stage.sandbox.clickSend;
			jest.spyOn(stage.sandbox.clickSend, 'handle').mockImplementation((request) => {
				const reply = handle(request);
				const late = { from: fictional(9), body: 'Late', message_id: 'IN-LATE' };
				if (isFirst) stage.sandbox.clickSend.receiveSms(late);
				isFirst = false;
				return reply;
			});
			await receive(stage.sandbox, 1);
			const rows = jsonOf(await get(stage, { ...MARKING, returnAll: true }));

			expect(pluck(rows, 'message_id')).toEqual(['IN-0']);
			expect(await unreadIn(stage)).toEqual(['IN-LATE']);
		}, POLLED);
	});

	it('with several input items each message comes with the first that finds it', async () => {
		await onStage(async (stage) => {
			await receive(stage.sandbox, 3);
			const { output } = await get(stage, { ...MARKING, limit: 2 }, [{}, {}]);

			expect(output.map(({ json, pairedItem }) => [json.message_id, pairedItem])).toEqual([
				['IN-0', { item: 0 }],
				['IN-1', { item: 0 }],
				['IN-2', { item: 1 }],
			]);
		}, POLLED);
	});

	it('a 429 is waited for', async () => {
		const pauses = watchSleep();
		await onStage(
			async (stage) => {
				await receive(stage.sandbox, 1);
				const rows = jsonOf(await get(stage, MARKING, [{}], RETRY));

				expect(pluck(rows, 'marked_as_read')).toEqual([true]);
				expect(pauses).toEqual([20_000]);
			},
			{
				...POLLED,
				faults: [
					{ path: '/sms/inbound-read/*', nth: 1, fault: { type: 'rateLimit', retryAfter: 20 } },
				],
			},
		);
	});
});
