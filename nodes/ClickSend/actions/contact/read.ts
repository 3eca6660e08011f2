import type { IExecuteFunctions } from 'n8n-workflow';

import { readBoolean } from '../../messaging/input/boolean';
import {
	readContactFields,
	readEmail,
	WRITTEN_FIELDS,
	type ContactField,
	type GivenFields,
	type ScreenField,
} from '../../messaging/contacts/contactFields';
import { readContactNumber } from '../../messaging/contacts/contactNumber';
import { LIST, readId } from '../../messaging/input/named';
import { readCountry } from '../../messaging/input/numbers/country';
import { isProblem, problem, type Problem } from '../../messaging/problem';
import { isObject } from '../../messaging/values';
import type { ContactKey } from '../../api/contacts/find';
import { readChoice } from '../message/send.settings';
import { locatorReader, optionalReader, savedParameter } from '../parameter';
import { FIND_BY } from './fields';

/** Reads a value of an item, or the problem with it. It throws what an expression throws. */
export type ContactReader<T> = (item: number) => T | Problem;

/** Makes the reader of the list. */
export function listReader(context: IExecuteFunctions): ContactReader<number> {
	const read = locatorReader(context, 'listId');
	return (item) => readId(LIST, read(item));
}

/** The values of an item under ClickSend's names; only fields that are there. */
export type GivenValues = Partial<Record<ContactField, unknown>>;

const SCREEN_FIELDS = Object.keys(WRITTEN_FIELDS) as ScreenField[];

/** Makes the reader of *Additional Fields*, which may be an expression as a whole. */
export function additionalReader(context: IExecuteFunctions): (item: number) => GivenValues {
	const saved = savedParameter(context, 'additionalFields');
	const added = SCREEN_FIELDS.filter((name) => isObject(saved) && saved[name] !== undefined);
	const readers = added.map(
		(name) => [name, optionalReader(context, `additionalFields.${name}`)] as const,
	);
	return (item) => {
		const given: GivenValues = {};
		if (typeof saved === 'string') {
			const whole: unknown = context.getNodeParameter('additionalFields', item, {});
			const fields = isObject(whole) ? whole : {};
			for (const name of SCREEN_FIELDS) {
				if (name in fields) given[WRITTEN_FIELDS[name]] = fields[name];
			}
		}
		for (const [name, read] of readers) given[WRITTEN_FIELDS[name]] = read(item);
		return given;
	};
}

/** Makes the reader of *Clear Empty Fields*. */
export function clearReader(context: IExecuteFunctions): ContactReader<boolean> {
	const read = optionalReader(context, 'additionalFields.clearEmptyFields');
	return (item) => readBoolean('Clear Empty Fields', read(item));
}

/**
 * Reads the fields of a contact; its number goes into E.164.
 *
 * @param country of local numbers, read only where there is a number
 */
export function readGiven(values: GivenValues, country: () => unknown): GivenFields | Problem {
	const { phone_number: phone } = values;
	if (phone === undefined || phone === null || phone === '') return readContactFields(values);
	const plan = readCountry(country());
	if (isProblem(plan)) return plan;
	const number = readContactNumber(phone, plan);
	if (isProblem(number)) return number;
	return readContactFields({ ...values, phone_number: number });
}

/** The contact that an item names. */
export type Which = { contactId: number } | { key: ContactKey };

const CONTACT_ID = { displayName: 'Contact ID', invalid: 'NO_CONTACT_ID' };

/** Makes the reader of the fields that name one contact. */
export function whichReader(context: IExecuteFunctions): ContactReader<Which> {
	const findByOf = optionalReader(context, 'findBy');
	const idOf = optionalReader(context, 'contactId');
	const emailOf = optionalReader(context, 'email');
	const numberOf = optionalReader(context, 'phoneNumber');
	const countryOf = optionalReader(context, 'country');
	const keyOf = (field: ContactKey['field'], value: string | undefined | Problem) => {
		if (isProblem(value)) return value;
		const name = field === 'email' ? 'Email' : 'Phone Number';
		return value === undefined ? problem(`'${name}' is empty`) : { key: { field, value } };
	};
	return (item) => {
		const findBy = readChoice('Find By', findByOf(item) ?? FIND_BY[0], FIND_BY);
		if (isProblem(findBy)) return findBy;
		if (findBy === 'email') return keyOf('email', readEmail('Email', emailOf(item)));
		if (findBy === 'contactId') {
			const contactId = readId(CONTACT_ID, idOf(item));
			return isProblem(contactId) ? contactId : { contactId };
		}
		const plan = readCountry(countryOf(item));
		if (isProblem(plan)) return plan;
		return keyOf('phone_number', readContactNumber(numberOf(item), plan));
	};
}
