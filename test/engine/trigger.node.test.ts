import type { INodeType } from 'n8n-workflow';

import { EXAMPLE_BODY } from '../../nodes/ClickSend/trigger/panel';
import { loadPackage } from './package';

let trigger: INodeType;

beforeAll(async () => {
	({ trigger } = await loadPackage());
});

it('is loaded by n8n from the built package, as a trigger with one webhook', () => {
	expect(trigger.description).toMatchObject({
		displayName: 'ClickSend Trigger',
		name: 'clickSendTrigger',
		group: ['trigger'],
		inputs: [],
		credentials: [{ name: 'clickSendApi', required: true }],
		webhooks: [
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' },
		],
	});
	expect(trigger.description.usableAsTool).toBeUndefined();
	expect(Object.keys(trigger.webhookMethods?.default ?? {}).sort()).toEqual([
		'checkExists',
		'create',
		'delete',
	]);
});

it('is found by what people search for', () => {
	expect(trigger.description.codex).toMatchObject({
		categories: ['Communication'],
		alias: expect.arrayContaining(['SMS', 'Inbound', 'Receipt', 'Opt-out']) as string[],
	});
});

it('says in the panel what comes, with an item as it comes', () => {
	const { triggerPanel } = trigger.description;
	const { executionsHelp } = typeof triggerPanel === 'object' ? triggerPanel : {};
	const help = typeof executionsHelp === 'object' ? executionsHelp.active : '';
	const example = JSON.parse(/<pre>([\s\S]*)<\/pre>/.exec(help)?.[1] ?? '{}') as object;

	expect(example).toMatchObject({
		...EXAMPLE_BODY,
		event: 'smsReceived',
		keyword: 'YES',
		is_opt_out: false,
		reference: { executionId: '1207', runIndex: 0, item: 14, recipient: 0 },
	});
});

it('tells at once that n8n must be reachable', () => {
	const [notice] = trigger.description.properties;
	expect(notice).toMatchObject({ type: 'notice' });
	expect(notice?.displayName).toMatch(/reachable from the internet.*valid certificate/);
});
