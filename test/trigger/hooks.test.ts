import { NodeOperationError } from 'n8n-workflow';

import { EVENTS } from '../../nodes/ClickSend/messaging/inbound/push';
import { checkExists, create, remove } from '../../nodes/ClickSend/trigger/hooks';
import { CLICKSEND, failureOf, hookAt } from './hookAt';

const HOOKS = { checkExists, create, remove };

describe.each(Object.entries(HOOKS))('%s', (_name, hook) => {
	it.each([
		['that n8n does not know', undefined],
		['without a scheme', 'n8n.example.com/webhook/1'],
		['without a scheme and with a port', 'n8n.example.com:5678/webhook/1'],
		['of another scheme', 'ftp://n8n.example.com/webhook/1'],
		['that is blank', ''],
	])('refuses an address %s, before anything is asked of ClickSend', async (_case, url) => {
		const { context, asked } = hookAt(url);
		const error = await failureOf(hook(context));
		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error).toMatchObject({
			message: `n8n's own address is no web address: "${url}"`,
			description: expect.stringContaining('WEBHOOK_URL') as string,
		});
		expect(asked).toEqual([]);
	});
});

describe.each([
	['checkExists', checkExists],
	['create', create],
])('%s', (_name, hook) => {
	it.each(['http://0.0.0.0:5678', 'http://localhost.:5678', 'https://127.8.8.8', 'http://[::1]'])(
		'refuses %s, where only this machine reaches n8n',
		async (origin) => {
			const { context, asked } = hookAt(`${origin}/webhook/1`);
			expect(await failureOf(hook(context))).toMatchObject({
				message: `ClickSend cannot reach n8n at ${origin}`,
				description: expect.stringContaining('WEBHOOK_URL') as string,
			});
			expect(asked).toEqual([]);
		},
	);
});

describe('an address of a private network', () => {
	const PRIVATE = ['http://192.168.1.20:5678', 'https://10.0.0.1', 'http://n8n:5678'];

	it.each(PRIVATE)('%s may be meant, so a warning names it', async (origin) => {
		const { context, warnings } = hookAt(`${origin}/webhook/1`);
		expect(await checkExists(context)).toBe(false);
		expect(warnings).toEqual([
			expect.stringMatching(`n8n is at ${origin}, .*WEBHOOK_URL`) as string,
		]);
	});

	it.each([
		['http://192.168.1.20:5678', 'http://localhost:8080/v3'],
		['http://192.168.1.20:5678', 'https://gateway.internal/v3'],
		['http://127.0.0.1:5678', 'http://127.0.0.1:8080/v3'],
		['https://n8n.example.com', CLICKSEND],
	])('%s is fine for a ClickSend at %s', async (origin, base_url) => {
		const { context, warnings } = hookAt(`${origin}/webhook/1`, { base_url });
		expect(await checkExists(context)).toBe(false);
		expect(warnings).toEqual([]);
	});
});

it.each(['http://127.0.0.1:5678', 'http://192.168.1.20:5678'])(
	'deletion goes on at %s: n8n may have had another address before',
	async (origin) => {
		const { context, warnings, asked } = hookAt(`${origin}/webhook/1`);
		expect(await remove(context)).toBe(true);
		expect(warnings).toEqual([]);
		expect(asked).toHaveLength(EVENTS.length);
	},
);
