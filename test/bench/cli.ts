import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

import { version as engine } from 'n8n-core/package.json';

import { EXIT_FAILED, reasonOf, Refusal } from '../demo/refusal';
import { runBench } from './bench';
import { renderChart } from './chart';
import { meterOfChildren } from './child';
import { readFeatures } from './features';
import { readOptions } from './options';
import { startProgress } from './progress';
import type { Measurements, Results, Settings } from './results';
import { renderTables } from './table';
import { judge } from './targets';

const JSON_INDENT = 2;

async function measureAll(settings: Settings): Promise<Measurements> {
	const features = await readFeatures();
	const machine = { cores: availableParallelism(), node: process.version, engine };
	const bench = { settings, features, meter: meterOfChildren, progress: startProgress() };
	return { machine, settings, features, ...(await runBench(bench)) };
}

async function main(argv: readonly string[]): Promise<void> {
	const { settings, from, chart, json } = readOptions(argv);

	const measurements =
		from === undefined
			? await measureAll(settings)
			: (JSON.parse(readFileSync(from, 'utf8')) as Measurements);
	const results: Results = { ...measurements, targets: judge(measurements) };
	if (chart !== undefined) writeFileSync(chart, renderChart(results.cells));
	const text = json ? JSON.stringify(results, null, JSON_INDENT) : renderTables(results);
	process.stdout.write(`${text}\n`);
}

main(process.argv.slice(2)).catch((thrown: unknown) => {
	console.error(thrown instanceof Refusal ? thrown.message : reasonOf(thrown));
	process.exitCode = thrown instanceof Refusal ? thrown.exitCode : EXIT_FAILED;
});
