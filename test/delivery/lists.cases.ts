import type { Row } from '../../nodes/ClickSend/messaging/types';
import type { ContactRow, ListOption } from '../sandbox/clickSend';
import { rows, status, tooMany } from './faults';
import type { MemoryOptions, PlannedCall } from './memory';
import { inTurn } from './run';

const LOOKS = [1_000, 4_000, 10_000];

/** A list of ten contacts, these at its beginning. */
const listOf = (...contacts: Array<Partial<ContactRow>>): ListOption => ({
	list_id: 428,
	list_name: 'Customers',
	contacts: [...contacts, ...Array.from({ length: 10 - contacts.length }, () => ({}))],
});
const nobody = { phone_number: null };
const poison = { phone_number: '+13035550190' };
const refused = { phone_number: '+13035550101' };

export const ofTen = [listOf()];
export const ofEight = [listOf(nobody, nobody)];

/** Changes the pages of the history; they count from 1. */
function onPages(
	change: (page: { data: Row[]; last_page: number }, nth: number) => void,
): MemoryOptions['translate'] {
	type Page = Parameters<typeof change>[0];
	return (call) => {
		let nth = 0;
		return async (request) => {
			const reply = await call(request);
			const { data } = (reply.kind === 'answered' ? reply.body : {}) as { data?: Page | null };
			if (request.method === 'GET' && data) change(data, (nth += 1));
			return reply;
		};
	};
}

/** The events around one list, and the outcomes of its contacts. */
export interface Case {
	lists?: ListOption[];
	faults?: PlannedCall[];
	memory?: MemoryOptions;
	ifUnknown?: 'resend';
	outcomes: string;
	posts?: number;
	waits?: number[];
}

export const CASES: Record<string, Case> = {
	'nothing goes wrong': { outcomes: 'accepted x10' },
	'a contact is refused': { lists: [listOf(refused)], outcomes: 'rejected x1, accepted x9' },
	'contacts without a number: one look, since the history shows the others': {
		lists: ofEight,
		outcomes: 'accepted x8, unknown x1',
		waits: [1_000],
	},
	'contacts without a number, and the history is late': {
		lists: ofEight,
		memory: { historyLag: { polls: 1 } },
		outcomes: 'accepted x8, unknown x1',
		waits: [1_000, 4_000],
	},
	'contacts without a number, and the history is down': {
		lists: ofEight,
		memory: { historyDown: true },
		outcomes: 'accepted x8, unknown x1',
		waits: LOOKS,
	},
	'contacts without a number, and one page of the history cannot be read at first': {
		lists: ofEight,
		memory: { translate: onPages((page) => (page.last_page = 2)) },
		faults: [{ path: '/sms/history', nth: 2, fault: status(500) }],
		outcomes: 'accepted x8, unknown x1',
		waits: [1_000, 4_000],
	},
	'no contact has a number': {
		lists: [listOf(...Array(10).fill(nobody))],
		outcomes: 'unknown x1',
		waits: LOOKS,
	},
	'the answer leaves one out': {
		faults: inTurn(rows('dropOne')),
		outcomes: 'accepted x10',
		waits: [1_000],
	},
	'the answer leaves one out, and the history shows only some at first': {
		memory: { translate: onPages(({ data }, nth) => data.splice(nth === 1 ? 5 : Infinity)) },
		faults: inTurn(rows('dropOne')),
		outcomes: 'accepted x10',
		waits: [1_000, 4_000],
	},
	'rows without a status are looked up': {
		faults: inTurn(rows('missingFields', ['status'])),
		outcomes: 'accepted x10',
		waits: [1_000],
	},
	'rows in another order': { faults: inTurn(rows('reversed')), outcomes: 'accepted x10' },
	'rows without half of their fields': {
		faults: inTurn(rows('missingFields')),
		outcomes: 'accepted x10',
	},
	'a row twice': { faults: inTurn(rows('duplicateRow')), outcomes: 'accepted x10' },
	'the answer got lost': {
		faults: inTurn({ type: 'resetAfterTaken' }),
		outcomes: 'accepted x10',
		waits: [1_000],
	},
	'the answer got lost, some have no number': {
		lists: ofEight,
		faults: inTurn({ type: 'resetAfterTaken' }),
		outcomes: 'accepted x8, unknown x1',
		waits: LOOKS,
	},
	'not taken, and no answer': { faults: inTurn(status(500)), outcomes: 'unknown x1', waits: LOOKS },
	'sent again where the user wants that': {
		faults: inTurn(status(500)),
		ifUnknown: 'resend',
		outcomes: 'accepted x10',
		posts: 2,
		waits: LOOKS,
	},
	'never again once a contact was texted': {
		lists: ofEight,
		ifUnknown: 'resend',
		outcomes: 'accepted x8, unknown x1',
		waits: [1_000],
	},
	'never again once the history shows a contact': {
		lists: ofEight,
		faults: inTurn({ type: 'resetAfterTaken' }),
		ifUnknown: 'resend',
		outcomes: 'accepted x8, unknown x1',
		waits: LOOKS,
	},
	'whom the second copy does not reach, the first may have': {
		lists: [listOf(refused)],
		faults: inTurn(status(500)),
		ifUnknown: 'resend',
		outcomes: 'unknown x1, accepted x9',
		posts: 2,
		waits: LOOKS,
	},
	'a 400 refuses it whole: a list is not split': {
		lists: [listOf(poison)],
		outcomes: 'rejected x1',
	},
	'a list of somebody else': {
		lists: [{ ...listOf(), foreign: true }],
		outcomes: 'rejected x1',
	},
	'a 429': {
		faults: inTurn(tooMany(20)),
		outcomes: 'accepted x10',
		posts: 2,
		waits: [20_000],
	},
	'a wrong key': { faults: inTurn(status(401)), outcomes: 'rejected x1' },
	'no credit left half-way': {
		memory: { balance: 0.0792 * 4 },
		outcomes: 'accepted x4, rejected x6',
	},
};
