import type { Call, Transport } from './client/transport';
import { leftIn, NOTHING, open, runAll, runNone, type Left } from './leftovers';
import type { ContractSandbox } from './sandbox';

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
		const { rules, scheduled, lists } = await leftIn(account);
		if (rules > 0) somethingLeft += 1;
		if (scheduled > 0) somethingWaiting += 1;
		const { before } = await runNone(account);
		expect(before.removed).toHaveLength(rules + scheduled + lists);
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
