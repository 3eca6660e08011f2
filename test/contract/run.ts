import { Refused, Stopped, type Client } from './client/client';
import { createContext, type Check, type Clock, type Context } from './context';
import { Told, untold, type Verdict } from './judge/verdict';
import { findLeft, removeAll, type Removal, type Thing } from './made';

export interface Checked {
	check: Check;
	verdict: Verdict;
}

const NOTHING: Removal = { removed: [], left: [] };

export interface ContractResult {
	checked: Checked[];
	/** Things of an earlier run that was killed. */
	before: Removal;
	/** Things of this run. */
	after: Removal;
	calls: number;
	isStopped: boolean;
}

async function judge(check: Check, context: Context): Promise<Verdict> {
	try {
		return await check.run(context);
	} catch (thrown) {
		if (thrown instanceof Told) return thrown.verdict;
		if (thrown instanceof Stopped) throw thrown;
		if (thrown instanceof Refused) return untold('A call was not made, because it is not allowed');
		// The message of an error may hold a part of an answer, so only its kind is told.
		return untold(`The check failed (${thrown instanceof Error ? thrown.name : 'unknown reason'})`);
	}
}

/** Removes what this run made: by its list, and then by name, for calls whose answer was lost. */
async function cleanUp({ made, client }: Context): Promise<Removal> {
	const listed = await removeAll(made, client);
	const named = (await sweep(client)) ?? { removed: [], left: [UNSEEN] };
	const settled = new Set([...named.removed, ...named.left].map(({ key }) => key));
	return {
		removed: [...listed.removed, ...named.removed],
		// The second try has the last word.
		left: [...listed.left.filter(({ key }) => !settled.has(key)), ...named.left],
	};
}

/** Stands for what could be there, where ClickSend could not be asked. */
const UNSEEN: Thing = {
	key: 'unseen',
	what: 'perhaps something: ClickSend could not be asked for it',
};

/** Removes what has a name of ours; undefined where ClickSend cannot be asked. */
async function sweep(client: Client): Promise<Removal | undefined> {
	try {
		return await removeAll(await findLeft(client), client);
	} catch (thrown) {
		if (thrown instanceof Told) return undefined;
		throw thrown;
	}
}

/**
 * Runs checks one after the other. It begins with the removal of what a killed run left behind, and ends with the
 * removal of its own, after a failure and a stop too.
 *
 * @param onVerdict called after each check
 */
export async function runContract(
	checks: readonly Check[],
	client: Client,
	clock: Clock,
	onVerdict: (checked: Checked) => void = () => undefined,
): Promise<ContractResult> {
	const context = createContext(client, clock);
	const before = (await sweep(client)) ?? NOTHING;
	const checked: Checked[] = [];
	let isStopped = false;
	try {
		for (const check of checks) {
			const one = { check, verdict: await judge(check, context) };
			checked.push(one);
			onVerdict(one);
		}
	} catch (thrown) {
		if (!(thrown instanceof Stopped)) {
			await cleanUp(context);
			throw thrown;
		}
		isStopped = true;
	}
	const after = await cleanUp(context);
	return { checked, before, after, calls: client.count(), isStopped };
}
