import { availableParallelism } from 'node:os';

import {
	EXPRESSION_ENGINES,
	type AppResults,
	type AppRow,
	type AppSettings,
	type ExpressionEngine,
} from '../../bench/app/rows';
import { APP_SUBJECT_KEYS, type AppSubject } from '../../bench/app/subjects';
import { judgeApp } from '../../bench/app/targets';
import { statsOf } from '../../bench/stats';
import { AMPLE_BALANCE } from '../../sandbox/server';
import { versionOf } from '../differences';
import { credentialFor } from '../n8n/rest';
import { openStage, type Stage } from '../stage';
import { webhookWorkflow } from '../webhook';
import { runOnce, type Execution, type Target } from './execution';
import { nodeOf } from './nodes';

const WARM_UP_ITEMS = 1_000;

async function publish(stage: Stage, subject: AppSubject): Promise<Target> {
	const credential = await stage.rest.createCredential(credentialFor(stage.sandbox));
	const node = nodeOf(subject, credential);
	const path = `bench-${subject}`;
	const workflow = await stage.rest.createWorkflow(webhookWorkflow(path, node));
	await stage.rest.activate(workflow);
	return { workflow, path, name: node.name, isSending: subject !== 'nothing' };
}

/** One n8n, its subjects warmed up and then measured in turn. */
async function measureUnder(
	engine: ExpressionEngine,
	{ items, runs }: AppSettings,
	progress: (what: string) => void,
): Promise<AppRow[]> {
	progress(`starting n8n with the expression engine ${engine}`);
	const stage = await openStage(
		{ balance: AMPLE_BALANCE },
		{ env: { N8N_EXPRESSION_ENGINE: engine, N8N_METRICS: 'true' } },
	);
	try {
		const targets = new Map<AppSubject, Target>();
		for (const subject of APP_SUBJECT_KEYS) targets.set(subject, await publish(stage, subject));
		const executions = new Map<AppSubject, Execution[]>();
		for (let run = 0; run <= runs; run += 1) {
			for (const [subject, target] of targets) {
				const isWarmUp = run === 0;
				progress(`(${subject}) under ${engine}, ${isWarmUp ? 'warm-up' : `run ${run} of ${runs}`}`);
				const execution = await runOnce(stage, target, isWarmUp ? WARM_UP_ITEMS : items);
				if (!isWarmUp) executions.set(subject, [...(executions.get(subject) ?? []), execution]);
			}
		}
		return [...executions].map(([subject, all]) => ({
			engine,
			subject,
			node: statsOf(all.map(({ nodeMs }) => nodeMs)),
			cpu: statsOf(all.map(({ cpuMs }) => cpuMs)),
		}));
	} finally {
		await stage.close();
	}
}

/** Measures in the real application, under each of its expression engines. */
export async function runAppBench(
	settings: AppSettings,
	progress: (what: string) => void,
): Promise<AppResults> {
	const rows: AppRow[] = [];
	for (const engine of EXPRESSION_ENGINES) {
		rows.push(...(await measureUnder(engine, settings, progress)));
	}
	const machine = { cores: availableParallelism(), n8n: versionOf('n8n') };
	return { ...settings, machine, rows, targets: judgeApp(rows) };
}
