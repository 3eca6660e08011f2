import type { Fault, FaultPlan } from '../sandbox/faults';
import type { Sandbox } from '../sandbox/server';
import { callDirectly, sendDirectly, START_MS } from '../sandbox/testKit';
import { fictional, type Stage } from './cases';
import type { RunOptions, RunResult } from './engine';

const MS_PER_SECOND = 1000;
const NOW_S = START_MS / MS_PER_SECOND;
const HOUR_S = 3600;

/** A sandbox whose clock stands still. */
export const AT_START = { now: () => START_MS };

/** An ID that no message has. */
export const UNKNOWN_ID = '1F1A1B16-DC22-6280-9B64-0242AC110002';

/** Lets the sandbox take so many messages; returns their IDs. */
export function take(
	{ clickSend }: Pick<Sandbox, 'clickSend'>,
	count: number,
	{ schedule = 0, custom_string = '' } = {},
): string[] {
	const messages = Array.from({ length: count }, (_, index) => ({
		to: fictional(index),
		body: `Message ${index}`,
		schedule,
		custom_string,
	}));
	return sendDirectly(clickSend, messages).messages.map(({ message_id }) => String(message_id));
}

/** The same for messages that go out an hour from the start. */
export const takeScheduled = (
	sandbox: Pick<Sandbox, 'clickSend'>,
	count: number,
	custom_string = '',
): string[] => take(sandbox, count, { schedule: NOW_S + HOUR_S, custom_string });

/** The status of each message in ClickSend's own history. */
export function statusOf({ clickSend }: Pick<Sandbox, 'clickSend'>, messageId: string): string {
	const query = { q: `message_id:${messageId}` };
	const { body } = callDirectly(clickSend, 'GET', '/sms/history', { query });
	return (body as { data: { data: Array<{ status: string }> } }).data.data[0]?.status ?? 'absent';
}

/** Requests to such a path that reached the sandbox, by the node or by hand. */
export const requestsTo = ({ record }: Sandbox, path: RegExp): string[] =>
	record.requests
		.filter((request) => path.test(request.path))
		.map(({ method, path }) => `${method} ${path}`);

/** Runs *SMS: Cancel* with an item for each ID. */
export const cancel = async (
	{ send }: Stage,
	ids: unknown[],
	settings: RunOptions['settings'] = {},
): Promise<RunResult> =>
	await send({
		items: ids.map((id) => ({ id })) as RunOptions['items'],
		parameters: { resource: 'sms', operation: 'cancel', messageId: '={{ $json.id }}' },
		settings,
	});

/** Requests of *SMS: Cancel* that reached the sandbox. */
export const cancelPuts = ({ sandbox }: Pick<Stage, 'sandbox'>): number =>
	requestsTo(sandbox, /^.sms.[^/]+.cancel$/).length;

/** The faults of the requests that change something, one by one. */
export const onPut = (...faults: Fault[]): FaultPlan =>
	faults.map((fault, index) => ({ path: '/sms/*', method: 'PUT', nth: index + 1, fault }));

/** The same with each of them. */
export const onEveryPut = (fault: Fault): FaultPlan => [{ path: '/sms/*', method: 'PUT', fault }];
