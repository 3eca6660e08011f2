const { isMainThread } = require('node:worker_threads');

/**
 * Loaded into each n8n before its own code: the pipe on stdin ends when whoever started it is gone, killed or not, and
 * then n8n has no business any more. It is asked first, so that it can end its task runner. n8n's threads load this too,
 * and have no pipe.
 */
const LAST_MS = 5_000;

if (isMainThread) {
	process.stdin.once('end', () => {
		process.kill(process.pid, 'SIGTERM');
		// Writing to a log that nobody reads may keep n8n from ending by itself.
		setTimeout(() => process.kill(process.pid, 'SIGKILL'), LAST_MS);
	});
	process.stdin.resume();
	// The pipe alone must not keep a command from ending.
	process.stdin.unref();
}
