import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Fault, FaultPlan } from '../sandbox/faults';
import type { Sandbox } from '../sandbox/server';
import { fictional } from './cases';
import type { RunOptions, RunResult } from './engine';

export const SEND = '/sms/send';

/** The same for each call. */
export const always = (fault: Fault): FaultPlan => [{ path: SEND, fault }];

/** Makes the faults, one for each call from the first; `null` for a call without a fault. */
export const inTurn = (...faults: Array<Fault | null>): FaultPlan =>
	faults.flatMap((fault, index) => (fault === null ? [] : [{ path: SEND, nth: index + 1, fault }]));

export const status = (
	code: number,
	more: Partial<Extract<Fault, { type: 'status' }>> = {},
): Fault => ({
	type: 'status',
	status: code,
	taken: false,
	...more,
});

/** Six messages for six numbers. */
export const SIX = Array.from({ length: 6 }, (_, index) => ({
	to: fictional(index),
	message: `Message ${index}`,
}));

/** Two with each call, one call after the other. */
export const TWO_PER_CALL: { options: INodeParameters } = {
	options: { batchSize: 2, parallelCalls: 1 },
};

/** *Retry On Fail* as a user sets it; n8n takes a pause of 0 ms between the tries for its default, a second. */
export const RETRY: RunOptions['settings'] = {
	retryOnFail: true,
	maxTries: 3,
	waitBetweenTries: 1,
};

/** Returns the rows of both outputs of the node. */
export function rowsOf({ output, errorOutput }: RunResult): IDataObject[] {
	const refused = errorOutput.map(({ json }) => json.error as IDataObject);
	return [...output.map(({ json }) => json), ...refused];
}

/** E.g. `accepted x4, unknown x2`; `threw` when the node did. */
export function describeOutcomes(result: RunResult): string {
	if (result.error !== undefined) return 'threw';
	const counts = new Map<string, number>();
	for (const { outcome } of rowsOf(result)) {
		counts.set(String(outcome), (counts.get(String(outcome)) ?? 0) + 1);
	}
	return [...counts].map(([outcome, count]) => `${outcome} x${count}`).join(', ');
}

/**
 * The promises, from the sandbox's own record of what it took: nobody got a message twice; everything taken is in the
 * output as accepted or unknown, and accepted with its real id; an error of the node means that nothing was taken.
 */
export function expectPromisesKept(result: RunResult, { record }: Pick<Sandbox, 'record'>): void {
	const taken = record.taken.map(({ to }) => to);
	expect(taken).toHaveLength(new Set(taken).size);
	if (result.error !== undefined) {
		expect(taken).toEqual([]);
		return;
	}
	const rows = rowsOf(result);
	const told = rows.filter(({ outcome }) => outcome === 'accepted' || outcome === 'unknown');
	expect(told.map(({ to }) => to)).toEqual(expect.arrayContaining(taken));
	const ids = new Map(record.taken.map(({ to, message_id }) => [to, message_id]));
	for (const { to, outcome, message_id } of rows) {
		if (outcome === 'accepted') expect(message_id).toBe(ids.get(String(to)));
	}
}
