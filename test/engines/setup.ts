import { join } from 'node:path';

import { sleep } from '../engine/sleep';

/** The sleep functions of older versions of n8n-workflow; newer ones take `sleep` from `@n8n/utils/sleep`. */
interface Sleeper {
	sleep: (ms: number) => Promise<void>;
	sleepWithAbort: typeof sleep;
}

const path = join(process.env.ENGINE_MODULES ?? '', 'n8n-workflow', 'dist', 'cjs', 'utils.js');
const utils = jest.requireActual<Sleeper>(path);

if (Object.getOwnPropertyDescriptor(utils, 'sleep')?.writable === true) {
	// As in that n8n, the stop button ends only the second of them.
	utils.sleep = async (ms) => await sleep(ms);
	utils.sleepWithAbort = sleep;
}

// Older engines look after SSH connections once a minute, which would keep a worker of jest from ending.
const { setInterval } = globalThis;
globalThis.setInterval = ((...args: Parameters<typeof setInterval>) =>
	setInterval(...args).unref()) as typeof setInterval;
