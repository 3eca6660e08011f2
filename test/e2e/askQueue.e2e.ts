import { ask, askWorkflow, DOUBLE, itemsOf, open, untilStatus } from './ask';
import { openQueueStage, type QueueStage } from './queue/stage';

let stage: QueueStage;

beforeAll(async () => {
	stage = await openQueueStage(1);
});

afterAll(async () => await stage?.close());

it('ask in queue mode: the main process takes the answer, and a worker goes on', async () => {
	const { rest, credential, sandbox } = stage;
	const workflow = askWorkflow('queue', credential, DOUBLE);
	const { saved, asked } = await ask(stage, 'queue', workflow);
	expect((await open(asked.link)).page).toContain('Decline');
	expect(await open(asked.link, { answer: 'decline' })).toMatchObject({
		status: 200,
		page: expect.stringContaining('Thank you'),
	});
	await untilStatus(rest, saved, 1, 'success');

	expect(await itemsOf(rest, asked.id)).toMatchObject([
		{ data: { approved: false }, message_id: sandbox.record.taken[0]?.message_id },
	]);
	expect(sandbox.record.taken).toHaveLength(1);
	expect(stage.workers[0]?.log()).toContain(asked.id);
});
