import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createCaller } from '../../nodes/ClickSend/api/clickSend';
import { loadPackage } from './package';
import { hookContextOf, workflowOf } from './triggerNode';
import { onTriggerStage } from './triggerStage';

afterEach(() => {
	jest.restoreAllMocks();
});

/** n8n's own time for a request, which is longer than any test takes. */
const LONG_MS = 600_000;

it('a request of a hook whose time is over leaves no connection open', async () => {
	const deadline = new AbortController();
	jest.spyOn(AbortSignal, 'timeout').mockReturnValue(deadline.signal);
	const silent = createServer(() => deadline.abort());
	await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
	await onTriggerStage({ event: 'smsReceived' }, async ({ n8n: { workflow: saved } }) => {
		const { port } = silent.address() as AddressInfo;
		saved.credential = { ...saved.credential, base_url: `http://127.0.0.1:${port}/v3` };
		const { trigger } = await loadPackage();
		const { workflow } = workflowOf(saved, trigger, {});
		const run = { isTest: false, activation: 'init' } as const;
		const context = await hookContextOf('checkExists', saved, trigger, workflow, run);
		const reply = await createCaller(context, LONG_MS)({ method: 'GET', url: '/account' });

		expect(reply).toMatchObject({ kind: 'lost', status: 'TIMEOUT' });
	});
	// Ends once no connection is open any more.
	await new Promise((resolve) => silent.close(resolve));
});
