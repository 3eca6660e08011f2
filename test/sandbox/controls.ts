import type { SandboxChannel } from './channels/channel';
import type { ClickSend, IncomingReceipt, IncomingSms, Rules } from './clickSend';
import { makePush } from './push';
import type { Push, PushAnswer } from './push';

/** The number of times that ClickSend repeats a push without an HTTP 200 answer (help, "Incoming SMS to a URL"). */
export const MOST_REPEATS = 10;
const HTTP_OK = 200;

/** The events that reach an account from outside, and the pushes of its rules. */
export interface Controls {
	/** Receives a message. Resolves with the answers to its pushes, in the order of the rules. */
	receiveSms(sms: IncomingSms): Promise<PushAnswer[]>;
	/** Gets a receipt. Resolves with the answers to its pushes, in the order of the rules. */
	deliverReceipt(receipt: IncomingReceipt): Promise<PushAnswer[]>;
	/**
	 * Plays one round of repeats: of the pushes whose last answer was not 200, or with `answered` of all
	 * (ClickSend says to expect doubles). A push is repeated at most 10 times.
	 */
	repeat(options?: { answered?: boolean }): Promise<PushAnswer[]>;
	/** The automation rules of this moment, for counting. */
	rules(): Rules;
	/** Puts so many messages of every kind and type into the history, at no cost. */
	seedHistory(count: number, channel?: SandboxChannel): void;
	/** Every push and repeat that was made, in the order of the answers. */
	readonly pushes: readonly PushAnswer[];
}

interface Sent {
	push: Push;
	status: number | null;
	repeats: number;
}

/** The controls of a ClickSend, with pushes over HTTP to this machine. */
export function createControls(clickSend: ClickSend): Controls {
	const sent: Sent[] = [];
	const pushes: PushAnswer[] = [];
	const make = async (one: Sent): Promise<PushAnswer> => {
		const answer = await makePush(one.push);
		one.status = answer.status;
		pushes.push(answer);
		return answer;
	};
	const makeAll = async (made: readonly Push[]): Promise<PushAnswer[]> => {
		const fresh = made.map((push) => ({ push, status: null, repeats: 0 }));
		sent.push(...fresh);
		return await Promise.all(fresh.map(make));
	};
	return {
		receiveSms: async (sms) => await makeAll(clickSend.receiveSms(sms)),
		deliverReceipt: async (receipt) => await makeAll(clickSend.deliverReceipt(receipt)),
		repeat: async ({ answered = false } = {}) => {
			const due = sent.filter(
				({ status, repeats }) => repeats < MOST_REPEATS && (answered || status !== HTTP_OK),
			);
			for (const one of due) one.repeats += 1;
			return await Promise.all(due.map(make));
		},
		rules: () => clickSend.rules(),
		seedHistory: (count, channel) => clickSend.seedHistory(count, channel),
		pushes,
	};
}
