import type { IExecuteFunctions } from 'n8n-workflow';

import { readOptOuts } from '../../../api/contacts/optOutList';
import { TextedLists } from '../../../api/contacts/textedLists';
import { askFor } from '../../../api/context';
import type { LedgerEntries } from '../../../delivery/ledger';
import { standingOf } from '../../../delivery/standing';
import type { Aim } from '../../../messaging/advice/messageAdvice';
import { OPT_OUT_ADVICE } from '../../../messaging/advice/optOutAdvice';
import {
	judgeComparable,
	refuseGuarded,
	type GuardProblem,
} from '../../../messaging/contacts/judgeTexted';
import { stopsRun } from '../../../messaging/input/emptyRow';
import { isPlanned, type PlanEntry } from '../../../messaging/input/plan';
import type { Hold } from '../../../messaging/outcome/limits';
import { isProblem } from '../../../messaging/problem';
import type { PlannedMessage, RefusedMessage } from '../../../messaging/types';
import { refusedRun } from '../../../output/refusedRun';
import type { PlannedRun } from './index';
import type { Pacer } from './pacer';

/** The settings of the guard. */
interface OptOutSettings {
	skipOptedOut: boolean;
	/** The opt-out list that the user named, if any. */
	optOutList?: number;
	/** Milliseconds that the run may wait in all. */
	maxTotalWaitMs: number;
}

/** A plan without those who opted out. */
interface GuardedRun extends PlannedRun {
	/** The reason why nothing may be sent, if there is one. */
	hold?: Hold;
}

type JudgeMessage = (
	message: PlannedMessage,
) => Promise<GuardProblem | undefined> | GuardProblem | undefined;

/** Refuses messages of a plan, as far as they have not been sent. */
class Refusing {
	private readonly open: ReadonlySet<PlanEntry>;

	private readonly mayThrow: boolean;

	constructor(
		private readonly context: IExecuteFunctions,
		private entries: readonly PlanEntry[],
		private readonly aim: Aim,
		private readonly pause: Pacer,
		ledger?: LedgerEntries,
	) {
		const { open, unknown, gone } = standingOf(entries.filter(isPlanned), ledger);
		this.open = new Set(open);
		this.mayThrow = !context.continueOnFail() && unknown.length + gone.length === 0;
	}

	/** Whether a message is left that may be sent. */
	get isAnyOpen(): boolean {
		return this.entries.some((entry) => this.open.has(entry));
	}

	get plan(): PlannedRun {
		return { entries: [...this.entries], messages: this.entries.filter(isPlanned) };
	}

	/** @throws NodeOperationError that names the items that cannot be sent, in *Stop Workflow* */
	async refuse(judge: JudgeMessage): Promise<void> {
		const stopping: RefusedMessage[] = [];
		const judged: PlanEntry[] = [];
		for (const entry of this.entries) {
			const isOpen = isPlanned(entry) && this.open.has(entry);
			const why = isOpen ? await judge(entry) : undefined;
			const refused = isOpen && why !== undefined ? refuseGuarded(entry, why) : undefined;
			if (refused !== undefined && stopsRun(refused.problem)) stopping.push(refused);
			judged.push(refused ?? entry);
			await this.pause();
		}
		this.entries = judged;
		if (!this.mayThrow || stopping.length === 0) return;
		const { context } = this;
		throw refusedRun(context.getNode(), stopping, context.getInputData().length, this.aim);
	}
}

/**
 * Leaves out who opted out, before anything is sent. Messages that an earlier try of the run sent, or may have sent,
 * are no longer judged. If the opt-out list cannot be read, nothing may be sent.
 *
 * @param ledger the ledger of earlier tries, where n8n runs the node again
 * @throws NodeOperationError that names the items that cannot be sent, unless the node continues on fail
 */
export async function guardOptOuts(
	context: IExecuteFunctions,
	{ entries, messages }: PlannedRun,
	{ skipOptedOut, optOutList, maxTotalWaitMs }: OptOutSettings,
	aim: Aim,
	pause: Pacer,
	ledger?: LedgerEntries,
): Promise<GuardedRun> {
	if (!skipOptedOut) return { entries, messages };
	const refusing = new Refusing(context, entries, aim, pause, ledger);
	await refusing.refuse(judgeComparable);
	if (!refusing.isAnyOpen) return refusing.plan;
	const ask = askFor(context, { maxTotalWaitMs });
	const optOuts = await readOptOuts(ask, optOutList, pause);
	if (isProblem(optOuts)) {
		const { status, what } = optOuts;
		const advice = OPT_OUT_ADVICE[status] ?? '';
		return { ...refusing.plan, hold: { status, what, advice } };
	}
	const texted = new TextedLists(ask, optOuts);
	await refusing.refuse(async (message) => await texted.problemWith(message));
	return refusing.plan;
}
