import { adviceFor } from '../messaging/advice';
import { judgeSend, type Failure } from '../messaging/answer';
import { decide, type Decision } from '../messaging/retryPolicy';
import type {
	CallAnswer,
	MessageResult,
	Outcome,
	PlannedMessage,
	Problem,
	SmsRow,
} from '../messaging/types';
import { confirmFromHistory } from './history';
import { halvesOf, isResend, resendOf, type Job } from './job';
import type { Ports } from './ports';
import type { DeliveryRecord } from './record';

/** One lost answer is bad luck; a second in a row means that ClickSend is not well. */
const MAX_LOST_IN_A_ROW = 2;

const OUT_OF_CREDIT: Problem = {
	status: 'INSUFFICIENT_CREDIT',
	what: "the account's balance is used up",
};

const isOutOfCredit = (rows: readonly SmsRow[]): boolean =>
	rows.length > 0 && rows.every(({ status }) => status === OUT_OF_CREDIT.status);

export interface DeliveryOptions {
	/** Messages per call, 1 to 1000. */
	batchSize: number;
	/** Milliseconds that the run may stand still in all, waiting for ClickSend. */
	maxTotalWaitMs: number;
	/** What to do with a message that may have been taken and that the history does not show. */
	ifUnknown: 'report' | 'resend';
}

/** Why nothing more goes out. */
interface Stop extends Problem {
	advice: string | null;
}

/** Takes jobs one after the other, and knows when to stop taking them. */
export class Courier {
	private waitedMs = 0;

	private lostInARow = 0;

	private stop: Stop | undefined;

	constructor(
		private readonly options: DeliveryOptions,
		private readonly ports: Ports,
		private readonly record: DeliveryRecord,
	) {}

	/** Takes one job as far as it goes; returns the jobs that follow from it, to be done next. */
	async handle(job: Job): Promise<Job[]> {
		this.noticeCancellation();
		if (this.stop !== undefined) {
			this.settle(job, 'not_sent', this.stop, { advice: this.stop.advice });
			return [];
		}
		const { messages } = job.batch;
		const sentAt = this.ports.now();
		if (!isResend(job)) this.record.open(messages, sentAt);
		const reply = await this.ports.send(job.batch);
		const verdict = judgeSend(reply);
		const call = this.record.addCall(messages, reply, verdict);
		if (verdict.kind !== 'rows') return await this.handleFailure(job, verdict, call, sentAt);
		this.lostInARow = 0;
		return await this.handleRows(job, verdict.rows, call, sentAt);
	}

	private async handleRows(
		job: Job,
		rows: SmsRow[],
		call: CallAnswer,
		sentAt: number,
	): Promise<Job[]> {
		const open = this.record.addRows(job.batch.messages, rows, call);
		if (isResend(job)) this.record.distrustResend(job.batch.messages);
		if (isOutOfCredit(rows)) this.stopFor(OUT_OF_CREDIT);
		return await this.confirm(job, open, sentAt);
	}

	private async handleFailure(
		job: Job,
		failure: Failure,
		call: CallAnswer,
		sentAt: number,
	): Promise<Job[]> {
		const decision = this.decide(job, failure);
		switch (decision.action) {
			case 'wait':
				this.waitedMs += decision.ms;
				await this.ports.wait(decision.ms);
				return [{ ...job, failures: job.failures + 1 }];
			case 'split':
				return halvesOf(job);
			case 'check':
				return await this.handleLost(job, failure, call, sentAt);
			case 'settle':
				this.settle(job, decision.outcome, failure, { call });
				if (decision.stop) this.stopFor(failure);
				return [];
		}
	}

	private decide(job: Job, failure: Failure): Decision {
		return decide(failure, {
			count: job.failures + 1,
			size: job.batch.messages.length,
			waitedMs: this.waitedMs,
			maxTotalWaitMs: this.options.maxTotalWaitMs,
			splitsLeft: job.splits.left,
			now: this.ports.now(),
			random: this.ports.random(),
		});
	}

	private async handleLost(
		job: Job,
		failure: Failure,
		call: CallAnswer,
		sentAt: number,
	): Promise<Job[]> {
		const { messages } = job.batch;
		this.settle(job, 'unknown', failure, { call });
		const followUp = await this.confirm(job, messages, sentAt);
		const isOpen = messages.some((message) => this.record.isUnknown(message));
		this.lostInARow = isOpen ? this.lostInARow + 1 : 0;
		if (this.lostInARow >= MAX_LOST_IN_A_ROW) this.stopFor(failure);
		return followUp;
	}

	/** Asks the history about messages that may have been taken; sends the rest again if the user wants that. */
	private async confirm(job: Job, open: PlannedMessage[], sentAt: number): Promise<Job[]> {
		if (open.length === 0 || this.ports.isCancelled()) return [];
		const since = job.firstSentAt ?? sentAt;
		const left = await confirmFromHistory(open, since, this.ports, this.record);
		if (this.options.ifUnknown !== 'resend' || isResend(job) || left.length === 0) return [];
		return [resendOf(job, left, sentAt)];
	}

	/** What a second copy does not bring leaves the first as it was: unknown. */
	private settle(
		job: Job,
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
		const status = 'CANCELLED';
		const what = 'The execution was stopped before this message went out';
		this.stop ??= { status, what, advice: adviceFor('not_sent', status) };
	}
}
