import type { Transport } from './client/transport';
import { leftIn, NOTHING, open, runAll, runNone, THEIR_RULE } from './leftovers';

it('what cannot be removed is named, and the others are removed all the same', async () => {
	const account = open();
	const { after } = await runAll(account, async (call) =>
		call.method === 'DELETE' && call.path.includes('inbound')
			? { http: 500, headers: {}, body: '' }
			: await account.transport(call),
	);

	expect(after.left.map(({ what }) => what)).toEqual([
		expect.stringMatching(/^the rule contract-run-\w+-inbound-rule/),
	]);
	expect(await leftIn(account)).toEqual({ rules: 1, scheduled: 0, lists: 0 });
});

it.each([
	['a rule with another address', { ...THEIR_RULE }],
	[
		'a rule with another name',
		{ ...THEIR_RULE, action_address: 'https://a.invalid/', rule_name: 'Mine' },
	],
])('%s is not touched', async (_case, rule) => {
	const account = open();
	const body = { ...rule, match_type: 0 };
	await account.transport({ method: 'POST', path: '/automations/sms/receipts', body });
	await runAll(account, account.transport);

	expect(account.clickSend.rules().receipts).toMatchObject([rule]);
});

it('rules on later pages are found too', async () => {
	const account = open();
	for (let index = 0; index < 130; index += 1) {
		const name = index === 129 ? 'contract-run-0-receipts-rule' : `Rule ${index}`;
		const address = 'https://a.invalid/contract';
		const body = { ...THEIR_RULE, rule_name: name, action_address: address, match_type: 0 };
		await account.transport({ method: 'POST', path: '/automations/sms/receipts', body });
	}
	const { before } = await runNone(account);

	expect(before.removed.map(({ what }) => what)).toEqual(['the rule contract-run-0-receipts-rule']);
	expect(account.clickSend.rules().receipts).toHaveLength(129);
});

it('a rule of ours that is on, since ClickSend did not keep it off, is removed as well', async () => {
	const account = open();
	const address = 'https://a.invalid/contract';
	const body = { ...THEIR_RULE, action_address: address, enabled: 1, match_type: 0 };
	await account.transport({ method: 'POST', path: '/automations/sms/receipts', body });
	await runNone(account);

	expect(account.clickSend.rules().receipts).toEqual([]);
});

it('what ClickSend does not show yet is removed too, since it is noted when it is made', async () => {
	const account = open();
	const blind: Transport = async (call) =>
		call.method === 'GET' && /automations\/sms\/\w+$|history/.test(call.path)
			? { http: 500, headers: {}, body: '' }
			: await account.transport(call);
	await runAll(account, blind);

	expect(account.clickSend.record.posts('/automations/sms/inbound')).toBe(1);
	expect(await leftIn(account)).toEqual(NOTHING);
});
