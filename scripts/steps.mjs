/** The parts that the longer commands share: they say which step they are at, and end everything they started. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const require = createRequire(import.meta.url);
const binary = (name, file) => join(dirname(require.resolve(`${name}/package.json`)), file);

export const JEST = binary('jest', 'bin/jest.js');
export const TSC = binary('typescript', 'bin/tsc');

/** Whether arguments for jest name files of tests. */
export const namesTests = (args) => args.some((arg) => /^test\/|\.(test|e2e)\.ts$/.test(arg));

const SIGNALS = ['SIGINT', 'SIGTERM'];

const started = Date.now();

export function say(what) {
	const seconds = ((Date.now() - started) / 1000).toFixed(1);
	console.error(`[${seconds.padStart(6)} s] ${what}`);
}

/**
 * Runs a command until it ends. A signal is passed on, and the end is awaited, so that its children are gone when this
 * process ends. The child may get the signal twice if the terminal sends it too, which does no harm.
 *
 * @returns its exit code
 */
export function runStep(command, args, env = {}) {
	return new Promise((resolve, reject) => {
		const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } };
		const child = spawn(command, args, options);
		const passOn = (signal) => void child.kill(signal);
		for (const signal of SIGNALS) process.on(signal, passOn);
		child.once('error', reject);
		child.once('close', (code) => {
			for (const signal of SIGNALS) process.off(signal, passOn);
			resolve(code ?? 1);
		});
	});
}

export const runScript = async (args, env) => await runStep(process.execPath, args, env);

export async function mustSucceed(running) {
	const code = await running;
	if (code !== 0) process.exit(code);
}

export async function build() {
	say('Building the package');
	await mustSucceed(runStep('npm', ['run', '--silent', 'build']));
}
