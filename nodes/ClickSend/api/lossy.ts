import type { Failure, Reply } from '../messaging/answer/answer';
import { type Ask, type AskRequest, type Judge } from './ask';
import { isProblem } from '../messaging/problem';

/** The last answer to a request that changes something, and whether an earlier one got lost. */
export interface LossyAnswer<T> {
	verdict: T | Failure;
	/** Whether any answer got lost, so that ClickSend may have made the change already. */
	wasLost: boolean;
}

/** Makes a request that may be repeated, and notes whether one of its answers got lost. */
export async function askLossy<T extends { kind: string }>(
	ask: Ask,
	request: AskRequest,
	judge: Judge<T>,
): Promise<LossyAnswer<T>> {
	let wasLost = false;
	const noticing = (reply: Reply): T | Failure => {
		const verdict = judge(reply);
		wasLost ||= isProblem(verdict) && verdict.kind === 'lost';
		return verdict;
	};
	const verdict = await ask({ ...request, isSafeToRepeat: true }, noticing);
	return { verdict, wasLost };
}
