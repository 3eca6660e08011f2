import type { ChangePorts } from '../../../nodes/ClickSend/api/ask';
import type { Reply } from '../../../nodes/ClickSend/messaging/answer/answer';
import { script } from '../script';

/** A ClickSend that gives the same reply to each request of a method, and a stop button. */
export function byMethod(
	replies: Readonly<Record<string, Reply>>,
	isCancelled = false,
): ChangePorts {
	const { ask, ports } = script([], {
		call: async ({ method = 'GET' }) => {
			const reply = replies[method];
			if (reply === undefined) throw new Error(`Nobody expected a ${method}`);
			return await Promise.resolve(reply);
		},
	});
	return { ask, wait: ports.wait, isCancelled: () => isCancelled };
}
