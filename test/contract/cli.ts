import { askForYes } from '../demo/live';
import { EXIT_FAILED } from '../demo/refusal';
import { EXIT_STOPPED, runCommand } from './command/command';

/** Node's error code when nobody reads on, as after `npm run contract | head`. */
const READER_GONE = 'EPIPE';

const stopping = new AbortController();
const complain = (line: string): void => console.error(line);

/** Waits, but no longer than until the first stop; a wait that begins after that one has its full time. */
async function wait(ms: number): Promise<void> {
	await new Promise<void>((resolve) => {
		const timer = setTimeout(resolve, ms);
		stopping.signal.addEventListener('abort', () => {
			clearTimeout(timer);
			resolve();
		});
	});
}

function stop(): void {
	if (stopping.signal.aborted) {
		complain('Stopped at once. What is left behind is removed by the next run.');
		process.exit(EXIT_STOPPED);
	}
	complain('Stopping: what was made is removed. Press Ctrl-C again to stop at once.');
	stopping.abort();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
	// The run goes on without a reader, since it has things to remove.
	if (code !== READER_GONE) process.exitCode = EXIT_FAILED;
});

void runCommand(process.argv.slice(2), {
	env: process.env,
	isInteractive: process.stdin.isTTY === true,
	ask: askForYes,
	say: (line) => console.log(line),
	complain,
	wait,
	isStopped: () => stopping.signal.aborted,
}).then((exitCode) => {
	process.exitCode = exitCode;
});
