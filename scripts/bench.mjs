/**
 * The benchmark. Its part in the real application needs that application, which is the one of the end-to-end tests. To be
 * run after install-once.mjs.
 */
import { install } from '../test/e2e/install.mjs';
import { build, runScript, say } from './steps.mjs';

const args = process.argv.slice(2);

const isInApplication = args.includes('--app');

await build();
if (isInApplication) await install(say);
const file = isInApplication ? 'test/e2e/bench/start.ts' : 'test/bench/cli.ts';
process.exitCode = await runScript(['--import', 'tsx', file, ...args]);
