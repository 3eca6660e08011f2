import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { findContacts, idOfContact, keyOf } from '../../api/contacts/find';
import type { ChangePorts } from '../../api/ask';
import { createContact, lookForNew } from '../../api/contacts/write';
import { changePortsFor } from '../../api/context';
import type { Listed } from '../../api/pages';
import { LOOK_BEFORE_CREATING } from '../../messaging/advice/contactAdvice';
import type { Failure } from '../../messaging/answer/answer';
import { canBeReached, hasTexts, type ContactTexts } from '../../messaging/contacts/contactFields';
import { isProblem } from '../../messaging/problem';
import { contactRow } from '../../output/reads/contactListRow';
import { contactListField } from '../fields/listField';
import { optionalReader } from '../parameter';
import type { Operation } from '../resource';
import { changeItems, type Done } from './changeItems';
import { additionalFields, contactCountryField, phoneNumberField } from './fields';
import { additionalReader, listReader, readGiven } from './read';
import { doneItem, noSuch, refuseContact } from './refusal';
import { EARLIER_TRY, lostChangesOf } from './tryMemory';

interface Target {
	listId: number;
	texts: ContactTexts;
}

function targetReader(context: IExecuteFunctions) {
	const listOf = listReader(context);
	const numberOf = optionalReader(context, 'phoneNumber');
	const countryOf = optionalReader(context, 'country');
	const moreOf = additionalReader(context);
	return (item: number) => {
		const listId = listOf(item);
		if (isProblem(listId)) return refuseContact(listId);
		const values = { ...moreOf(item), phone_number: numberOf(item) };
		const given = readGiven(values, () => countryOf(item));
		if (isProblem(given)) return refuseContact(given);
		const { texts } = given;
		if (canBeReached(texts)) return { listId, texts };
		return noSuch('The contact has no number and no e-mail address', 'NO_CONTACT');
	};
}

/** Makes contacts, each once. */
class Creation {
	/** The contacts that items of this run have made. */
	private readonly claimed = new Set<number>();

	private readonly lost;

	constructor(
		context: IExecuteFunctions,
		private readonly ports: ChangePorts,
	) {
		this.lost = lostChangesOf(context);
	}

	async work({ listId, texts }: Target, item: number): Promise<Done> {
		const name = `create ${listId} ${item}`;
		const find = async () => await this.findSame(listId, texts);
		const wasLost = this.lost[name] === true;
		this.lost[name] = true;
		const change = wasLost
			? await lookForNew(this.ports, EARLIER_TRY, find)
			: await createContact(this.ports, listId, texts, find);
		const { result, mayHaveChanged } = change;
		if (!isProblem(result)) this.claimed.add(idOfContact(result));
		if (!isProblem(result) || !mayHaveChanged) Reflect.deleteProperty(this.lost, name);
		return doneItem(change, contactRow, LOOK_BEFORE_CREATING);
	}

	/** Finds contacts with exactly these fields, whom no other item has made. */
	private async findSame(listId: number, texts: ContactTexts): Promise<Listed[] | Failure> {
		const key = keyOf(texts);
		if (key === undefined) return [];
		const found = await findContacts(this.ports.ask, listId, key);
		if (isProblem(found)) return found;
		return found.filter((row) => hasTexts(row, texts) && !this.claimed.has(idOfContact(row)));
	}
}

async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const ports = changePortsFor(context);
	const creation = new Creation(context, ports);
	return await changeItems<Target>(context, {
		read: targetReader(context),
		// Equal contacts wait for one another, so that a lost one is not taken for the other.
		prepare:
			async () =>
			({ listId, texts }) => [`${listId} ${keyOf(texts)?.value ?? ''}`],
		work: async (target, item) => await creation.work(target, item),
	});
}

/** *Contact: Create*: adds people to a list. */
export const create: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Create contact',
	description: 'Add a contact to a list',
	fields: [contactListField, phoneNumberField(), contactCountryField(), additionalFields()],
	execute,
};
