import { differences } from './differences';
import { credentialFor, type CredentialRef, type SavedWorkflow } from './n8n/rest';
import { clickSendNode, connect, node, type WorkflowFile } from './n8n/workflow';
import { people, REFUSED_NUMBER } from './people';
import { openStage, type Stage } from './stage';
import { until } from './until';
import { postWebhook, webhookWorkflow } from './webhook';

let stage: Stage;
let credential: CredentialRef;

beforeAll(async () => {
	stage = await openStage();
	credential = await stage.rest.createCredential(credentialFor(stage.sandbox));
});

beforeEach(() => stage.sandbox.faults.clear());

afterAll(async () => await stage?.close());

const PATH = 'bulk';

const clickSend = (settings: Parameters<typeof clickSendNode>[3] = {}) =>
	clickSendNode([2, 0], credential, { options: { maxWait: 0 } }, settings);

async function publish(workflow: WorkflowFile): Promise<SavedWorkflow> {
	const saved = await stage.rest.createWorkflow(workflow);
	await stage.rest.activate(saved);
	return saved;
}

const post = async (path: string, body: object) => await postWebhook(stage.n8n, path, body);

/** The status with which the only execution of a workflow ended. */
const endOf = async (workflow: SavedWorkflow): Promise<string> =>
	await until('the execution to end', async () => {
		const [execution] = await stage.rest.executionsOf(workflow);
		const over = execution !== undefined && !['new', 'running'].includes(execution.status);
		return over ? execution.status : undefined;
	});

/** Watches the calls of POST /sms/send from now on, and counts how often the sandbox took each recipient. */
function watch() {
	const { record } = stage.sandbox;
	const [posts, taken] = [record.posts('/sms/send'), record.taken.length];
	return {
		posts: () => record.posts('/sms/send') - posts,
		recipients: () => record.taken.slice(taken).map(({ to }) => to),
	};
}

it('1000 items of a production webhook leave in one call, each once', async () => {
	const crowd = people(1000);
	const workflow = await publish(webhookWorkflow(PATH, clickSend()));
	const seen = watch();
	const { status, body } = await post(PATH, crowd);

	expect(status).toBe(200);
	expect(body).toHaveLength(crowd.length);
	expect(body).toEqual(
		crowd.map(({ phone }) => expect.objectContaining({ to: phone, accepted: true })),
	);
	expect(seen.recipients()).toEqual(crowd.map(({ phone }) => phone));
	expect(seen.posts()).toBe(1);
	expect(await endOf(workflow)).toBe('success');
});

describe("n8n's Retry On Fail", () => {
	const settings = { retryOnFail: true, maxTries: 3, waitBetweenTries: 100 };
	const crowd = people(5);
	const each = crowd.map(({ phone }) => phone);

	it('tries again what ClickSend was too busy for', async () => {
		const workflow = await publish(webhookWorkflow('busy', clickSend(settings)));
		stage.sandbox.faults.set([
			{ path: '/sms/send', from: 1, to: 2, fault: { type: 'rateLimit', retryAfter: 1 } },
		]);
		const seen = watch();
		const { body } = await post('busy', crowd);

		expect(body).toEqual(crowd.map(() => expect.objectContaining({ accepted: true })));
		expect(seen.posts()).toBe(3);
		expect(seen.recipients()).toEqual(each);
		expect(await endOf(workflow)).toBe('success');
	});

	it('does not send again what was taken before the connection broke', async () => {
		const workflow = await publish(webhookWorkflow('broken', clickSend(settings)));
		stage.sandbox.faults.set([{ path: '/sms/send', nth: 1, fault: { type: 'resetAfterTaken' } }]);
		const seen = watch();
		const { body } = await post('broken', crowd);

		expect(body).toEqual(crowd.map(() => expect.objectContaining({ accepted: true })));
		expect(seen.posts()).toBe(1);
		expect(seen.recipients()).toEqual(each);
		expect(await endOf(workflow)).toBe('success');
	});
});

it('an error workflow is told what happened, and texts it to whom it concerns', async () => {
	const alert = {
		to: '+14055555555',
		message: '={{ $json.workflow.name }}: {{ $json.execution.error.message }}',
	};
	const { activatesErrorWorkflows } = differences;
	const save = activatesErrorWorkflows ? publish : stage.rest.createWorkflow;
	const onError = await save({
		name: 'Alert',
		nodes: [
			node('Error Trigger', 'n8n-nodes-base.errorTrigger', [0, 0]),
			clickSendNode([1, 0], credential, alert),
		],
		connections: connect([['Error Trigger', 0, 'ClickSend']]),
	});
	const workflow = await publish({
		...webhookWorkflow('refused', clickSend()),
		settings: { errorWorkflow: onError.id },
	});
	const seen = watch();
	const { status } = await post('refused', people(1, [0]));

	expect(status).toBe(500);
	expect(await endOf(workflow)).toBe('error');
	expect(await endOf(onError)).toBe('success');
	expect(seen.recipients()).toEqual([alert.to]);
	expect(stage.sandbox.record.timesTaken(REFUSED_NUMBER)).toBe(0);
	expect(stage.sandbox.record.taken.at(-1)?.body).toMatch(/^Webhook refused: .*1 invalid number/);
});
