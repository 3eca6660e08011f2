import type { INodeParameters } from 'n8n-workflow';

import { PRICE_SIMPLIFIED_FIELDS } from '../../nodes/ClickSend/output/priceRow';
import { SIMPLIFIED_FIELDS } from '../../nodes/ClickSend/output/rowFields';
import { askAgent } from './agent';
import { onStage } from './cases';

const FROM_AI = {
	to: "={{ $fromAI('to', 'Phone number with country code') }}",
	message: "={{ $fromAI('message', 'Text to send') }}",
};

const HELLO = { to: '+12025550101', message: 'Hello' };

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

	it('reads when to use the tool, what a number looks like and that it costs money', async () => {
		await onStage(async ({ sandbox }) => {
			const { tool } = await askAgent(sandbox, FROM_AI, HELLO);

			expect(tool?.fields).toEqual({
				to: 'Phone number with country code',
				message: 'Text to send',
			});
			expect(tool?.description).toMatch(/^Sends a text message \(SMS\)/);
			expect(tool?.description).toMatch(/Use it only when .* costs money .* such as \+14055555555/);
		});
	});

	it('reads of another operation what that one does, or the words of the user', async () => {
		await onStage(async ({ sandbox }) => {
			const price = await askAgent(sandbox, { ...FROM_AI, operation: 'getPrice' }, HELLO);
			const own = await askAgent(sandbox, { ...FROM_AI, toolDescription: 'Text our boss' }, HELLO);

			expect(price.tool?.description).toMatch(/^Says what a text message \(SMS\) .* would cost/);
			expect(own.tool?.description).toBe('Text our boss');
		});
	});

	it('gets the simplified fields unless somebody chooses more', async () => {
		await onStage(async ({ sandbox }) => {
			const fieldsOf = async (parameters: INodeParameters): Promise<number> => {
				const { answer } = await askAgent(sandbox, { ...FROM_AI, ...parameters }, HELLO);
				const [row = {}] = JSON.parse(answer ?? '') as object[];
				return Object.keys(row).length;
			};

			expect(await fieldsOf({})).toBe(SIMPLIFIED_FIELDS.length);
			expect(await fieldsOf({ operation: 'getPrice' })).toBe(PRICE_SIMPLIFIED_FIELDS.length);
			expect(await fieldsOf({ output: 'all' })).toBeGreaterThan(25);
		});
	});
});
