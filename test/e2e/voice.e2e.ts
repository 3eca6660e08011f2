import { credentialFor, type CredentialRef } from './n8n/rest';
import { clickSendNode } from './n8n/workflow';
import { openStage, type Stage } from './stage';
import { CALLS, echoed, echoWorkflow, endedExecutions, publish, untilRules } from './triggers';
import { postWebhook, webhookWorkflow } from './webhook';

let stage: Stage;
let credential: CredentialRef;

beforeAll(async () => {
	stage = await openStage();
	credential = await stage.rest.createCredential(credentialFor(stage.sandbox));
});

afterAll(async () => await stage?.close());

it('a keypress comes back to a workflow, and says which execution made the call', async () => {
	const { sandbox, rest, n8n } = stage;
	const parameters = {
		...{ resource: 'voice', language: 'de-de', voice: 'male', output: 'simplified' },
		options: { requireInput: true },
	};
	const calling = await publish(
		rest,
		webhookWorkflow('call', clickSendNode([2, 0], credential, parameters)),
	);
	const onKeypress = await publish(rest, echoWorkflow('On keypress', credential, CALLS));
	expect(sandbox.rules().voiceReceipts).toMatchObject([
		{ rule_name: `n8n: On keypress (${onKeypress.id}) > ClickSend Trigger` },
	]);

	const people = ['+14055555555', '+61411111111'].map((phone) => ({ phone, text: 'Press 1' }));
	const { body } = await postWebhook(n8n, 'call', people);
	const rows = body as Array<Record<string, string>>;
	expect(rows).toMatchObject([
		{ to: '+14055555555', accepted: true, lang: 'de-de', voice: 'male' },
		{ to: '+61411111111', accepted: true, lang: 'de-de', voice: 'male' },
	]);
	const [execution] = await endedExecutions(rest, calling, 1);
	const message_id = rows[1]?.message_id ?? '';
	await sandbox.deliverReceipt({ message_id, status_code: 201, digits: '1' });
	await endedExecutions(rest, onKeypress, 1);

	expect(echoed(sandbox)).toMatchObject([
		{
			...{ event: 'voiceReceipt', message_id, digits: '1', delivered: true },
			custom_string: rows[1]?.custom_string,
			reference: { executionId: execution?.id, runIndex: 0, item: 1, recipient: 0 },
		},
	]);
	await rest.deactivate(onKeypress);
	await untilRules(sandbox, 0);
});
