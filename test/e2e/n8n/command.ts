import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { IRun } from 'n8n-workflow';

import { environmentIn } from './environment';
import type { Home } from './home';
import { freePorts } from './ports';
import { runN8n } from './process';
import type { CredentialData, CredentialRef } from './rest';
import type { WorkflowFile } from './workflow';

/**
 * Runs a command of n8n in a home on which no server runs, and returns what it wrote to stdout.
 *
 * @param extra variables on top of those that every n8n of the tests gets
 */
export async function n8nCommand(
	home: Home,
	args: readonly string[],
	extra: Record<string, string> = {},
): Promise<string> {
	const [broker] = await freePorts(1);
	const env = environmentIn(home.folder, { N8N_RUNNERS_BROKER_PORT: String(broker), ...extra });
	return await runN8n(args, env);
}

async function importFile(home: Home, what: string, content: object): Promise<void> {
	const input = join(home.folder, 'import.json');
	writeFileSync(input, JSON.stringify([content]));
	await n8nCommand(home, [`import:${what}`, `--input=${input}`]);
}

/** `n8n import:credentials` */
export async function importCredential(home: Home, data: CredentialData): Promise<CredentialRef> {
	const credential = { id: 'clicksend-credential', name: 'ClickSend account' };
	await importFile(home, 'credentials', { ...credential, type: 'clickSendApi', data });
	return credential;
}

/** `n8n import:workflow`, which wants an id. */
export async function importWorkflow(
	home: Home,
	workflow: WorkflowFile & { id: string },
): Promise<void> {
	await importFile(home, 'workflow', workflow);
}

/** `n8n execute`: what n8n kept of the run. Log lines come before it, and now and then behind it. */
export async function executeWorkflow(
	home: Home,
	id: string,
	extra?: Record<string, string>,
): Promise<IRun> {
	const stdout = await n8nCommand(home, ['execute', `--id=${id}`, '--rawOutput'], extra);
	const [json] = /^\{$[^]*?^\}$/m.exec(stdout) ?? [];
	if (json === undefined) throw new Error(`n8n execute wrote no run:\n${stdout}`);
	return JSON.parse(json) as IRun;
}
