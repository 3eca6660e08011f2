import { Command, InvalidArgumentError } from 'commander';
import { patternOf, POISON_SHAPES, SPECIAL_NUMBERS, TEST_NUMBERS } from './clickSend';
import type { RecordedRequest } from './clickSend';
import { startSandbox } from './server';
import type { Sandbox, SandboxOptions } from './server';

/** The login is fixed, so that credentials saved in n8n still work after a restart. */
const DEFAULT_PORT = 4010;
const NUMBER_WIDTH = 16;

type Log = (line: string) => void;

/** Reads the command line. Exits the process, with an explanation, when it makes no sense. */
export function readOptions(argv: readonly string[]): SandboxOptions {
	return new Command('sandbox')
		.description('A ClickSend that runs on this machine: nothing is sent, nothing is charged')
		.option('--port <number>', 'port on 127.0.0.1, 0 for any free one', readCount, DEFAULT_PORT)
		.option('--latency <ms>', 'how long every answer takes', readCount, 0)
		.option('--username <name>', 'username to accept', 'sandbox')
		.option('--key <key>', 'API key to accept', 'sandbox-key')
		.option('--balance <amount>', 'credit of the account', readAmount)
		.parse(argv, { from: 'user' })
		.opts<SandboxOptions>();
}

/**
 * Starts the sandbox and says how to use it. Its log lines carry no text and no phone number.
 * Rejects when the port is taken.
 */
export async function run(argv: readonly string[], log: Log): Promise<Sandbox> {
	const onRequest = (request: RecordedRequest): void => log(describeRequest(request));
	const sandbox = await startSandbox({ ...readOptions(argv), onRequest });
	describeSandbox(sandbox).forEach(log);
	return sandbox;
}

function describeSandbox({ url, username, key }: Sandbox): string[] {
	const line = ([number, what]: [string, string]): string =>
		`  ${number.padEnd(NUMBER_WIDTH)}${what}`;
	const poison = Object.entries(POISON_SHAPES).map(([number, shape]): [string, string] => [
		number,
		`HTTP 400 for the whole call (${shape})`,
	]);
	return [
		'ClickSend sandbox. In n8n\'s "ClickSend API" credential use:',
		`  Base URL  ${url}`,
		`  Username  ${username}`,
		`  API key   ${key}`,
		'Recipients with a meaning (any other valid number is accepted):',
		...TEST_NUMBERS.map((number) => line([number, 'accepted, free of charge'])),
		...Object.entries(SPECIAL_NUMBERS).map(line),
		...poison.map(line),
		'Stop with Ctrl+C.',
	];
}

function describeRequest({ method, path, message_count, status }: RecordedRequest): string {
	// An unknown path, or a part of a known one, comes from the caller and may hold anything, so it is not shown.
	const shown = patternOf(path) ?? '(unknown path)';
	return `${method} ${shown}, messages: ${message_count}, answer: ${status ?? 'none'}`;
}

function readCount(written: string): number {
	if (!/^\d+$/.test(written)) throw new InvalidArgumentError('It must be a whole number.');
	return Number(written);
}

function readAmount(written: string): number {
	if (!/^\d+(\.\d+)?$/.test(written)) throw new InvalidArgumentError('It must be an amount.');
	return Number(written);
}

async function main(): Promise<void> {
	const sandbox = await run(process.argv.slice(2), (line) => console.log(line));
	const stop = (): void => void sandbox.close();
	process.once('SIGINT', stop);
	process.once('SIGTERM', stop);
}

if (require.main === module) {
	main().catch((error: unknown) => {
		console.error(`The sandbox did not start: ${error instanceof Error ? error.message : error}`);
		process.exitCode = 1;
	});
}
