import { MAX_CUSTOM_STRING_LENGTH } from './plan';

/** The place in a workflow that a message comes from, to which a reply or a receipt can be traced back. */
export interface Origin {
	executionId: string;
	runIndex: number;
	item: number;
	recipient: number;
}

const PREFIX = 'n8n';

/** n8n's execution IDs are short numbers. A longer ID is cut, because a reference must fit and stay unique. */
const MAX_EXECUTION_ID_LENGTH = 16;

/**
 * Writes the reference that goes out as `custom_string` where the user gave none, e.g.
 * `n8n-1207-0-14-0-k3v9zq2m`: execution, run, item, recipient, and a tag that is drawn once per run, because two
 * ClickSend nodes in one execution, or two n8n servers on one account, use the same numbers.
 *
 * @param tag at most 12 letters and digits, unique to this run of this node
 * @returns at most {@link MAX_CUSTOM_STRING_LENGTH} characters
 */
export function writeReference(
	{ executionId, runIndex, item, recipient }: Origin,
	tag: string,
): string {
	const id = executionId.replace(/[^A-Za-z0-9]/g, '').slice(0, MAX_EXECUTION_ID_LENGTH) || '0';
	return [PREFIX, id, runIndex, item, recipient, tag].join('-').slice(-MAX_CUSTOM_STRING_LENGTH);
}

const WRITTEN = new RegExp(
	`^${PREFIX}-([A-Za-z0-9]{1,${MAX_EXECUTION_ID_LENGTH}})-(\\d+)-(\\d+)-(\\d+)-[A-Za-z0-9]{1,12}$`,
);

/** Whether this node wrote the `custom_string`. */
export const isOwnReference = (customString: unknown): boolean =>
	typeof customString === 'string' && readReference(customString) !== null;

/**
 * Reads a reference of {@link writeReference}, which ClickSend repeats in replies and receipts.
 *
 * @returns the origin of the message (`0` for an execution without an ID), `null` for a `custom_string` of others
 */
export function readReference(customString: string | null): Origin | null {
	const parts = WRITTEN.exec(customString ?? '');
	if (parts === null || parts[0].length > MAX_CUSTOM_STRING_LENGTH) return null;
	const [, executionId = '', ...counts] = parts;
	const [runIndex = NaN, item = NaN, recipient = NaN] = counts.map(Number);
	return { executionId, runIndex, item, recipient };
}
