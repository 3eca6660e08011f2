import type { DeliveryOptions } from '../../nodes/ClickSend/delivery/courier';
import { askPrices } from '../../nodes/ClickSend/delivery/prices';
import type { PlannedMessage } from '../../nodes/ClickSend/messaging/types';
import { message, messagesTo, NOW_MS } from '../messaging/builders';
import { rows, status, tooMany } from './faults';
import { createMemory, type MemoryOptions, type PlannedCall } from './memory';
import { messagesWith, numbers } from './run';

const PRICE = '/sms/price';

const OPTIONS: DeliveryOptions = {
	batchSize: 2,
	parallelCalls: 1,
	maxTotalWaitMs: 300_000,
	ifUnknown: 'report',
};

const always = (fault: PlannedCall['fault']): PlannedCall[] => [{ path: PRICE, fault }];
const inTurn = (...faults: Array<PlannedCall['fault'] | null>): PlannedCall[] =>
	faults.flatMap((fault, index) =>
		fault === null ? [] : [{ path: PRICE, nth: index + 1, fault }],
	);

async function ask(
	messages: PlannedMessage[],
	memoryOptions: MemoryOptions = {},
	options: Partial<DeliveryOptions> = {},
) {
	const memory = createMemory(memoryOptions);
	const delivery = await askPrices(messages, { ...OPTIONS, ...options }, memory.pricePorts);
	const { record } = memory.clickSend;
	const outcomes = delivery.results.map(({ outcome }) => outcome).join(' ');
	return { ...delivery, outcomes, memory, record, posts: record.posts(PRICE) };
}

const A = 'accepted';
const R = 'rejected';
const U = 'unknown';
const N = 'not_sent';

describe('what becomes of three questions about two messages', () => {
	it.each<
		[name: string, faults: PlannedCall[], outcomes: string[], posts: number, waits: number[]]
	>([
		['nothing goes wrong', [], [A, A, A, A, A, A], 3, []],
		['429 once', inTurn(tooMany(20)), [A, A, A, A, A, A], 4, [20_000]],
		['no connection at first', inTurn({ type: 'noConnection' }), [A, A, A, A, A, A], 3, [250]],
		['a timeout', inTurn({ type: 'hang', taken: false }), [A, A, A, A, A, A], 4, [250]],
		['a broken connection', inTurn({ type: 'resetAfterTaken' }), [A, A, A, A, A, A], 4, [250]],
		['an answer that is no JSON', inTurn({ type: 'invalidJson' }), [A, A, A, A, A, A], 4, [250]],
		[
			'500 three times',
			inTurn(status(500), status(502), status(503)),
			[A, A, A, A, A, A],
			6,
			[250, 500, 1000],
		],
		[
			'500 four times: these prices stay unknown',
			inTurn(status(500), status(500), status(500), status(500)),
			[U, U, A, A, A, A],
			6,
			[250, 500, 1000],
		],
		[
			'500 for ever: two in a row stop',
			always(status(500)),
			[U, U, U, U, N, N],
			8,
			[250, 500, 1000, 250, 500, 1000],
		],
		['401 stops', inTurn(null, status(401)), [A, A, R, R, N, N], 2, []],
		['400 splits, and the halves pass', inTurn(status(400)), [A, A, A, A, A, A], 5, []],
		['a row is missing', inTurn(rows('dropOne')), [A, U, A, A, A, A], 3, []],
	])('%s', async (_case, faults, outcomes, posts, waits) => {
		const asked = await ask(messagesWith(6), { faults });
		expect(asked).toMatchObject({ outcomes: outcomes.join(' '), posts });
		expect(asked.memory.waits).toEqual(waits);
		expect(asked.record.requests.map(({ path }) => path)).toEqual(Array(posts).fill(PRICE));
		expect(asked.record.taken).toEqual([]);
	});

	it('prices a message that an earlier run may have sent like any other', async () => {
		const messages = messagesWith(2).map((one) => ({ ...one, mayBeSentAt: NOW_MS }));
		const { outcomes, posts } = await ask(messages);
		expect({ outcomes, posts }).toEqual({ outcomes: 'accepted accepted', posts: 1 });
	});

	it('counts each call that left this machine', async () => {
		const { apiCalls } = await ask(messagesWith(2), { faults: inTurn(status(500)) });
		expect(apiCalls).toBe(2);
	});

	it('a message that spoils its call is cornered', async () => {
		const { outcomes } = await ask(messagesWith(4, 1), {}, { batchSize: 4 });
		expect(outcomes).toBe('accepted rejected accepted accepted');
	});

	it('goes on where there is no credit: what it would cost is worth knowing just then', async () => {
		const broke = messagesTo('+13035550103', '+13035550103', '+13035550103');
		const { outcomes, posts } = await ask(broke, {}, { batchSize: 1 });
		expect({ outcomes, posts }).toEqual({ outcomes: 'rejected rejected rejected', posts: 3 });
	});

	it('waits no longer than it may', async () => {
		const { memory, outcomes } = await ask(
			messagesWith(2),
			{ faults: always(status(500)) },
			{ maxTotalWaitMs: 300 },
		);
		expect(outcomes).toBe('unknown unknown');
		expect(memory.waits).toEqual([250]);
	});

	it('where unknown messages are to be sent again, a question is not', async () => {
		const { posts } = await ask(
			messagesWith(2),
			{ faults: always(status(500)) },
			{ ifUnknown: 'resend' },
		);
		expect(posts).toBe(4);
	});

	it('ends when the user stops the execution', async () => {
		const { outcomes, posts } = await ask(messagesWith(4), {
			faults: always(status(500)),
			onStep: (step, { cancel }) => {
				if (step === 2) cancel();
			},
		});
		expect({ outcomes, posts }).toEqual({
			outcomes: 'not_sent not_sent not_sent not_sent',
			posts: 1,
		});
	});
});

it('asks about the messages as they would go out, without where replies go', async () => {
	const [to = ''] = numbers(1);
	const planned = message({
		to,
		from_email: 'replies@example.com',
		envelope: { shorten_urls: true },
	});
	const { record } = await ask([planned]);
	const { entry } = message({ to });
	expect(JSON.parse(JSON.stringify(record.requests[0]?.body))).toEqual({
		messages: [entry],
		shorten_urls: true,
	});
});
