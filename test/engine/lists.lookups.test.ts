import type { Fault } from '../sandbox/faults';
import { errorsIn, itemsFor, jsonOf, onStage, pluck } from './cases';
import { describeOutcomes, expectPromisesKept, inTurn, RETRY, SEND, status } from './faults';
import { LIST, listOf, MIXED, ONE_ITEM, TO_LIST } from './lists';
import { watchSleep } from './sleep';

const TO_ERROR_OUTPUT = { onError: 'continueErrorOutput' } as const;
const MIXED_ITEMS = [{ list: 428, message: 'Hello' }, ...itemsFor(2)];

const at = (...faults: Array<Fault | null>) =>
	faults.flatMap((fault, index) => (fault === null ? [] : [{ path: LIST, nth: index + 1, fault }]));

describe('a list that is not yours', () => {
	it.each([
		['a 404', { lists: [{ ...listOf(3), foreign: true }] }, /Your list is not found/],
		['a 403', { faults: [{ path: LIST, fault: status(403) }] }, /don't have the permissions/],
		['none at all', {}, /Your list is not found/],
	])('%s: refused by its id before anything is sent', async (_name, options, words) => {
		await onStage(async ({ send, posts }) => {
			const { error } = await send({ items: MIXED_ITEMS, parameters: MIXED });

			expect(error).toMatchObject({
				message: 'Nothing was sent: 1 of 3 items cannot be sent',
				description: expect.stringMatching(
					/^Item 0: ClickSend has no contact list 428 for this account: [^]*'Contact List'/,
				) as string,
				context: { itemIndex: 0 },
			});
			expect(error?.description).toMatch(words);
			expect(posts()).toBe(0);
		}, options);
		await onStage(async ({ send }) => {
			const result = await send({
				items: MIXED_ITEMS,
				parameters: MIXED,
				settings: TO_ERROR_OUTPUT,
			});

			expect(describeOutcomes(result)).toBe('accepted x2, invalid x1');
			expect(result.errorOutput[0]?.json).toMatchObject({
				error: { status: 'LIST_NOT_FOUND' },
				list: 428,
			});
		}, options);
	});
});

describe('a list that cannot be looked up', () => {
	it('a wrong key: nothing is sent, and each item says so', async () => {
		await onStage(async ({ sandbox, send }) => {
			const credential = { base_url: sandbox.url, username: sandbox.username, key: 'wrong' };
			const stopped = await send({ items: MIXED_ITEMS, parameters: MIXED, credential });

			expect(stopped.error).toMatchObject({
				message: 'Nothing was sent: 1 of 3 items cannot be sent',
				description: expect.stringMatching(
					/^Item 0: The contact list 428 could not be looked up: Authorization failed[^]*'Username' and 'Key'/,
				) as string,
			});
			expect(sandbox.record.posts(SEND)).toBe(0);

			const settings = TO_ERROR_OUTPUT;
			const result = await send({ items: MIXED_ITEMS, parameters: MIXED, credential, settings });
			expect(describeOutcomes(result)).toBe('not_sent x1, rejected x2');
			expect(sandbox.record.taken).toEqual([]);
		});
	});

	it('no connection: nothing is sent', async () => {
		const credential = { base_url: 'http://127.0.0.1:1', username: 'a', key: 'b' };
		await onStage(async ({ send }) => {
			const settings = { onError: 'continueRegularOutput' } as const;
			const result = await send({ items: MIXED_ITEMS, parameters: MIXED, credential, settings });

			expect(pluck(jsonOf(result), 'outcome')).toEqual(['not_sent', 'not_sent', 'not_sent']);
			expect(pluck(jsonOf(result), 'status')).toEqual(Array(3).fill('NOT_REACHED'));
		});
	});

	it('what stopped one look-up stops the next', async () => {
		const items = [428, 429, 430].map((list) => ({ list, message: 'Hello' }));
		await onStage(
			async ({ sandbox, send }) => {
				const result = await send({ items, parameters: MIXED, settings: TO_ERROR_OUTPUT });

				expect(describeOutcomes(result)).toBe('not_sent x3');
				expect(sandbox.record.requests.map(({ path }) => path)).toEqual([LIST]);
				expect(errorsIn(result.errorOutput)[2]?.message).toMatch(
					/contact list 430 could not be looked up/,
				);
			},
			{ faults: [{ path: LIST, fault: status(401) }] },
		);
	});

	it.each<[name: string, fault: Fault, wait: number | undefined]>([
		['a 429 is waited for', { type: 'rateLimit', retryAfter: 20 }, 20_000],
		['a lost answer is asked for again', { type: 'resetBeforeRead' }, undefined],
		['and so is a 503', status(503), undefined],
	])('%s', async (_name, fault, wait) => {
		const pauses = watchSleep();
		await onStage(
			async ({ sandbox, send }) => {
				const result = await send({ items: ONE_ITEM, parameters: TO_LIST });

				expect(describeOutcomes(result)).toBe('accepted x2');
				expect(sandbox.record.gets(LIST)).toBe(2);
				expect(pauses).toHaveLength(1);
				if (wait !== undefined) expect(pauses).toEqual([wait]);
			},
			{ lists: [listOf(2)], faults: at(fault) },
		);
	});

	it('an answer without a count is no answer', async () => {
		const body = { http_code: 200, response_code: 'SUCCESS', data: { list_id: 428 } };
		await onStage(
			async ({ send, posts }) => {
				const { error } = await send({ items: ONE_ITEM, parameters: TO_LIST });

				expect(error?.message).toMatch(/does not say what is in the contact list 428$/);
				expect(posts()).toBe(0);
			},
			{ faults: at(status(200, { body })) },
		);
	});
});

describe('run again by Retry On Fail', () => {
	const settings = { ...RETRY, ...TO_ERROR_OUTPUT };

	it('a list whose answer was lost is looked up in the history, and not sent again', async () => {
		await onStage(
			async ({ sandbox, send, posts }) => {
				const result = await send({ items: ONE_ITEM, parameters: TO_LIST, settings });

				expect(describeOutcomes(result)).toBe('accepted x3');
				expect(posts()).toBe(1);
				expect(sandbox.record.gets(LIST)).toBe(1);
				expectPromisesKept(result, sandbox);
			},
			{ lists: [listOf(3)], historyLag: { polls: 3 }, faults: inTurn({ type: 'resetAfterTaken' }) },
		);
	});

	it('it stays unknown where the list itself cannot be looked up a second time', async () => {
		await onStage(
			async ({ send, posts }) => {
				const result = await send({ items: ONE_ITEM, parameters: TO_LIST, settings });

				expect(describeOutcomes(result)).toBe('unknown x1');
				expect(posts()).toBe(1);
			},
			{
				lists: [listOf(3)],
				historyDown: true,
				faults: [...inTurn({ type: 'resetAfterTaken' }), ...at(null, status(404))],
			},
		);
	});

	it('a list that was refused in stop mode is looked up anew', async () => {
		await onStage(
			async ({ send }) => {
				const result = await send({ items: ONE_ITEM, parameters: TO_LIST, settings: RETRY });

				expect(describeOutcomes(result)).toBe('accepted x3');
			},
			{ lists: [listOf(3)], faults: at(status(401)) },
		);
	});
});
