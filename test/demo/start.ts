import { runDemo } from './demo';
import { openHome } from './home';
import { EXIT_FAILED } from './refusal';

/** Node's error code when nobody reads on, as after `npm start | head`. */
const READER_GONE = 'EPIPE';

process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
	process.exit(code === READER_GONE ? 0 : EXIT_FAILED);
});

void runDemo(process.argv.slice(2), {
	env: process.env,
	isInteractive: process.stdin.isTTY === true,
	write: (text) => process.stdout.write(text),
	complain: (line) => console.error(line),
	openHome,
}).then((exitCode) => {
	process.exitCode = exitCode;
});
