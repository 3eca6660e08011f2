import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

import * as fc from 'fast-check';

import { judge, type Outcome } from '../engine/judging';
import { anyDataCase } from '../engine/templates';
import { executeWorkflow, importWorkflow } from './n8n/command';
import { createHome, type Home } from './n8n/home';
import { connect, manualTrigger, node } from './n8n/workflow';

/** As many templates as the judge has fields. */
const SIZE = { items: 25, templates: 40 };

const SEED = 1_337;

const JUDGE = 'n8n-nodes-judge.judge';

const pack = (value: unknown): string => serialize(value).toString('base64');

function unpack<T>(text: string): T {
	return deserialize(Buffer.from(text, 'base64')) as T;
}

const [{ items, templates } = { items: [], templates: [] }] = fc.sample(anyDataCase(SIZE), {
	seed: SEED,
	numRuns: 1,
});

let home: Home;

beforeAll(async () => {
	home = await createHome();
	const target = join(home.folder, '.n8n', 'nodes', 'node_modules', 'n8n-nodes-judge');
	cpSync(join(__dirname, 'judge'), target, { recursive: true });
	const trigger = manualTrigger();
	const fields = Object.fromEntries(templates.map((text, index) => [`field${index}`, text]));
	await importWorkflow(home, {
		id: 'judge',
		name: 'Judge',
		nodes: [
			trigger,
			node('Items', JUDGE, [1, 0], { items: pack(items) }),
			node('Judge', JUDGE, [2, 0], { items: '', ...fields }),
		],
		connections: connect([
			[trigger.name, 0, 'Items'],
			['Items', 0, 'Judge'],
		]),
	});
});

afterAll(() => home?.remove());

it.each(['vm', 'legacy', 'quickjs'])(
	'N8N_EXPRESSION_ENGINE=%s: a value that the node is certain of is the one that n8n has',
	async (engine) => {
		const run = await executeWorkflow(home, 'judge', { N8N_EXPRESSION_ENGINE: engine });
		const [judged] = run.data.resultData.runData.Judge?.[0]?.data?.main?.[0] ?? [];
		const outcomes = unpack<Outcome[][]>(String(judged?.json.outcomes));
		const judgements = templates.map((template, index) =>
			judge(template, items, outcomes[index] ?? []),
		);

		expect(judgements.flatMap(({ wrong }) => wrong)).toEqual([]);
		const certain = judgements.reduce((sum, judgement) => sum + judgement.certain, 0);
		expect(certain).toBeGreaterThan(0.4 * SIZE.templates * SIZE.items);
	},
);
