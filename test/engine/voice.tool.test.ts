import { askAgent } from './agent';
import { fictional, onStage } from './cases';

const CALL = {
	...{ resource: 'voice', operation: 'send' },
	to: "={{ $fromAI('to', 'Whom to call') }}",
	message: "={{ $fromAI('message', 'What to say') }}",
	language: "={{ $fromAI('language', 'Code of the language') }}",
};

describe('as the tool of an AI agent', () => {
	it('Send calls in the language that the model chose, and answers in short', async () => {
		await onStage(async ({ sandbox }) => {
			const args = { to: fictional(0), message: 'Der Aufzug steht', language: 'de-DE' };
			const { answer, error, tool } = await askAgent(sandbox, CALL, args);

			expect(error).toBeUndefined();
			expect(JSON.parse(answer ?? '')).toMatchObject([
				{ to: fictional(0), outcome: 'accepted', lang: 'de-de', voice: 'female' },
			]);
			expect(answer).not.toContain('_currency');
			expect(tool?.description).toContain('every call costs money');
			expect(sandbox.record.taken).toHaveLength(1);
		});
	});

	it('Send tells the model that ClickSend does not speak a language', async () => {
		await onStage(async ({ sandbox }) => {
			const args = { to: fictional(0), message: 'Qapla', language: 'tlh' };
			const { error } = await askAgent(sandbox, CALL, args);

			expect(error?.message).toContain('does not speak the language "tlh"');
			expect(sandbox.record.taken).toEqual([]);
		});
	});

	it('Get Receipt answers with the key', async () => {
		await onStage(async ({ sandbox }) => {
			const message_id = '6654C734-CCAB-4F44-8FF0-825EB443DC7F';
			await sandbox.deliverReceipt({
				message_id,
				status_code: 201,
				digits: '2',
				message_type: 'voice',
			});
			const parameters = { resource: 'voice', operation: 'getReceipt', messageId: message_id };
			const { answer } = await askAgent(sandbox, parameters, {});

			expect(JSON.parse(answer ?? '')).toMatchObject([{ digits: '2', delivered: true }]);
		});
	});
});
