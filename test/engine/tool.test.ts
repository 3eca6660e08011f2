import { askAgent } from './agent';
import { onStage } from './cases';

const FROM_AI = {
	to: "={{ $fromAI('to', 'Phone number with country code') }}",
	message: "={{ $fromAI('message', 'Text to send') }}",
	output: 'simplified',
};

describe('as the tool of an AI agent', () => {
	it('sends what the agent asks for, and answers with the simplified facts', async () => {
		await onStage(async ({ sandbox }) => {
			const { answer, error } = await askAgent(sandbox, FROM_AI, {
				to: '+12025550101',
				message: 'Hello',
			});

			expect(error).toBeUndefined();
			expect(JSON.parse(answer ?? '')).toEqual([
				expect.objectContaining({ to: '+12025550101', accepted: true, status: 'SUCCESS' }),
			]);
			expect(sandbox.record.taken).toEqual([
				expect.objectContaining({ to: '+12025550101', body: 'Hello' }),
			]);
		});
	});

	it('tells the agent what was refused, and what to do', async () => {
		await onStage(async ({ sandbox }) => {
			const { error } = await askAgent(sandbox, FROM_AI, {
				to: '+13035550101',
				message: 'Hello',
			});

			expect(error?.message).toContain('1 invalid number');
			expect(error?.message).toContain('country code');
		});
	});

	it('says what a message would cost, and sends none', async () => {
		await onStage(async ({ sandbox }) => {
			const args = { to: '+12025550101', message: 'Hello' };
			const parameters = { ...FROM_AI, operation: 'getPrice' };
			const { answer, error } = await askAgent(sandbox, parameters, args);

			expect(error).toBeUndefined();
			expect(JSON.parse(answer ?? '')).toEqual([
				expect.objectContaining({ to: '+12025550101', priced: true, message_price: '0.0792' }),
			]);
			expect(sandbox.record.taken).toEqual([]);
		});
	});
});
