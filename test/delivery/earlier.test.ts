import { message, NOW_MS } from '../messaging/builders';
import { createMemory } from './memory';
import { deliver } from '../../nodes/ClickSend/delivery/deliver';
import { numbers, SEND } from './run';

const OPTIONS = {
	batchSize: 1000,
	parallelCalls: 1,
	maxTotalWaitMs: 300_000,
	ifUnknown: 'report' as const,
};

it('messages that an earlier run may have sent are looked up together, from the time of the first', async () => {
	const memory = createMemory();
	const messages = numbers(3).map((to, item) => ({
		...message({ to, item, custom_string: 'campaign', hasOwnReference: false }),
		mayBeSentAt: NOW_MS + item * 30_000,
	}));
	for (const one of messages) {
		await memory.ports.send({ messages: [one], envelope: one.envelope });
		await memory.ports.wait(30_000);
	}
	const { results } = await deliver(messages, OPTIONS, memory.ports);

	expect(results.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted', 'accepted']);
	expect(memory.clickSend.record.posts(SEND)).toBe(messages.length);
});
