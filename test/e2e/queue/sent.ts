import type { Person } from '../../demo/people';
import type { SandboxRecord } from '../../sandbox/clickSend';

export const SEND = '/sms/send';

/** The reference that the node writes begins with `n8n-<execution>-`. */
const EXECUTION = /^n8n-(\d+)-/;

/** Numbers of messages by the execution that sent them, call by call. */
export function callsByExecution({ requests }: SandboxRecord): Map<string, number[]> {
	const calls = new Map<string, number[]>();
	for (const { path, messages, message_count } of requests) {
		if (path !== SEND) continue;
		const [, id = 'unknown'] = EXECUTION.exec(String(messages[0]?.custom_string)) ?? [];
		calls.set(id, [...(calls.get(id) ?? []), message_count]);
	}
	return calls;
}

/** Counts the people for whom ClickSend took a message so many times: `{ 1: 500 }` when each of 500 got one. */
export function timesTaken(
	{ taken }: SandboxRecord,
	people: readonly Person[],
): Record<number, number> {
	const times = new Map(people.map(({ phone }) => [phone, 0]));
	for (const { to } of taken) {
		const before = times.get(to);
		if (before !== undefined) times.set(to, before + 1);
	}
	const counts: Record<number, number> = {};
	for (const count of times.values()) counts[count] = (counts[count] ?? 0) + 1;
	return counts;
}
