import { cutIntoBatches, type Batch } from '../messaging/batch';
import type { PlannedMessage } from '../messaging/types';

/** One spoiling message in a thousand takes 20 calls to corner, five of them about 90: beyond this, all are spoilt. */
const MAX_SPLITS_PER_BATCH = 64;

/** A batch on its way. */
export interface Job {
	batch: Batch;
	/** Failed calls so far. */
	failures: number;
	/** Shared by all the pieces of one batch. */
	splits: { left: number };
	/** When an earlier call may have taken these messages already, in Unix milliseconds. */
	firstSentAt?: number;
}

export const isResend = ({ firstSentAt }: Job): boolean => firstSentAt !== undefined;

const newJob = (batch: Batch): Job => ({
	batch,
	failures: 0,
	splits: { left: MAX_SPLITS_PER_BATCH },
});

/** The calls that a run begins with, in order. */
export const jobsFor = (messages: readonly PlannedMessage[], batchSize: number): Job[] =>
	cutIntoBatches(messages, batchSize).map(newJob);

/** A second call for messages that the first one, at `firstSentAt`, may have delivered. */
export const resendOf = (job: Job, messages: PlannedMessage[], firstSentAt: number): Job => ({
	...newJob({ ...job.batch, messages }),
	firstSentAt,
});

/** The two halves of a batch that is refused as a whole, each a call of its own. */
export function halvesOf(job: Job): Job[] {
	const { messages } = job.batch;
	const middle = Math.ceil(messages.length / 2);
	job.splits.left -= 1;
	return [messages.slice(0, middle), messages.slice(middle)].map((half) => ({
		...job,
		failures: 0,
		batch: { ...job.batch, messages: half },
	}));
}
