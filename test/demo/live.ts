import { createInterface } from 'node:readline';

import type { INodeExecutionData } from 'n8n-workflow';

import type { ClickSendCredential } from '../engine/services';
import type { DemoOptions } from './options';
import { EXIT_FAILED, oneLine, Refusal } from './refusal';
import { isObject } from './totals';
import type { DemoRun } from './workflow';

const DEFAULT_BASE_URL = 'https://rest.clicksend.com/v3';

const REQUIRED = ['CLICKSEND_USERNAME', 'CLICKSEND_KEY'] as const;

/** More lines would scroll the first ones away. */
const MOST_PROBLEMS = 20;

/**
 * Reads the login of a live run.
 *
 * @throws Refusal that names what is missing, and never shows a value
 */
export function readCredential(env: NodeJS.ProcessEnv): ClickSendCredential {
	const missing = REQUIRED.filter((name) => !env[name]?.trim());
	if (missing.length > 0) {
		throw new Refusal(`--live needs ${missing.join(' and ')} in the environment`);
	}
	const [username = '', key = ''] = REQUIRED.map((name) => env[name]?.trim());
	const base_url = env.CLICKSEND_BASE_URL?.trim() || DEFAULT_BASE_URL;
	if (!URL.canParse(base_url)) throw new Refusal('CLICKSEND_BASE_URL is not a web address');
	return { base_url, username, key };
}

/**
 * @throws Refusal when nobody is there to confirm
 */
export function requireConsent(
	{ live, yes }: Pick<DemoOptions, 'live' | 'yes'>,
	isInteractive: boolean,
): void {
	if (live && !yes && !isInteractive) {
		throw new Refusal('--live asks before it sends, and nobody can answer here: give --yes');
	}
}

/** The plan of a live run. */
export interface LivePlan {
	/** Messages that would go out. */
	count: number;
	/** The text and the recipient of the first message. */
	first: { to: unknown; body: unknown } | undefined;
	/** One sentence for each message that cannot go out. */
	problems: string[];
}

const rowNumberOf = ({ pairedItem }: INodeExecutionData): number =>
	isObject(pairedItem) ? Number(pairedItem.item) + 1 : 0;

/**
 * Reads the plan off a dry run of the same workflow, made against the sandbox with its error output connected. Whether
 * the sandbox accepts a message says nothing about ClickSend; whether the node's own checks let it pass does.
 */
export function readPlan({ output, errorOutput }: DemoRun): LivePlan {
	const problems: string[] = [];
	const sent = output.map(({ json }) => json);
	for (const item of errorOutput) {
		const error = isObject(item.json.error) ? item.json.error : {};
		if (error.outcome === 'invalid') {
			problems.push(`Row ${rowNumberOf(item)}: ${oneLine(String(error.message))}`);
		} else {
			sent.push(error);
		}
	}
	const [first] = sent;
	return { count: sent.length, first: first && { to: first.to, body: first.body }, problems };
}

const countMessages = (count: number): string => (count === 1 ? '1 message' : `${count} messages`);

/**
 * @throws Refusal after the list of what is wrong: with On Error at *Stop Workflow*, one such item stops the whole run
 */
export function requireSound({ count, problems }: LivePlan, log: (line: string) => void): void {
	if (problems.length === 0) return;
	problems.slice(0, MOST_PROBLEMS).forEach(log);
	const left = problems.length - MOST_PROBLEMS;
	if (left > 0) log(`... and ${left} more`);
	throw new Refusal(
		`${problems.length} of ${countMessages(count + problems.length)} cannot be sent, so nothing was: fix them and run this again`,
		EXIT_FAILED,
	);
}

/** The sentences that the user reads before anything is sent. */
export function describePlan(
	{ count, first }: LivePlan,
	credential: ClickSendCredential,
): string[] {
	const { host } = new URL(credential.base_url);
	return [
		`LIVE: ${countMessages(count)} will go out through ${host} as "${credential.username}".`,
		`The first, to ${String(first?.to)}: ${oneLine(String(first?.body))}`,
	];
}

/** Asks for a yes. Any other answer, and the end of the input, means no. */
export async function askForYes(
	question: string,
	input: NodeJS.ReadableStream = process.stdin,
	output: NodeJS.WritableStream = process.stderr,
): Promise<boolean> {
	const lines = createInterface({ input, output });
	const answer = await new Promise<string>((resolve) => {
		lines.once('close', () => resolve(''));
		lines.question(question, resolve);
	});
	lines.close();
	return /^\s*y(es)?\s*$/i.test(answer);
}

/** Tells a user who interrupts a live run that some messages may have been sent, until the returned function is called. */
export function sayWhenInterrupted(log: (line: string) => void): () => void {
	const say = (): void =>
		log('Interrupted: see the SMS history in the ClickSend dashboard for what went out already');
	// This listener comes before the one that ends the process.
	process.prependOnceListener('SIGINT', say);
	return () => process.removeListener('SIGINT', say);
}
