import type { INodeParameters } from 'n8n-workflow';

import { POISON } from '../sandbox/clickSend';
import { fictional, onStage } from './cases';
import { CHANNELS, faultsOn, type PlayedChannel } from './channels';
import type { RunOptions } from './engine';
import { describeOutcomes, expectPromisesKept, inTurn, RETRY, SIX, TWO_PER_CALL } from './faults';
import { CASES, type Case } from './faults.cases';
import { watchSleep } from './sleep';

const itemsOf = ({ poison = [] }: Case) =>
	SIX.map((item, index) =>
		poison.includes(index) ? { ...item, to: POISON[index % POISON.length] ?? '' } : item,
	);

const parametersOf = ({ options }: Case, channel: PlayedChannel): INodeParameters => ({
	...channel.parameters,
	options: { ...TWO_PER_CALL.options, ...options },
});

async function play(
	channel: PlayedChannel,
	one: Case,
	settings: RunOptions['settings'],
	expected: { outcomes: string; posts: number },
): Promise<void> {
	watchSleep();
	await onStage(
		async ({ sandbox, send }) => {
			const parameters = parametersOf(one, channel);
			const result = await send({ items: itemsOf(one), parameters, settings });

			expect(describeOutcomes(result)).toBe(expected.outcomes);
			expect(sandbox.record.posts(`/${channel.name}/send`)).toBe(expected.posts);
			expectPromisesKept(result, sandbox);
			expect(JSON.stringify(result.run.data)).not.toContain(sandbox.key);
		},
		{
			...one.sandbox,
			...(one.credit !== undefined && { balance: one.credit * channel.price }),
			faults: faultsOn(channel, one.faults),
		},
	);
}

describe.each(CHANNELS)('$name over real HTTP, in stop mode', (channel) => {
	it.each(Object.entries(CASES))('%s', async (_name, one) => {
		await play(channel, one, {}, one);
	});
});

describe.each(CHANNELS)('$name with Retry On Fail', (channel) => {
	it.each(Object.entries(CASES))('%s', async (_name, one) => {
		await play(channel, one, RETRY, one.retried ?? one);
	});
});

it('a message more in the answer than was sent is shown, and belongs to no item alone', async () => {
	await onStage(
		async ({ sandbox, send }) => {
			const result = await send({ items: SIX, parameters: TWO_PER_CALL });

			expect(result.output).toHaveLength(7);
			expect(result.output[6]).toMatchObject({
				json: { parameter: { to: null, message: null } },
				pairedItem: [{ item: 0 }, { item: 1 }],
			});
			expect(sandbox.record.taken.map(({ to }) => to)).toEqual(SIX.map((_, at) => fictional(at)));
		},
		{ faults: inTurn({ type: 'rows', change: 'extraRow' }) },
	);
});
