import { madeUpPeople } from '../demo/people';
import { createCampaign, PARALLEL_CALLS, type Campaign } from './queue/campaign';
import { callsByExecution, SEND, timesTaken } from './queue/sent';
import { openQueueStage, type QueueStage } from './queue/stage';
import { CONCURRENCY, type Worker } from './queue/worker';
import { until } from './until';

const RECIPIENTS = 500;
const EXECUTIONS = 20;
const BATCH_SIZE = 100;
const BATCHES = RECIPIENTS / BATCH_SIZE;

/** One more than a worker runs at a time, so that the other one gets some, whatever the queue deals out. */
const INTERRUPTED_EXECUTIONS = CONCURRENCY + 1;
const SMALL_BATCH_SIZE = 50;

/**
 * So few calls are answered before a worker is killed that no execution can have sent its last batch, not even one that
 * got all of these answers and has further calls under way.
 */
const QUICK_ANSWERS = RECIPIENTS / SMALL_BATCH_SIZE - PARALLEL_CALLS - 1;

const PEOPLE = madeUpPeople((EXECUTIONS + INTERRUPTED_EXECUTIONS) * RECIPIENTS);

/** ClickSend takes its time, so that executions overlap. */
const LATENCY_MS = 100;

/** The time that calls stay open, for the worker to be killed meanwhile; the surviving worker's are answered then. */
const OPEN_MS = 30_000;

let stage: QueueStage;

beforeAll(async () => {
	stage = await openQueueStage(2, { latency: LATENCY_MS });
});

afterAll(async () => await stage?.close());

const inOrder = (ids: Iterable<string>): string[] => [...ids].sort((a, b) => Number(a) - Number(b));

/** Starts executions with their own people each, all at once. */
async function startAll(campaign: Campaign, people: typeof PEOPLE): Promise<void> {
	const firsts = Array.from({ length: people.length / RECIPIENTS }, (_, nth) => nth * RECIPIENTS);
	await Promise.all(
		firsts.map(async (first) => await campaign.start(people.slice(first, first + RECIPIENTS))),
	);
}

/** Waits until every execution of the campaign waits for ClickSend in the middle of its batches. */
async function untilPartlySent(campaign: Campaign, postsBefore: number): Promise<void> {
	const { record } = stage.sandbox;
	const posts = postsBefore + QUICK_ANSWERS + INTERRUPTED_EXECUTIONS;
	await until(`${INTERRUPTED_EXECUTIONS} executions to wait for ClickSend`, async () => {
		if (record.posts(SEND) < posts) return undefined;
		const calls = callsByExecution(record);
		const sending = [...(await campaign.statuses()).keys()].filter((id) => calls.has(id));
		return sending.length === INTERRUPTED_EXECUTIONS || undefined;
	});
}

interface Interruption {
	/** Ids of all executions. */
	started: string[];
	/** The executions among them that the worker was running. */
	lost: string[];
	/** Sizes of the calls that ClickSend had got from each of the lost ones. */
	sent: number[][];
}

/** Starts the executions, and kills a worker while each of them is partly sent. */
async function interrupt(
	campaign: Campaign,
	people: typeof PEOPLE,
	victim: Worker,
): Promise<Interruption> {
	const { sandbox } = stage;
	const slow = { type: 'latency', ms: OPEN_MS } as const;
	sandbox.faults.set([{ path: SEND, from: QUICK_ANSWERS + 1, fault: slow }]);
	const postsBefore = sandbox.record.posts(SEND);
	await startAll(campaign, people);
	await untilPartlySent(campaign, postsBefore);
	await victim.kill();
	sandbox.faults.clear();
	const started = inOrder((await campaign.statuses()).keys());
	const lost = started.filter((id) => victim.executions().includes(id));
	return { started, lost, sent: callsOf(lost) };
}

const callsOf = (ids: readonly string[]): number[][] => {
	const calls = callsByExecution(stage.sandbox.record);
	return ids.map((id) => calls.get(id) ?? []);
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

it('20 executions of 500 recipients: both workers send, and everyone gets one message', async () => {
	const { sandbox, workers } = stage;
	const people = PEOPLE.slice(0, EXECUTIONS * RECIPIENTS);
	const campaign = await createCampaign(stage, BATCH_SIZE);

	await startAll(campaign, people);
	const statuses = await campaign.ended(EXECUTIONS);

	const ids = inOrder(statuses.keys());
	expect([...statuses.values()]).toEqual(Array.from({ length: EXECUTIONS }, () => 'success'));
	// Each was begun by one worker, once, and none of the workers was idle.
	expect(inOrder(workers.flatMap((worker) => worker.executions()))).toEqual(ids);
	for (const worker of workers) expect(worker.executions()).not.toHaveLength(0);
	expect(callsOf(ids)).toEqual(ids.map(() => Array.from({ length: BATCHES }, () => BATCH_SIZE)));
	expect(timesTaken(sandbox.record, people)).toEqual({ 1: people.length });
});

/**
 * Observed behaviour of n8n 2.41.1: nobody tells the main process that a worker is gone. The lock on its jobs runs
 * out (QUEUE_WORKER_LOCK_DURATION, 60 s), and the next check for stalled jobs by any other worker finds them
 * (QUEUE_WORKER_STALLED_INTERVAL, 30 s). n8n calls Bull with `maxStalledCount: 0`, so they count as failed and go to no
 * other worker. The main process waits for a late success for another 30 s, then the execution ends as `error` without
 * any node's output: 90 to 140 s after the worker's end. What ClickSend had taken shows in its history alone, under
 * references that begin with the execution's id. A worker that comes back on the same disk makes it `crashed` at once,
 * which n8n overwrites with that `error`; it runs nothing again either.
 *
 * n8n 1 had QUEUE_WORKER_MAX_STALLED_COUNT, and ran such an execution again from its start unless it was 0. Nothing in
 * a new process knows what the old one sent. n8n 2 ignores the variable; the workers here carry n8n 1's default of 1,
 * so that this fails if it ever counts again.
 */
it('a worker is killed in the middle: what it sent is not sent again, and the others finish', async () => {
	const { sandbox, workers, rest } = stage;
	const people = PEOPLE.slice(EXECUTIONS * RECIPIENTS);
	const campaign = await createCampaign(stage, SMALL_BATCH_SIZE);
	const [victim] = workers as [Worker, Worker];

	const { started, lost, sent } = await interrupt(campaign, people, victim);
	// As whatever watches over workers would do.
	await stage.addWorker();
	const statuses = await campaign.ended(INTERRUPTED_EXECUTIONS);

	const survived = started.filter((id) => !lost.includes(id));
	expect(lost).not.toHaveLength(0);
	expect(survived).not.toHaveLength(0);
	expect(survived.map((id) => statuses.get(id))).toEqual(survived.map(() => 'success'));
	expect(lost.map((id) => statuses.get(id))).toEqual(lost.map(() => 'error'));
	for (const id of lost) {
		const { data } = await rest.get<{ data: string }>(`/executions/${id}`);
		expect(data).toContain('failed to be processed too many times and will no longer retry');
	}
	const others = workers.filter((worker) => worker !== victim);
	const begun = others.flatMap((worker) => worker.executions());
	expect(begun.filter((id) => lost.includes(id))).toEqual([]);
	expect(sent.map(sum).filter((messages) => messages === 0 || messages === RECIPIENTS)).toEqual([]);
	expect(callsOf(lost)).toEqual(sent);
	const taken = sum(sent.flat()) + survived.length * RECIPIENTS;
	expect(timesTaken(sandbox.record, people)).toEqual({ 0: people.length - taken, 1: taken });
});
