import type { IDataObject, IRun, ITaskData } from 'n8n-workflow';

import { fictional } from '../engine/cases';
import { startSandbox, type Sandbox } from '../sandbox/server';
import { sendDirectly } from '../sandbox/testKit';
import { ACCOUNT, examplesStartedByHand, readExample } from './examples';
import { executeWorkflow, importCredential, importWorkflow } from './n8n/command';
import { createHome, type Home } from './n8n/home';
import { credentialFor } from './n8n/rest';

let home: Home;

beforeAll(async () => {
	home = await createHome();
});

afterAll(() => home?.remove());

const rowsOf = (tasks: ITaskData[] = []): IDataObject[] =>
	tasks
		.flatMap(({ data }) => data?.main ?? [])
		.flatMap((items) => items ?? [])
		.map(({ json }) => json);

/** The output of each node, by its name. */
type Given = Readonly<Record<string, IDataObject[]>>;

/** The events before an example runs, and the checks of its nodes afterwards. */
interface Example {
	before?: (sandbox: Sandbox) => Promise<void>;
	after: (given: Given, sandbox: Sandbox) => void;
}

/** Most examples send something: what was taken is what their nodes say was accepted. */
const SENDING: Example = {
	after: (given, { record }) => {
		const accepted = Object.values(given)
			.flat()
			.filter((row) => row.accepted === true);
		const ids = new Set(accepted.map(({ message_id }) => message_id));
		expect(ids.size).toBeGreaterThan(0);
		expect(ids).toEqual(new Set(record.taken.map(({ message_id }) => message_id)));
	},
};

const OTHERS: Readonly<Record<string, Example>> = {
	'daily-receipts-report.json': {
		before: async ({ clickSend, deliverReceipt }) => {
			const texts = [0, 1, 2].map((index) => ({ to: fictional(index), body: `Text ${index}` }));
			const [first, second] = sendDirectly(clickSend, texts).messages;
			await deliverReceipt({ message_id: String(first?.message_id), status_code: '201' });
			await deliverReceipt({ message_id: String(second?.message_id), status_code: '301' });
		},
		after: ({ Report }) => {
			expect(Report).toEqual([
				{
					messages: 3,
					delivered: 1,
					not_delivered: 1,
					no_word_yet: 1,
					lost: [expect.objectContaining({ to: fictional(1) })],
				},
			]);
		},
	},
};

const givenIn = ({ data }: Pick<IRun, 'data'>): Given =>
	Object.fromEntries(
		Object.entries(data.resultData.runData).map(([node, tasks]) => [node, rowsOf(tasks)]),
	);

it.each(examplesStartedByHand())(
	'%s is imported and executed by the command line',
	async (file) => {
		const example = OTHERS[file] ?? SENDING;
		const sandbox = await startSandbox(ACCOUNT);
		try {
			await example.before?.(sandbox);
			const credential = await importCredential(home, credentialFor(sandbox));
			const id = `example-${file.replace('.json', '')}`;
			const workflow = { ...readExample(file, credential), id };
			await importWorkflow(home, workflow);
			const run = await executeWorkflow(home, workflow.id);

			expect(run.data.resultData.error).toBeUndefined();
			expect(run.status).toBe('success');
			example.after(givenIn(run), sandbox);
		} finally {
			await sandbox.close();
		}
	},
);
