import { isPlanned, type PlanEntry } from '../../../nodes/ClickSend/messaging/input/plan';
import { judgeReturned } from '../../../nodes/ClickSend/messaging/outcome/judgeReturned';
import type { Returned } from '../../../nodes/ClickSend/messaging/outcome/returned';
import type { RefusedMessage } from '../../../nodes/ClickSend/messaging/types';
import { message, NOW_MS, US } from '../builders';

export type Rules = Parameters<typeof judgeReturned>[2];

export type Fields = Partial<Omit<Returned, 'trace'>> & { trace?: Partial<Returned['trace']> };

export const REPORT: Rules = { ifUnknown: 'report', channel: 'sms' };
export const RESEND: Rules = { ifUnknown: 'resend', channel: 'sms' };

export const OWN_REFERENCE = 'n8n-6-0-0-0-gat';

export const UNKNOWN = { outcome: 'unknown', status: 'TIMEOUT' };

/** The error of a message to the one recipient of its item, of which all is known. */
export const returned = ({ trace, ...fields }: Fields = {}): Returned => ({
	outcome: 'rejected',
	status: 'INVALID_RECIPIENT',
	own: US,
	recipients: [US],
	isAboutList: false,
	body: 'Hello',
	trace: {
		channel: 'sms',
		reference: OWN_REFERENCE,
		sentAt: NOW_MS,
		isResent: false,
		...trace,
	},
	...fields,
});

export const planned = (...numbers: string[]): PlanEntry[] => numbers.map((to) => message({ to }));

/** An entry that the node's own checks refuse. */
export const bad = (to: string | null, fields: Partial<RefusedMessage> = {}): RefusedMessage => ({
	item: 3,
	asked: { to, message: 'Hello' },
	to,
	problem: { status: 'NO_RECIPIENT', what: "'To' is empty" },
	...fields,
});

/** Tells what becomes of an entry, in a few words. */
export const fateOf = (entry: PlanEntry): string => {
	if (!isPlanned(entry)) return `${entry.problem.status} ${entry.to ?? 'nobody'}`;
	return `${entry.mayBeSentAt === undefined ? 'send' : 'look up'} ${entry.entry.to ?? 'list'}`;
};

export const fates = (entries: PlanEntry[], fields: Fields, rules = REPORT): string[] =>
	judgeReturned(entries, returned(fields), rules).map(fateOf);
