/**
 * The sandbox as a process of its own, started by {@link openSandbox}: its work must not be mistaken for the node's.
 * Ends when its parent does.
 */
import type { ClickSendCredential } from '../engine/services';
import { AMPLE_BALANCE, startSandbox, type Sandbox } from '../sandbox/server';

const latency = Number(process.argv[2] ?? 0);
let sandbox: Sandbox | undefined;

/** A sandbox remembers every message; a new one starts empty, in a process that is warm already. */
async function renew(): Promise<void> {
	await sandbox?.close();
	sandbox = await startSandbox({ latency, balance: AMPLE_BALANCE });
	globalThis.gc?.();
	const credential: ClickSendCredential = {
		base_url: sandbox.url,
		username: sandbox.username,
		key: sandbox.key,
	};
	process.send?.(credential);
}

process.on('message', () => void renew());
process.on('disconnect', () => process.exit());
