import { adviceFor } from '../messaging/advice/messageAdvice';
import { judgeSend, type Failure } from '../messaging/answer/answer';
import type { Hold } from '../messaging/outcome/limits';
import {
	decide,
	decideOnQuestion,
	mayBeWaitedFor,
	type Decision,
} from '../messaging/answer/retryPolicy';
import type { CallAnswer, IfUnknown, MessageResult, Outcome, Row } from '../messaging/types';
import { confirmFromHistory } from './confirm';
import { halvesOf, isResend, resendOf, type CheckJob, type Job, type SendJob } from './job';
import type { Ports, PricePorts } from './ports';
import type { DeliveryRecord } from './record';
import { STOPPED, type Problem } from '../messaging/problem';

/**
 * One lost answer, or one picture that cannot be uploaded, may be chance; a second in a row means that ClickSend has a
 * problem.
 */
const MAX_LOST_IN_A_ROW = 2;

const OUT_OF_CREDIT: Problem = {
	status: 'INSUFFICIENT_CREDIT',
	what: "the account's balance is used up",
};

const isOutOfCredit = (rows: readonly Row[]): boolean =>
	rows.length > 0 && rows.every(({ status }) => status === OUT_OF_CREDIT.status);

/** ClickSend limits the calls of an account, so more parallel calls would only have to wait. */
export const MAX_PARALLEL_CALLS = 10;

export interface DeliveryOptions {
	/** Messages per call, 1 to 1000. */
	batchSize: number;
	/** Calls that may be under way at once, 1 to 10. */
	parallelCalls: number;
	/** Milliseconds that the run may stand still in all, waiting for ClickSend. */
	maxTotalWaitMs: number;
	/** The choice for a message that may have been taken and that the history does not show. */
	ifUnknown: IfUnknown;
	/** The reason why the run may send nothing: every message that has not been sent yet gets it as its result. */
	hold?: Hold;
}

/** Handles jobs, decides how many run at once, and decides when to stop. */
export class Courier {
	private isWell = false;

	private lostInARow = 0;

	/** The reason why no more messages are sent. */
	private stop: (Problem & { advice: string | null }) | undefined;

	constructor(
		private readonly options: DeliveryOptions,
		private readonly ports: Ports | PricePorts,
		private readonly record: DeliveryRecord,
	) {
		this.stop = options.hold;
	}

	/**
	 * The number of calls that may run at once: one until ClickSend has answered a call well, so that a wrong key or an
	 * empty account shows before more calls follow, and again one after a lost answer until the next good one.
	 */
	get width(): number {
		return this.isWell ? this.options.parallelCalls : 1;
	}

	/** Handles one job; returns the jobs that follow from it, to be done next. Never throws. */
	async handle(job: Job): Promise<Job[]> {
		return job.kind === 'send' ? await this.send(job) : await this.check(job);
	}

	private async send(job: SendJob): Promise<Job[]> {
		const { messages } = job.batch;
		// A call for many messages takes a while to write.
		await this.ports.pause();
		await this.ports.standstill.over();
		this.noticeCancellation();
		if (this.stop !== undefined) {
			this.settle(job, 'not_sent', this.stop, { advice: this.stop.advice });
			return [];
		}
		const sentAt = this.ports.now();
		if (!isResend(job)) this.record.open(messages, sentAt);
		const reply = await this.ports.send(job.batch);
		const verdict = judgeSend(reply);
		const call = this.record.addCall(messages, sentAt, reply, verdict);
		const following =
			verdict.kind === 'rows'
				? this.handleRows(job, verdict.rows, call, sentAt)
				: this.handleFailure(job, verdict, call, sentAt);
		const mayBeTaken = verdict.kind === 'rows' || verdict.kind === 'lost';
		if (isResend(job) && mayBeTaken) this.record.markResent(messages);
		return following;
	}

	private handleRows(job: SendJob, rows: Row[], call: CallAnswer, sentAt: number): Job[] {
		this.isWell = true;
		this.lostInARow = 0;
		const open = this.record.addRows(job.batch.messages, rows, call);
		if (isResend(job)) this.record.distrustResend(job.batch.messages);
		// A question for prices goes on without credit, since the user needs the prices then.
		const isQuestion = this.ports.mode === 'price';
		if (!isQuestion && isOutOfCredit(rows)) this.stopFor(OUT_OF_CREDIT);
		return open.length === 0 ? [] : [{ kind: 'check', of: job, messages: open, sentAt }];
	}

	private handleFailure(job: SendJob, failure: Failure, call: CallAnswer, sentAt: number): Job[] {
		if (mayBeWaitedFor(failure)) this.ports.standstill.spend(sentAt);
		const decision = this.decide(job, failure);
		switch (decision.action) {
			case 'wait':
				this.ports.standstill.extend(decision.ms);
				return [{ ...job, failures: job.failures + 1 }];
			case 'split':
				return halvesOf(job);
			case 'check':
				this.isWell = false;
				this.settle(job, 'unknown', failure, { call });
				return [{ kind: 'check', of: job, messages: job.batch.messages, sentAt, lost: failure }];
			case 'settle':
				this.settle(job, decision.outcome, failure, { call });
				if (decision.stop) this.stopFor(failure);
				else if (failure.kind === 'not_ready') this.countLost(failure, true);
				return [];
		}
	}

	private decide(job: SendJob, failure: Failure): Decision {
		const { ports } = this;
		const rule = ports.mode === 'price' ? decideOnQuestion : decide;
		return rule(failure, {
			count: job.failures + 1,
			size: job.batch.messages.length,
			waitedMs: ports.standstill.goneMs,
			maxTotalWaitMs: this.options.maxTotalWaitMs,
			splitsLeft: job.splits.left,
			now: ports.now(),
			random: ports.random(),
		});
	}

	/** Asks the history about messages that may have been taken; sends the rest again if the user wants that. */
	private async check({ of: job, messages, sentAt, lost }: CheckJob): Promise<Job[]> {
		const since = job.firstSentAt ?? sentAt;
		const { ports } = this;
		const open =
			ports.isCancelled() || ports.mode === 'price'
				? messages
				: await confirmFromHistory(messages, since, ports, this.record);
		// A list with some texted contacts is open, but is never sent again.
		const left = open.filter((message) => this.record.isUnknown(message));
		if (lost !== undefined) this.countLost(lost, left.length > 0);
		const mayResend = this.options.ifUnknown === 'resend' && !isResend(job);
		return mayResend && left.length > 0 ? [resendOf(job, left, sentAt)] : [];
	}

	private countLost(lost: Failure, isOpen: boolean): void {
		this.lostInARow = isOpen ? this.lostInARow + 1 : 0;
		if (this.lostInARow >= MAX_LOST_IN_A_ROW) this.stopFor(lost);
	}

	/** Settles a job. A failed second copy changes nothing: the first one stays unknown. */
	private settle(
		job: SendJob,
		outcome: Outcome,
		{ status, what }: Problem,
		rest: Partial<Pick<MessageResult, 'call' | 'advice'>>,
	): void {
		if (!isResend(job)) this.record.settleAll(job.batch.messages, outcome, { status, what }, rest);
	}

	private stopFor({ status, what }: Problem): void {
		this.stop ??= {
			status: 'NOT_TRIED',
			what: `Not tried, since an earlier call ended with ${status}: ${what}`,
			advice: adviceFor('not_sent', status),
		};
	}

	private noticeCancellation(): void {
		if (!this.ports.isCancelled()) return;
		this.stop ??= { ...STOPPED, advice: adviceFor('not_sent', STOPPED.status) };
	}
}
