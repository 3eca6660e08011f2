import { judgeList, type GuardProblem } from '../../messaging/contacts/judgeTexted';
import type { OptOuts } from '../../messaging/contacts/optOuts';
import { nameOfList } from '../../messaging/outcome/contacts';
import { isProblem, problem } from '../../messaging/problem';
import type { ContactList, PlannedMessage } from '../../messaging/types';
import type { Ask } from '../ask';
import { readAllContacts } from './allContacts';

/** Judges who a run texts by the opt-out list; each texted list is read once. */
export class TextedLists {
	private readonly judged = new Map<number, GuardProblem | undefined>();

	constructor(
		private readonly ask: Ask,
		private readonly optOuts: OptOuts,
	) {}

	/** Returns the reason why a message may not be sent, if there is one. */
	async problemWith({ entry: { to }, list }: PlannedMessage): Promise<GuardProblem | undefined> {
		if (list !== undefined) return await this.problemWithList(list);
		if (to === undefined || !this.optOuts.has(to)) return undefined;
		return problem(`${to} is on the opt-out list`, 'OPTED_OUT');
	}

	private async problemWithList(list: ContactList): Promise<GuardProblem | undefined> {
		if (!this.judged.has(list.id)) this.judged.set(list.id, await this.judge(list));
		return this.judged.get(list.id);
	}

	private async judge(list: ContactList): Promise<GuardProblem | undefined> {
		const contacts = (await readAllContacts(this.ask, list.id)) ?? [];
		if (!isProblem(contacts)) return judgeList(list, contacts, this.optOuts);
		const what = `The contacts of ${nameOfList(list)} could not be compared with the opt-out list: ${contacts.what}`;
		return { status: 'OPT_OUT_LIST_UNREAD', what, outcome: 'not_sent' };
	}
}
