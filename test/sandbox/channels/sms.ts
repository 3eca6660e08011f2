import { countParts } from '../parts';
import { messageId } from '../state';
import type { SandboxChannel } from './channel';

/** Text messages, whose rows are the rows of the sandbox as they are. */
export const sms: SandboxChannel = {
	name: 'sms',
	words: {
		send: 'Messages queued for delivery.',
		price: 'Here is some pricing.',
		history: 'Here are your data.',
	},
	hasSummary: true,
	hasSearch: true,
	/** As in a captured billed send. */
	unitsPerPart: 792,
	countParts,
	cut: (body) => body,
	read: () => ({}),
	refuse: (body) => (body === '' ? 'EMPTY_MESSAGE' : undefined),
	messageId,
	showAccepted: (row) => ({ ...row }),
	showOther: (row) => ({ ...row }),
	showHistory: (row) => ({ ...row }),
};
