import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { keyOf, textOfKey, type ContactKey } from '../../api/contacts/find';
import {
	CONTACT_FIELD_NAMES,
	type ContactField,
	type GivenFields,
} from '../../messaging/contacts/contactFields';
import type { Tokens } from '../../messaging/contacts/groups';
import { EMPTY_ROW, isEmptyRow } from '../../messaging/input/emptyRow';
import { FieldFinder } from '../../messaging/input/mappedFields';
import { isProblem } from '../../messaging/problem';
import { isBlank, textOf } from '../../messaging/values';
import { mappingFieldOf } from '../message/fields/send.mapping';
import { optionalReader, savedParameter } from '../parameter';
import type { Refusal } from '../perItem';
import { additionalReader, clearReader, listReader, readGiven, type GivenValues } from './read';
import { noSuch, refuseContact } from './refusal';

/** A contact that is to be on a list with these fields. */
export interface UpsertTarget {
	listId: number;
	key: ContactKey;
	given: GivenFields;
	clearsEmpty: boolean;
}

/** The names that ClickSend's import has for some fields. */
const IMPORT_NAMES: Readonly<Record<string, ContactField>> = {
	phone: 'phone_number',
	custom1: 'custom_1',
	custom2: 'custom_2',
	custom3: 'custom_3',
	custom4: 'custom_4',
};

const COLUMNS = [...CONTACT_FIELD_NAMES, ...Object.keys(IMPORT_NAMES)];

export const mappingField = mappingFieldOf(
	'Where the fields of each contact come from',
	"Use the columns with ClickSend's names, such as 'phone_number'",
);

export const mappingNotice: INodeProperties = {
	displayName: `Each item needs the field 'phone_number' or 'email'. It may have 'country' and the other fields of a contact: ${CONTACT_FIELD_NAMES.filter(
		(name) => !['phone_number', 'email'].includes(name),
	).join(', ')}. They take precedence over the values here. All other fields are ignored.`,
	name: 'mappingNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: { mapping: ['autoMapInputData'] } },
};

/** Returns the fields of an item under ClickSend's names, in any case. */
function columnsOf(found: Readonly<Partial<Record<string, unknown>>>): GivenValues {
	const values: GivenValues = {};
	for (const name of CONTACT_FIELD_NAMES) if (name in found) values[name] = found[name];
	for (const [name, field] of Object.entries(IMPORT_NAMES)) {
		if (name in found && isBlank(values[field])) values[field] = found[name];
	}
	return values;
}

/** Fields of the item go before those on the screen, unless they are empty. */
function over(own: GivenValues, screen: GivenValues): GivenValues {
	const values: GivenValues = { ...screen };
	for (const name of CONTACT_FIELD_NAMES) {
		if (name in own && (!isBlank(own[name]) || !(name in screen))) values[name] = own[name];
	}
	return values;
}

interface Values {
	given: GivenValues;
	country: () => unknown;
}

function valuesReader(context: IExecuteFunctions): (item: number, json: IDataObject) => Values {
	const moreOf = additionalReader(context);
	const countryOf = optionalReader(context, 'country');
	if (context.getNode().parameters.mapping === 'autoMapInputData') {
		const finder = new FieldFinder(COLUMNS);
		return (item, json) => {
			const found = finder.fieldsOf(json);
			const { country } = found;
			return {
				given: over(columnsOf(found), moreOf(item)),
				country: () => (isBlank(country) ? countryOf(item) : country),
			};
		};
	}
	const numberOf = optionalReader(context, 'phoneNumber');
	// The field is always on the screen: where nobody filled it in, it asks for nothing, and must clear nothing.
	const isFilledIn = !/^=?\s*$/.test(textOf(savedParameter(context, 'phoneNumber')));
	return (item) => ({
		given: { ...moreOf(item), ...(isFilledIn && { phone_number: numberOf(item) }) },
		country: () => countryOf(item),
	});
}

/** Makes the reader of the items. */
export function targetReader(context: IExecuteFunctions): (item: number) => UpsertTarget | Refusal {
	const listOf = listReader(context);
	const clearsOf = clearReader(context);
	const valuesOf = valuesReader(context);
	const items = context.getInputData();
	return (item) => {
		const { json = {}, binary } = items[item] ?? {};
		const listId = listOf(item);
		if (isProblem(listId)) return refuseContact(listId);
		const clearsEmpty = clearsOf(item);
		if (isProblem(clearsEmpty)) return refuseContact(clearsEmpty);
		const values = valuesOf(item, json);
		const given = readGiven(values.given, values.country);
		if (isProblem(given)) return refuseContact(given);
		const key = keyOf(given.texts);
		if (key !== undefined) return { listId, key, given, clearsEmpty };
		if (isEmptyRow(json, binary)) return refuseContact(EMPTY_ROW);
		return noSuch('The contact has no number and no e-mail address', 'NO_CONTACT');
	};
}

/**
 * Returns the tokens of a target: two that share one may be the same contact. The address of a contact that is looked
 * for by its number matters only where another item looks for that address.
 */
export function tokensFor(targets: readonly UpsertTarget[]): (target: UpsertTarget) => Tokens {
	const nameOf = (listId: number, key: ContactKey): string => `${listId} ${textOfKey(key)}`;
	const byEmail = new Set(
		targets.flatMap(({ listId, key }) => (key.field === 'email' ? [nameOf(listId, key)] : [])),
	);
	return ({ listId, key, given: { texts } }) => {
		const own = nameOf(listId, key);
		if (texts.email === undefined) return [own];
		const email = nameOf(listId, { field: 'email', value: texts.email });
		return byEmail.has(email) && email !== own ? [own, email] : [own];
	};
}
