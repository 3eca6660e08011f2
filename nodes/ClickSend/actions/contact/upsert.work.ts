import type { IDataObject } from 'n8n-workflow';

import type { Pause } from '../../api/clickSend';
import { ContactIndex } from '../../api/contacts/contactIndex';
import { idOfContact, textOfKey } from '../../api/contacts/find';
import type { ChangePorts } from '../../api/ask';
import { createContact, lookForNew, updateContact } from '../../api/contacts/write';
import type { Listed } from '../../api/pages';
import {
	CHANGE_AGAIN,
	LOOK_BEFORE_CREATING,
	LOOK_FOR_THE_SAME,
} from '../../messaging/advice/contactAdvice';
import type { Failure } from '../../messaging/answer/answer';
import { isMissing } from '../../messaging/answer/giveUp';
import { canBeReached, hasTexts, mergeContact } from '../../messaging/contacts/contactFields';
import { isProblem } from '../../messaging/problem';
import { contactRow } from '../../output/reads/contactListRow';
import type { Done } from './changeItems';
import { doneItem, failedItem, NOTHING_LEFT } from './refusal';
import { EARLIER_TRY, type LostChanges } from './tryMemory';
import { Turns } from './turns';
import type { UpsertTarget } from './upsert.read';

/** The things that may happen to a contact. */
export type Action = 'created' | 'updated' | 'unchanged';

const rowFor =
	(action: Action) =>
	(contact: Listed): IDataObject => ({ action, ...contactRow(contact) });

/** Brings contacts onto lists, each once, by number or address. */
export class Upserts {
	private readonly indexes = new Map<number, ContactIndex>();

	private readonly turns = new Turns();

	private readonly unreadable = new Map<number, Failure>();

	/** The number of contacts that stand on their list more than once. */
	doubles = 0;

	constructor(
		private readonly ports: ChangePorts,
		private readonly lost: LostChanges,
	) {}

	/**
	 * Reads the lists that are read faster as a whole.
	 *
	 * @param pause gives the event loop back if it has been held for a while
	 */
	async prepare(targets: readonly UpsertTarget[], pause: Pause): Promise<void> {
		const keys = new Map<number, Set<string>>();
		for (const { listId, key } of targets) {
			const known = keys.get(listId) ?? new Set<string>();
			keys.set(listId, known.add(textOfKey(key)));
		}
		for (const [listId, { size }] of keys) {
			const index = new ContactIndex(listId);
			this.indexes.set(listId, index);
			const failure = await index.prepare(this.ports.ask, size, pause);
			if (failure !== undefined) this.unreadable.set(listId, failure);
		}
	}

	async work(target: UpsertTarget): Promise<Done> {
		const failure = this.unreadable.get(target.listId);
		if (failure !== undefined) return failedItem(failure, false);
		const name = this.nameOf(target);
		const found = await this.indexOf(target).find(this.ports.ask, target.key);
		if (isProblem(found)) return failedItem(found, false);
		const [row] = found;
		if (found.length > 1) this.doubles += 1;
		if (row !== undefined) {
			const action = this.lost[name] === true ? 'created' : 'updated';
			Reflect.deleteProperty(this.lost, name);
			return await this.change(target, row, action);
		}
		return this.lost[name] === true ? await this.lookForLost(target) : await this.make(target);
	}

	private readonly nameOf = ({ listId, key }: UpsertTarget): string =>
		`upsert ${listId} ${textOfKey(key)}`;

	private indexOf({ listId }: UpsertTarget): ContactIndex {
		const index = this.indexes.get(listId) ?? new ContactIndex(listId);
		this.indexes.set(listId, index);
		return index;
	}

	/** Looks for a contact that an earlier call may have made, and gives it the fields of this item. */
	private async lookForLost(target: UpsertTarget): Promise<Done> {
		const find = async () => await this.indexOf(target).findAgain(this.ports.ask, target.key);
		const change = await lookForNew(this.ports, EARLIER_TRY, find);
		if (isProblem(change.result)) {
			return failedItem(change.result as Failure, true, LOOK_BEFORE_CREATING);
		}
		Reflect.deleteProperty(this.lost, this.nameOf(target));
		return await this.change(target, change.result, 'created');
	}

	/** @param mayChange whether a contact that turns out to be there is changed */
	private async make(target: UpsertTarget, mayChange = true): Promise<Done> {
		const { listId, key, given } = target;
		const name = this.nameOf(target);
		const index = this.indexOf(target);
		this.lost[name] = true;
		const find = async () => await index.findAgain(this.ports.ask, key);
		const created = await createContact(this.ports, listId, given.texts, find);
		const { result, mayHaveChanged } = created;
		if (!isProblem(result) || !mayHaveChanged) Reflect.deleteProperty(this.lost, name);
		if (isProblem(result) && result.status === 'ALREADY_EXISTS') {
			const found = mayChange ? await find() : [];
			const [row] = isProblem(found) ? [] : found;
			if (row !== undefined) return await this.change(target, row, 'updated', false);
			return failedItem(result as Failure, mayHaveChanged, LOOK_FOR_THE_SAME);
		}
		if (!isProblem(result)) index.add(result);
		return doneItem(created, rowFor('created'), LOOK_BEFORE_CREATING);
	}

	/**
	 * @param action what is said if the contact is changed; one that was just made stays so
	 * @param mayMake whether a contact that turns out to be gone is made
	 */
	private async change(
		target: UpsertTarget,
		row: Listed,
		action: Action,
		mayMake = true,
	): Promise<Done> {
		return await this.turns.take(
			target.listId,
			row,
			async (now) => await this.changeNow(target, now, action, mayMake),
		);
	}

	private async changeNow(
		target: UpsertTarget,
		row: Listed,
		action: Action,
		mayMake: boolean,
	): Promise<Done> {
		const { listId, given, clearsEmpty } = target;
		const wasMade = action === 'created';
		const texts = mergeContact(row, given, clearsEmpty);
		if (!canBeReached(texts)) {
			return { rows: NOTHING_LEFT, mayHaveChanged: wasMade };
		}
		if (hasTexts(row, texts)) {
			const said = wasMade ? action : 'unchanged';
			return { rows: [rowFor(said)(row)], mayHaveChanged: wasMade };
		}
		const updated = await updateContact(this.ports, listId, idOfContact(row), texts);
		const { result } = updated;
		if (mayMake && isProblem(result) && isMissing(result as Failure)) {
			// Somebody deleted the contact meanwhile.
			this.indexOf(target).remove(row);
			return await this.make(target, false);
		}
		if (isProblem(result)) return doneItem(updated, rowFor(action), CHANGE_AGAIN);
		const after = { ...row, ...result };
		this.indexOf(target).remove(row);
		this.indexOf(target).add(after);
		this.turns.note(listId, after);
		return { rows: [rowFor(action)(after)], mayHaveChanged: true };
	}
}
