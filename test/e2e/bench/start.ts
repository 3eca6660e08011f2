import { readAppOptions } from '../../bench/app/options';
import { renderApp } from '../../bench/app/table';
import { startProgress } from '../../bench/progress';
import { runAppBench } from './bench';

const JSON_INDENT = 2;

async function main(): Promise<void> {
	const { items, runs, json } = readAppOptions(process.argv.slice(2));
	const results = await runAppBench({ items, runs }, startProgress());
	const text = json ? JSON.stringify(results, null, JSON_INDENT) : renderApp(results);
	process.stdout.write(`${text}\n`);
}

void main();
