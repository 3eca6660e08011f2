import { readOptions, run } from './cli';
import { POISON, SPECIAL_NUMBERS, TEST_NUMBERS } from './clickSend';
import { createClient, US_NUMBER } from './testKit';

describe('npm run sandbox', () => {
	it('says how to log in and what the numbers mean', async () => {
		const lines: string[] = [];
		const sandbox = await run(['--port', '0', '--key', 'my-key'], (line) => lines.push(line));
		await sandbox.close();
		const text = lines.join('\n');
		for (const told of [sandbox.url, 'sandbox', 'my-key', ...Object.values(SPECIAL_NUMBERS)])
			expect(text).toContain(told);
		for (const number of [...Object.keys(SPECIAL_NUMBERS), ...TEST_NUMBERS, ...POISON])
			expect(text).toContain(number);
	});

	it('logs calls without texts, numbers or what else the caller typed', async () => {
		const lines: string[] = [];
		const sandbox = await run(['--port', '0'], (line) => lines.push(line));
		const introduction = lines.length;
		const client = createClient(sandbox);
		await client.post('/sms/send', { messages: [{ to: US_NUMBER, body: 'secret text' }] });
		await client.get(`/sms/history?q=to:${US_NUMBER}`);
		await client.get(`/contacts/${US_NUMBER}`);
		await client.get(`/lists/${US_NUMBER}/contacts`);
		await sandbox.close();
		expect(lines.slice(introduction)).toEqual([
			'POST /sms/send, messages: 1, answer: 200',
			'GET /sms/history, messages: 0, answer: 200',
			'GET (unknown path), messages: 0, answer: 404',
			'GET /lists/{list_id}/contacts, messages: 0, answer: 403',
		]);
	});

	it('says so when the port is taken', async () => {
		const first = await run(['--port', '0'], () => undefined);
		const { port } = new URL(first.url);
		await expect(run(['--port', port], () => undefined)).rejects.toThrow('EADDRINUSE');
		await first.close();
	});

	it('reads every option', () => {
		const argv = [
			'--port',
			'1',
			'--latency',
			'2',
			'--username',
			'u',
			'--key',
			'k',
			'--balance',
			'0.5',
		];
		expect(readOptions(argv)).toEqual({
			port: 1,
			latency: 2,
			username: 'u',
			key: 'k',
			balance: 0.5,
		});
		expect(readOptions([])).not.toHaveProperty('balance');
	});
});
