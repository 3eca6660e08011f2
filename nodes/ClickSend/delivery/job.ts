import type { Failure } from '../messaging/answer/answer';
import { cutIntoBatches, type Batch } from '../messaging/input/batch';
import type { PlannedMessage } from '../messaging/types';

/**
 * One bad message in a thousand takes 20 calls to find, five take about 90; if more calls are needed, most messages are
 * bad.
 */
const MAX_SPLITS_PER_BATCH = 64;

/** A job that sends a batch. */
export interface SendJob {
	kind: 'send';
	batch: Batch;
	/** The number of failed calls so far. */
	failures: number;
	/** The splits that are left, shared by all pieces of one batch. */
	splits: { left: number };
	/** The time when an earlier call that may have been taken went out, in Unix milliseconds. */
	firstSentAt?: number;
}

/** A job that looks up messages in ClickSend's history, because ClickSend may have taken them. */
export interface CheckJob {
	kind: 'check';
	of: SendJob;
	messages: PlannedMessage[];
	/** The time when the call went out, in Unix milliseconds. */
	sentAt: number;
	/** The failure of the lost call; absent if an answer came and only left messages out. */
	lost?: Failure;
}

export type Job = SendJob | CheckJob;

export const isResend = ({ firstSentAt }: SendJob): boolean => firstSentAt !== undefined;

const newJob = (batch: Batch): SendJob => ({
	kind: 'send',
	batch,
	failures: 0,
	splits: { left: MAX_SPLITS_PER_BATCH },
});

/** Makes the jobs that a run begins with, in order. */
export const jobsFor = (messages: readonly PlannedMessage[], batchSize: number): SendJob[] =>
	cutIntoBatches(messages, batchSize).map(newJob);

/**
 * Makes the look-ups for messages that an earlier run may have sent; the messages of a batch share the earliest time.
 */
export const lookUpsFor = (messages: readonly PlannedMessage[], batchSize: number): CheckJob[] =>
	jobsFor(messages, batchSize).map((job) => {
		const times = job.batch.messages.map(({ mayBeSentAt = Infinity }) => mayBeSentAt);
		const sentAt = times.reduce((first, time) => Math.min(first, time), Infinity);
		return { kind: 'check', of: job, messages: job.batch.messages, sentAt };
	});

/** Makes a second call for messages that the first call, at `firstSentAt`, may have delivered. */
export const resendOf = (
	job: SendJob,
	messages: PlannedMessage[],
	firstSentAt: number,
): SendJob => ({
	...newJob({ ...job.batch, messages }),
	firstSentAt,
});

/** Splits a batch that was refused as a whole into two calls. */
export function halvesOf(job: SendJob): SendJob[] {
	const { messages } = job.batch;
	const middle = Math.ceil(messages.length / 2);
	job.splits.left -= 1;
	return [messages.slice(0, middle), messages.slice(middle)].map((half) => ({
		...job,
		failures: 0,
		batch: { ...job.batch, messages: half },
	}));
}
