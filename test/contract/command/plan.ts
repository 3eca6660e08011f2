import { PREFIX } from '../client/names';

/** The sentences that the user reads before anything is asked of the account. */
export const describePlan = (shownName: string, checks: number): string[] => [
	`LIVE: ${checks} facts are checked at ${shownName}. This takes about two minutes and costs nothing:`,
	"- It sends short messages, only to ClickSend's free test numbers. It asks for the price of each call first, and",
	'  sends nothing that is not free. The messages stay in the history of the account.',
	'- It schedules a few of them, and cancels them.',
	'- It makes one rule for replies and one for receipts, and deletes both. They are off, and their address leads nowhere.',
	'- It makes two contact lists with free test numbers on them, and deletes both. No message goes to them.',
	'- It reads the account, the lists, the contacts of one list, the senders, the templates and the rules. Names of',
	'  fields and types go into the report, and no values.',
	'- It never lists received messages or receipts, and it never changes the account as a whole.',
	`What it makes is called "${PREFIX}...". After Ctrl-C it is removed too; after a crash, the next run removes it.`,
	'Do not start two runs at once on one account: one would remove what the other has made.',
];
