import { createClient } from './client/client';
import type { Transport } from './client/transport';
import { CHECKS } from './facts';
import { runContract } from './run';
import { createSandbox, type ContractSandbox } from './sandbox';

/** The checks that make something, and few others. */
const MAKING = CHECKS.filter(({ id }) => /^(rules|schedule|cancel|contacts)\./.test(id));

export const THEIR_RULE = {
	rule_name: 'contract-run-of-somebody-else',
	action: 'URL',
	action_address: 'https://example.com/hook',
	enabled: 0,
};

/** An account in which messages to test numbers wait, so that a scheduled one could be left behind. */
export const open = (): ContractSandbox => createSandbox(undefined, { testNumbersWait: true });

export interface Left {
	rules: number;
	scheduled: number;
	lists: number;
}

/** The things of contract runs that are in the account now. */
export async function leftIn({ clickSend, transport, clock }: ContractSandbox): Promise<Left> {
	const { inbound, receipts } = clickSend.rules();
	// Messages without a schedule are done by then.
	await clock.wait(6000);
	const query = { q: 'status:Scheduled', limit: '100' };
	const { body } = await transport({ method: 'GET', path: '/sms/history', query });
	const { total } = (body as { data: { total: number } }).data;
	const lists = await transport({ method: 'GET', path: '/lists', query: { limit: '100' } });
	const { data } = lists.body as { data: { data: Array<{ list_name: string }> } };
	const ours = data.data.filter(({ list_name }) => list_name.startsWith('contract-run-'));
	return { rules: inbound.length + receipts.length, scheduled: total, lists: ours.length };
}

export async function runAll(
	{ clock }: ContractSandbox,
	transport: Transport,
	isStopped: () => boolean = () => false,
	checks = MAKING,
) {
	const client = createClient({ transport, wait: clock.wait, isStopped });
	return await runContract(checks, client, clock);
}

/** A run without checks: it only removes what others left. */
export const runNone = async (account: ContractSandbox) =>
	await runAll(account, account.transport, () => false, []);

export const NOTHING: Left = { rules: 0, scheduled: 0, lists: 0 };
