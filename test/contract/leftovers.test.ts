import { createClient } from './client/client';
import type { Call, Transport } from './client/transport';
import { CHECKS } from './facts';
import { runContract } from './run';
import { createSandbox, type ContractSandbox } from './sandbox';

/** The checks that make something, and few others. */
const MAKING = CHECKS.filter(({ id }) => /^(rules|schedule|cancel)\./.test(id));

const THEIR_RULE = {
	rule_name: 'contract-run-of-somebody-else',
	action: 'URL',
	action_address: 'https://example.com/hook',
	enabled: 0,
};

/** An account in which messages to test numbers wait, so that a scheduled one could be left behind. */
const open = (): ContractSandbox => createSandbox(undefined, { testNumbersWait: true });

interface Left {
	rules: number;
	scheduled: number;
}

/** The things of contract runs that are in the account now. */
async function leftIn({ clickSend, transport, clock }: ContractSandbox): Promise<Left> {
	const { inbound, receipts } = clickSend.rules();
	// Messages without a schedule are done by then.
	await clock.wait(6000);
	const query = { q: 'status:Scheduled', limit: '100' };
	const { body } = await transport({ method: 'GET', path: '/sms/history', query });
	const { total } = (body as { data: { total: number } }).data;
	return { rules: inbound.length + receipts.length, scheduled: total };
}

async function runAll(
	{ clock }: ContractSandbox,
	transport: Transport,
	isStopped: () => boolean = () => false,
	checks = MAKING,
) {
	const client = createClient({ transport, wait: clock.wait, isStopped });
	return await runContract(checks, client, clock);
}

/** A run without checks: it only removes what others left. */
const runNone = async (account: ContractSandbox) =>
	await runAll(account, account.transport, () => false, []);

/** The number of calls of a run from its first to its last making. */
async function countCalls(): Promise<number> {
	const account = open();
	let calls = 0;
	await runAll(account, async (call) => {
		calls += 1;
		return await account.transport(call);
	});
	return calls;
}

/** Kills a run at one of its calls, before or after ClickSend has had it. */
async function killAt(account: ContractSandbox, at: number, isTaken: boolean): Promise<void> {
	let calls = 0;
	const killed = new Promise<void>((resolve) => {
		const transport = async (call: Call) => {
			calls += 1;
			if (calls < at) return await account.transport(call);
			if (calls === at && isTaken) await account.transport(call);
			resolve();
			// A killed process gets no answer, and asks no more.
			return await new Promise<never>(() => undefined);
		};
		void runAll(account, transport);
	});
	await killed;
}

const NOTHING: Left = { rules: 0, scheduled: 0 };

it('a run leaves nothing behind', async () => {
	const account = open();
	const { after } = await runAll(account, account.transport);

	expect(after.left).toEqual([]);
	expect(await leftIn(account)).toEqual(NOTHING);
});

it('a run that is stopped at any call leaves nothing behind', async () => {
	const last = await countCalls();
	const left: Left[] = [];
	for (let at = 1; at <= last; at += 1) {
		const account = open();
		let calls = 0;
		const counted: Transport = async (call) => {
			calls += 1;
			return await account.transport(call);
		};
		const { after } = await runAll(account, counted, () => calls >= at);
		expect(after.left).toEqual([]);
		left.push(await leftIn(account));
	}

	expect(left).toEqual(left.map(() => NOTHING));
	expect(last).toBeGreaterThan(40);
});

it.each([
	['before', false],
	['after', true],
])('a run that is killed %s any call is tidied up by the next one', async (_when, isTaken) => {
	const last = await countCalls();
	let [somethingLeft, somethingWaiting] = [0, 0];
	for (let at = 1; at <= last; at += 1) {
		const account = open();
		await killAt(account, at, isTaken);
		const { rules, scheduled } = await leftIn(account);
		if (rules > 0) somethingLeft += 1;
		if (scheduled > 0) somethingWaiting += 1;
		const { before } = await runNone(account);
		expect(before.removed).toHaveLength(rules + scheduled);
		expect(await leftIn(account)).toEqual(NOTHING);
	}

	// The kills met both kinds of things.
	expect(somethingLeft).toBeGreaterThan(5);
	expect(somethingWaiting).toBeGreaterThan(5);
});

it('answers that get lost make no difference: what was made is found by its name', async () => {
	const account = open();
	const lossy: Transport = async (call) => {
		const answer = await account.transport(call);
		const isMaking = call.method === 'POST' && /automations|send/.test(call.path);
		return isMaking ? { ...answer, http: 502, body: '' } : answer;
	};
	const { after } = await runAll(account, lossy);

	expect(after.removed.length).toBeGreaterThan(0);
	expect(await leftIn(account)).toEqual(NOTHING);
});

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
	expect(await leftIn(account)).toEqual({ rules: 1, scheduled: 0 });
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
