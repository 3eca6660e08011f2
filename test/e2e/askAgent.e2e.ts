import type { IConnections } from 'n8n-workflow';

import { ASKED, DOUBLE, open, untilStatus, start } from './ask';
import { CLICK_SEND_TOOL } from './n8n/communityPackage';
import { startModel } from './n8n/modelServer';
import { credentialFor, type CredentialRef, type Rest } from './n8n/rest';
import { node, type WorkflowFile } from './n8n/workflow';
import { openStage, type Stage } from './stage';
import { publish } from './triggers';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
});

afterAll(async () => await stage?.close());

const CUSTOMER = '+14055550101';

const HITL = CLICK_SEND_TOOL.replace(/Tool$/, 'HitlTool');

/** Webhook -> AI Agent, whose only tool texts a customer, once somebody has approved it by SMS. */
function agentWorkflow(
	path: string,
	clickSendApi: CredentialRef,
	openAiApi: CredentialRef,
): WorkflowFile {
	const wire = (to: string, type: string) => ({ [type]: [[{ node: to, type, index: 0 }]] });
	const connections = {
		Webhook: wire('AI Agent', 'main'),
		Model: wire('AI Agent', 'ai_languageModel'),
		Approval: wire('AI Agent', 'ai_tool'),
		'Text the customer': wire('Approval', 'ai_tool'),
	} as unknown as IConnections;
	return {
		name: `Agent ${path}`,
		nodes: [
			node(
				'Webhook',
				'n8n-nodes-base.webhook',
				[0, 0],
				{ httpMethod: 'POST', path, responseMode: 'onReceived' },
				{ typeVersion: 2, webhookId: path },
			),
			node(
				'AI Agent',
				'@n8n/n8n-nodes-langchain.agent',
				[1, 0],
				{ promptType: 'define', text: '={{ $json.body.text }}', options: {} },
				{ typeVersion: 3 },
			),
			node(
				'Model',
				'@n8n/n8n-nodes-langchain.lmChatOpenAi',
				[1, 1],
				{ model: { __rl: true, mode: 'id', value: 'model' }, options: {} },
				{ typeVersion: 1.2, credentials: { openAiApi } },
			),
			node(
				'Approval',
				HITL,
				[2, 1],
				{
					...{ resource: 'sms', operation: 'sendAndWait', to: ASKED, responseType: 'approval' },
					...DOUBLE,
				},
				{ credentials: { clickSendApi } },
			),
			node(
				'Text the customer',
				CLICK_SEND_TOOL,
				[2, 2],
				{
					...{ resource: 'sms', operation: 'send' },
					to: "={{ $fromAI('to', 'Phone number') }}",
					message: "={{ $fromAI('message', 'Text') }}",
				},
				{ credentials: { clickSendApi } },
			),
		],
		connections,
	};
}

const credentialOfModel = async (rest: Rest, url: string): Promise<CredentialRef> => {
	const body = { name: 'Model', type: 'openAiApi', data: { apiKey: 'none', url } };
	const { id } = await rest.post<{ id: string }>('/credentials', body);
	return { id, name: 'Model' };
};

it.each([
	['approve', 'its tool is used', [CUSTOMER], /"to":"\+14055550101".*"status":"SUCCESS"/],
	['decline', 'its tool is not used', [], /User rejected the tool call/],
])('ask for an agent: %s, and %s', async (answer, _what, people, told) => {
	const { rest, sandbox } = stage;
	// The arguments of a tool with a human in the loop stand one level deeper.
	const toolParameters = { to: CUSTOMER, message: 'Your order is ready.' };
	const model = await startModel({ toolParameters, hitlParameters: {} });
	try {
		const clickSend = await rest.createCredential(credentialFor(sandbox));
		const openAi = await credentialOfModel(rest, model.url);
		const saved = await publish(rest, agentWorkflow(answer, clickSend, openAi));
		const before = sandbox.record.taken.length;
		await start(stage, answer, 'Text the customer');
		await untilStatus(rest, saved, 1, 'waiting');
		const [asked, ...others] = sandbox.record.taken.slice(before);
		expect(others).toEqual([]);
		expect(asked?.body).toMatch(
			/^The agent wants to run this tool: Text_the_customer\n\nInput:\n.*Your order is ready.*\nhttp/,
		);

		const link = /http\S+/.exec(asked?.body ?? '')?.[0] ?? '';
		expect((await open(link)).page).toContain('The agent wants to run this tool');
		await open(link, { answer });
		await untilStatus(rest, saved, 1, 'success');
		const texted = sandbox.record.taken.slice(before + 1);
		expect(texted.map(({ to }) => to)).toEqual(people);
		expect(model.told).toEqual([expect.stringMatching(told)]);
	} finally {
		await model.close();
	}
});
