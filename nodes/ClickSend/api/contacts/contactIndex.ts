import type { Failure } from '../../messaging/answer/answer';
import { isProblem } from '../../messaging/problem';
import type { Ask } from '../ask';
import type { Pause } from '../clickSend';
import type { Listed } from '../pages';
import { readAllContacts } from './allContacts';
import {
	findContacts,
	idOfContact,
	keysOfContact,
	oldestFirst,
	textOfKey,
	type ContactKey,
} from './find';

/**
 * Knows who is on a list. It asks ClickSend for each number, or reads all pages once if these are fewer calls; what the
 * run itself changes is noted.
 */
export class ContactIndex {
	private readonly known = new Map<string, Listed[]>();

	private isWhole = false;

	constructor(private readonly listId: number) {}

	/**
	 * Reads the list if that takes fewer calls than to ask for each key.
	 *
	 * @param keyCount how many different keys will be looked for
	 * @param pause gives the event loop back if it has been held for a while
	 */
	async prepare(ask: Ask, keyCount: number, pause: Pause): Promise<Failure | undefined> {
		// One key is asked for.
		if (keyCount <= 1) return undefined;
		const rows = await readAllContacts(ask, this.listId, ({ lastPage }) => lastPage <= keyCount);
		if (isProblem(rows)) return rows.status === 'LIST_CHANGED' ? undefined : rows;
		if (rows === undefined) return undefined;
		this.isWhole = true;
		for (const row of rows) {
			this.add(row);
			await pause();
		}
		return undefined;
	}

	/** Returns the contacts with this number or address, the oldest first. */
	async find(ask: Ask, key: ContactKey): Promise<readonly Listed[] | Failure> {
		const text = textOfKey(key);
		const known = this.known.get(text);
		if (known !== undefined) return oldestFirst(known);
		if (this.isWhole) return [];
		const found = await findContacts(ask, this.listId, key);
		if (isProblem(found)) return found;
		this.known.set(text, found);
		return found;
	}

	/** Looks again, past what is known. */
	async findAgain(ask: Ask, key: ContactKey): Promise<readonly Listed[] | Failure> {
		const found = await findContacts(ask, this.listId, key);
		if (!isProblem(found)) this.known.set(textOfKey(key), found);
		return found;
	}

	/** Notes a contact that was made. ClickSend is still asked for keys that nobody has looked for. */
	add(row: Listed): void {
		const id = idOfContact(row);
		for (const key of keysOfContact(row)) {
			const known = this.known.get(key) ?? (this.isWhole ? [] : undefined);
			if (known === undefined) continue;
			this.known.set(key, [...known.filter((one) => idOfContact(one) !== id), row]);
		}
	}

	/** Notes that a contact is gone. ClickSend is still asked for keys that nobody has looked for. */
	remove(gone: Listed): void {
		const id = idOfContact(gone);
		for (const key of keysOfContact(gone)) {
			const others = this.known.get(key)?.filter((row) => idOfContact(row) !== id);
			if (others !== undefined) this.known.set(key, others);
		}
	}
}
