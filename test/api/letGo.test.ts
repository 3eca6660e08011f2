import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { createCaller } from '../../nodes/ClickSend/api/clickSend';
import { contextWith } from './stub';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const TIMEOUT_MS = 120_000;

it('an answer is let go as soon as nobody needs it, long before the time for it is over', async () => {
	let body: WeakRef<object> | undefined;
	const call = createCaller(
		contextWith(async () => {
			const answer = { data: { messages: [] } };
			body = new WeakRef(answer);
			return { statusCode: 200, headers: {}, body: answer };
		}),
		TIMEOUT_MS,
	);
	await call({ method: 'POST', url: '/sms/send' });
	// An object that was read from a WeakRef stays in memory until the next turn.
	await new Promise((resolve) => setImmediate(resolve));
	collectGarbage();
	expect(body?.deref()).toBeUndefined();
});
