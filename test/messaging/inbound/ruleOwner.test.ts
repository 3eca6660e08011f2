import {
	isNamedFor,
	pushesTo,
	pushesToTwin,
	ruleName,
} from '../../../nodes/ClickSend/messaging/inbound/rule';
import { DEEP } from '../deep';

const HOOK = 'https://n8n.example.com/webhook/3f0c/webhook';
const SECRET = `${HOOK}?secret=x`;

describe('a rule is ours when it pushes to our webhook', () => {
	it.each<[string, unknown, boolean]>([
		['with a secret', SECRET, true],
		['without one', HOOK, true],
		['with anything behind', `${HOOK}?a=1#b`, true],
		['with a slash behind', `${HOOK}/`, true],
		['in capitals where they do not matter', 'HTTPS://N8N.EXAMPLE.COM/webhook/3f0c/webhook', true],
		['with its port', 'https://n8n.example.com:443/webhook/3f0c/webhook', true],
		['the test address', 'https://n8n.example.com/webhook-test/3f0c/webhook', false],
		['another n8n', 'https://other.example.com/webhook/3f0c/webhook', false],
		['without encryption', 'http://n8n.example.com/webhook/3f0c/webhook', false],
		['another port', 'https://n8n.example.com:8443/webhook/3f0c/webhook', false],
		['another webhook', 'https://n8n.example.com/webhook/3f0d/webhook', false],
		['more of a path', `${HOOK}/more`, false],
		['less of it', 'https://n8n.example.com/webhook', false],
		['a phone number', '+61411111111', false],
		['an e-mail address', 'john@example.com', false],
		['nothing', null, false],
		['blank', '', false],
		['a list', [HOOK], false],
		['something deep', DEEP, false],
	])('%s', (_case, action_address, expected) => {
		expect(pushesTo({ action_address }, HOOK)).toBe(expected);
	});
});

describe('a rule pushes to the other address of a webhook, the one for tests', () => {
	it.each<[string, unknown, boolean]>([
		['with a secret', 'https://n8n.example.com/webhook-test/3f0c/webhook?secret=x', true],
		['under a name that n8n was given', 'https://n8n.example.com/try/3f0c/webhook', true],
		['not the same one', SECRET, false],
		['not of another webhook', 'https://n8n.example.com/webhook-test/3f0d/webhook', false],
		['not of another n8n', 'https://other.example.com/webhook-test/3f0c/webhook', false],
		['not of another n8n in production', 'https://other.example.com/webhook/3f0c/webhook', false],
		['not of another webhook in production', 'https://n8n.example.com/webhook/3f0d/webhook', false],
		['not without encryption', 'http://n8n.example.com/webhook-test/3f0c/webhook', false],
		['not with another end', 'https://n8n.example.com/webhook/3f0c/setup', false],
		['not with more of a path', 'https://n8n.example.com/a/webhook-test/3f0c/webhook', false],
		['not with less of it', 'https://n8n.example.com/3f0c/webhook', false],
		['not a phone number', '+61411111111', false],
		['nothing', null, false],
	])('%s', (_case, action_address, expected) => {
		expect(pushesToTwin({ action_address }, HOOK)).toBe(expected);
	});

	it('also where n8n has a path of its own', () => {
		const [test, production] = ['webhook-test', 'webhook'].map(
			(kind) => `https://example.com/tools/n8n/${kind}/3f0c/webhook`,
		);
		expect(pushesToTwin({ action_address: test }, String(production))).toBe(true);
	});
});

describe('the name of a rule says whose it is', () => {
	const owner = {
		workflowId: 'kQ3vX8',
		workflowName: 'Auto reply',
		nodeName: 'ClickSend Trigger',
		isTest: false,
	};

	it.each([
		['in production', {}, 'n8n: Auto reply (kQ3vX8) > ClickSend Trigger'],
		['in a test', { isTest: true }, 'n8n [test]: Auto reply (kQ3vX8) > ClickSend Trigger'],
		[
			'on one line',
			{ workflowName: ' Auto\n\treply ' },
			'n8n: Auto reply (kQ3vX8) > ClickSend Trigger',
		],
		[
			'without a blank where it is cut',
			{ workflowName: `${'w'.repeat(39)} more` },
			`n8n: ${'w'.repeat(39)} (kQ3vX8) > ClickSend Trigger`,
		],
		[
			'without emoji',
			{ workflowName: 'Re\u{1F4F1}ply' },
			'n8n: Reply (kQ3vX8) > ClickSend Trigger',
		],
		[
			'in any script',
			{ workflowName: 'Réponse 回复' },
			'n8n: Réponse 回复 (kQ3vX8) > ClickSend Trigger',
		],
	])('%s', (_case, fields, expected) => {
		expect(ruleName({ ...owner, ...fields })).toBe(expected);
	});

	it.each<[string, unknown, boolean, boolean]>([
		['production', ruleName(owner), true, false],
		['a test', ruleName({ ...owner, isTest: true }), false, true],
		['the node under another name', ruleName({ ...owner, nodeName: 'SMS' }), true, false],
		[
			'the workflow under another name',
			ruleName({ ...owner, workflowName: 'A (b) > c' }),
			true,
			false,
		],
		['another workflow', ruleName({ ...owner, workflowId: 'kQ3vX9' }), false, false],
		[
			'a workflow whose id begins alike',
			ruleName({ ...owner, workflowId: 'kQ3vX88' }),
			false,
			false,
		],
		['a person', 'Auto reply', false, false],
		['a person who names the workflow', 'For Auto reply (kQ3vX8) > mine', false, false],
		['nothing', null, false, false],
		['a list', [ruleName(owner)], false, false],
	])('and is recognised: %s', (_case, rule_name, production, test) => {
		const { workflowId } = owner;
		expect(isNamedFor({ rule_name }, { workflowId, isTest: false })).toBe(production);
		expect(isNamedFor({ rule_name }, { workflowId, isTest: true })).toBe(test);
	});

	it('a workflow without an id recognises none', () => {
		const nobody = { ...owner, workflowId: '' };
		expect(isNamedFor({ rule_name: ruleName(nobody) }, nobody)).toBe(false);
	});

	it('in a hundred characters, the id of the workflow always among them', () => {
		const long = { ...owner, workflowName: 'w'.repeat(500), nodeName: 'n'.repeat(500) };
		const name = ruleName({ ...long, isTest: true });
		expect(name.length).toBeLessThanOrEqual(100);
		expect(name).toContain('(kQ3vX8)');
	});
});
