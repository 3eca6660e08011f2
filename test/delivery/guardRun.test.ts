import type { CallClickSend } from '../../nodes/ClickSend/api/clickSend';
import { guard } from '../../nodes/ClickSend/delivery/guardRun';
import type { Limits } from '../../nodes/ClickSend/messaging/outcome/limits';
import { createMemory, type MemoryOptions } from './memory';
import { messagesWith } from './run';

const OPTIONS = {
	batchSize: 2,
	parallelCalls: 1,
	maxTotalWaitMs: 0,
	ifUnknown: 'report' as const,
};

/** Four messages cost 0.3168. */
const TOO_DEAR: Limits = { maxCost: 100_000 };

const guardFour = async (memory: MemoryOptions) =>
	await guard(messagesWith(4), { ...OPTIONS, limits: TOO_DEAR }, createMemory(memory).pricePorts);

describe('a run that is too dear says so in the currency of the account', () => {
	/** Answers that name the currency like this, one after the other. */
	const naming =
		(...currencies: unknown[]) =>
		(call: CallClickSend): CallClickSend =>
		async (request) => {
			const reply = await call(request);
			const { data = {} } = (reply.kind === 'answered' ? reply.body : {}) as { data?: object };
			Object.assign(data, { _currency: currencies.shift() });
			return reply;
		};
	const usd = { currency_name_short: 'USD' };

	it.each<[name: string, currencies: unknown[], cost: string]>([
		['named in each answer', [usd, usd], '0.3168 USD, more than the 0.1 USD'],
		['named in the first one', [usd], '0.3168 USD, more than the 0.1 USD'],
		['named in the second one', [null, usd], '0.3168 USD, more than the 0.1 USD'],
		['without a name', [{}, {}], '0.3168, more than the 0.1'],
		['with a number for a name', [{ currency_name_short: 36 }], '0.3168, more than the 0.1'],
	])('%s', async (_name, currencies, cost) => {
		const { hold } = await guardFour({ translate: naming(...currencies) });
		expect(hold).toMatchObject({
			status: 'COST_LIMIT',
			what: `The 4 messages of this run would cost ${cost} of 'Max Cost'`,
		});
	});
});

it('a run that the user stops meanwhile is not held back for want of prices', async () => {
	const guarded = await guardFour({
		onStep: (step, { cancel }) => {
			if (step === 2) cancel();
		},
	});
	expect(guarded).toEqual({});
});
