import { parseArgs } from 'node:util';

import { AMPLE_BALANCE, startSandbox, type Sandbox } from '../../sandbox/server';
import { ACCOUNT, exampleFiles, readExample } from '../examples';
import { createHome } from '../n8n/home';
import { credentialFor, OWNER, setUpOwner, type CredentialData } from '../n8n/rest';
import { startN8n, type N8nServer } from '../n8n/server';

const LIVE_BASE_URL = 'https://rest.clicksend.com/v3';

interface Options {
	/** Port of the editor; any free one when absent. */
	port?: number;
	/** Whether the credential is the user's own to fill in. */
	live: boolean;
}

/** Command lines come checked from scripts/e2e.mjs. */
function readOptions(args: string[]): Options {
	const options = { live: { type: 'boolean' }, port: { type: 'string' } } as const;
	const { live = false, port } = parseArgs({ args, options }).values;
	return { live, ...(port !== undefined && { port: Number(port) }) };
}

/** Says what arrives at the sandbox, without texts and phone numbers. */
const openSandbox = async (): Promise<Sandbox> =>
	await startSandbox({
		...ACCOUNT,
		balance: AMPLE_BALANCE,
		onRequest: ({ method, path, message_count, status }) =>
			console.log(`ClickSend sandbox: ${method} ${path}, messages: ${message_count} -> ${status}`),
	});

async function prepare(n8n: N8nServer, credential: CredentialData): Promise<void> {
	const rest = await setUpOwner(n8n);
	const saved = await rest.createCredential(credential);
	for (const file of exampleFiles()) await rest.createWorkflow(readExample(file, saved));
}

function describe({ url }: N8nServer, sandbox: Sandbox | undefined): string {
	const credential =
		sandbox === undefined
			? 'The credential "ClickSend account" waits for your own login. LIVE: texts go out and cost money.'
			: `The credential "ClickSend account" leads to a sandbox at ${sandbox.url}: nothing is sent.`;
	return [
		'',
		`  n8n       ${url}`,
		`  E-mail    ${OWNER.email}`,
		`  Password  ${OWNER.password}`,
		'',
		`${credential}`,
		`Example workflows: ${exampleFiles().length}. Everything made here is gone after Ctrl-C.`,
	].join('\n');
}

/** Resolves at the first Ctrl-C; further ones must not cut the cleaning up short. */
const interruption = (): Promise<void> =>
	new Promise((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
	});

async function main(args: string[]): Promise<void> {
	const { live, port } = readOptions(args);
	const interrupted = interruption();
	const sandbox = live ? undefined : await openSandbox();
	const home = await createHome();
	let n8n: N8nServer | undefined;
	try {
		n8n = await startN8n(home, { port });
		const empty = { base_url: LIVE_BASE_URL, username: '', key: '' };
		await prepare(n8n, sandbox ? credentialFor(sandbox) : empty);
		console.log(describe(n8n, sandbox));
		await interrupted;
		console.log('Stopping n8n ...');
	} finally {
		await n8n?.stop();
		await sandbox?.close();
		home.remove();
	}
}

main(process.argv.slice(2)).catch((thrown: unknown) => {
	console.error(thrown instanceof Error ? thrown.message : thrown);
	process.exitCode = 1;
});
