import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

const KEY_BYTES = 24;

/** The base of the exit codes that shells report for a process that ended by a signal. */
const SIGNAL_EXIT = 128;

/**
 * Gives n8n-core a folder of its own for this run, in place of the user's `~/.n8n`. To be called before n8n-core is
 * imported: it reads these variables once. The folder goes when the process does.
 */
export function openHome(): void {
	const folder = mkdtempSync(join(tmpdir(), 'clicksend-demo-'));
	process.env.N8N_USER_FOLDER = folder;
	// Without a key n8n-core makes one, and writes about it to the console.
	process.env.N8N_ENCRYPTION_KEY = randomBytes(KEY_BYTES).toString('hex');
	// n8n logs errors of nodes, but the command prints each error once, at its own place.
	process.env.N8N_LOG_LEVEL = 'silent';
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => process.exit(SIGNAL_EXIT + constants.signals[signal]));
	}
}
