import { idOfContact } from '../../api/contacts/find';
import type { Listed } from '../../api/pages';

/**
 * Lets the changes of one contact wait for one another. All of its fields are sent each time, so two changes at once
 * would undo one another: items may name the same contact by its ID, its number and its address.
 */
export class Turns {
	private readonly changed = new Map<string, Listed>();

	private readonly last = new Map<string, Promise<unknown>>();

	/**
	 * @param row the contact as it was read
	 * @param change gets the contact as the changes of this run left it; it never throws
	 */
	async take<T>(listId: number, row: Listed, change: (now: Listed) => Promise<T>): Promise<T> {
		const key = keyOf(listId, row);
		const before = this.last.get(key);
		const turn = (async () => {
			await before;
			return await change(this.changed.get(key) ?? row);
		})();
		this.last.set(key, turn);
		return await turn;
	}

	/** Notes a contact as a change left it. */
	note(listId: number, after: Listed): void {
		this.changed.set(keyOf(listId, after), after);
	}
}

const keyOf = (listId: number, row: Listed): string => `${listId} ${idOfContact(row)}`;
