import type { Failure } from '../messaging/answer/answer';
import { cutIntoBatches, type Batch } from '../messaging/input/batch';
import type { PlannedMessage } from '../messaging/types';

/** One spoiling message in a thousand takes 20 calls to corner, five of them about 90: beyond this, all are spoilt. */
const MAX_SPLITS_PER_BATCH = 64;

/** A batch to be sent. */
export interface SendJob {
	kind: 'send';
	batch: Batch;
	/** Failed calls so far. */
	failures: number;
	/** Shared by all the pieces of one batch. */
	splits: { left: number };
	/** When an earlier call may have taken these messages already, in Unix milliseconds. */
	firstSentAt?: number;
}

/** Messages of a call that ClickSend may have taken, to be looked up in its history. */
export interface CheckJob {
	kind: 'check';
	of: SendJob;
	messages: PlannedMessage[];
	/** When the call went out, in Unix milliseconds. */
	sentAt: number;
	/** How the call was lost; absent when its answer only left messages out. */
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

/** The calls that a run begins with, in order. */
export const jobsFor = (messages: readonly PlannedMessage[], batchSize: number): SendJob[] =>
	cutIntoBatches(messages, batchSize).map(newJob);

/** The look-ups for messages that an earlier run may have sent; those of one batch share the earliest time. */
export const lookUpsFor = (messages: readonly PlannedMessage[], batchSize: number): CheckJob[] =>
	jobsFor(messages, batchSize).map((job) => {
		const times = job.batch.messages.map(({ mayBeSentAt = Infinity }) => mayBeSentAt);
		const sentAt = times.reduce((first, time) => Math.min(first, time), Infinity);
		return { kind: 'check', of: job, messages: job.batch.messages, sentAt };
	});

/** A second call for messages that the first one, at `firstSentAt`, may have delivered. */
export const resendOf = (
	job: SendJob,
	messages: PlannedMessage[],
	firstSentAt: number,
): SendJob => ({
	...newJob({ ...job.batch, messages }),
	firstSentAt,
});

/** The two halves of a batch that is refused as a whole, each a call of its own. */
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
