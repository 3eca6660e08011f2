import { isObject } from '../judge/shape';
import { cannotTell } from '../judge/verdict';
import { isAllowed, NO_SUCH_MESSAGE, type Ownership } from './guard';
import { isFree, priceCallFor } from './pricing';
import { readMessages } from './recipients';
import type { Answer, Call, Transport } from './transport';

/** A call that a contract run must not make: an error of the contract itself. */
export class Refused extends Error {}

/** The user stopped the run. */
export class Stopped extends Error {}

const HTTP_TOO_MANY = 429;
const MS_PER_SECOND = 1000;
const MOST_REPEATS = 3;
/** ClickSend was seen to ask for up to a minute; it is waited for, and no longer. */
const MOST_PATIENCE_SECONDS = 65;

export interface ClientPorts {
	transport: Transport;
	/** Milliseconds. */
	wait(ms: number): Promise<void>;
	/** Milliseconds before each call, so that nobody's limit is used up. */
	pause?: number;
	/** Whether the user has stopped the run. */
	isStopped?(): boolean;
}

export interface Client {
	/** @throws Refused for a call that a contract run must not make, Stopped once the user has stopped the run */
	ask(call: Call): Promise<Answer>;
	/** The same for the removal, which goes on after a stop. */
	askAnyway(call: Call): Promise<Answer>;
	/** Takes a message or a rule of an earlier run for one of this run, so that it can be removed. */
	adopt(idOrPath: string): void;
	/** The number of calls made. */
	count(): number;
}

const dataOf = ({ body }: Answer): Record<string, unknown> =>
	isObject(body) && isObject(body.data) ? body.data : {};

/** The ID of a rule, whichever name it has in that kind of rule and answer. */
export const ruleIdOf = (rule: Record<string, unknown>): unknown =>
	rule.inbound_rule_id ?? rule.sms_inbound_rule_id ?? rule.receipt_rule_id;

function madeBy(call: Call, answer: Answer): string[] {
	if (call.method !== 'POST') return [];
	const data = dataOf(answer);
	if (call.path === '/sms/send')
		return readMessages(data).map(({ message_id }) => String(message_id));
	if (call.path === '/lists') return [`/lists/${String(data.list_id)}`];
	return ruleIdOf(data) === undefined ? [] : [`${call.path}/${String(ruleIdOf(data))}`];
}

/** The patience that an answer 429 asks for, in seconds. */
const patienceOf = ({ headers }: Answer): number => {
	const asked = Number(headers['retry-after'] ?? headers['ratelimit-reset']);
	return Number.isFinite(asked) && asked > 0 ? Math.min(asked, MOST_PATIENCE_SECONDS) : 1;
};

/**
 * Calls ClickSend for the checks. It makes only the calls of guard.ts, and no send before ClickSend has said that it
 * costs nothing: there is no way around either.
 */
export function createClient({ transport, wait, pause = 0, isStopped }: ClientPorts): Client {
	const own = new Set<string>([NO_SUCH_MESSAGE]);
	const ours: Ownership = {
		isOwnMessage: (id) => own.has(id),
		isOwnRule: (path) => own.has(path),
		isOwnList: (path) => own.has(path),
	};
	let calls = 0;

	async function call(one: Call): Promise<Answer> {
		for (let repeats = 0; ; repeats += 1) {
			if (pause > 0) await wait(pause);
			calls += 1;
			const answer = await transport(one);
			if (answer.http !== HTTP_TOO_MANY) return answer;
			if (repeats === MOST_REPEATS) cannotTell('ClickSend asks for a pause again and again (429)');
			await wait(patienceOf(answer) * MS_PER_SECOND);
		}
	}

	async function askAnyway(one: Call): Promise<Answer> {
		if (!isAllowed(one, ours)) {
			throw new Refused(`A contract run must not make this call: ${one.method} ${one.path}`);
		}
		if (one.path === '/sms/send' && readMessages(one.body).length > 0) {
			const price = await call(priceCallFor(one.body));
			if (!isFree(one.body, price)) cannotTell('Nothing was sent, because it would not be free');
		}
		const answer = await call(one);
		for (const made of madeBy(one, answer)) own.add(made);
		return answer;
	}

	return {
		askAnyway,
		ask: async (one) => {
			if (isStopped?.() === true) throw new Stopped();
			return await askAnyway(one);
		},
		adopt: (idOrPath) => void own.add(idOrPath),
		count: () => calls,
	};
}
