import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { ContactRow } from '../sandbox/clickSend';
import type { FaultPlan } from '../sandbox/faults';
import type { Stage } from './cases';
import { fictional } from './cases';
import type { RunOptions, RunResult } from './engine';
import { byId, pathsOf } from './reads';

export const CONTACTS = '/lists/428/contacts';

/** Parameters of an operation on the contacts of list 428. */
export const contactParameters = (
	operation: string,
	more: INodeParameters = {},
): INodeParameters => ({
	resource: 'contact',
	operation,
	listId: byId('428'),
	...more,
});

/** Brings the items' people onto the list: number, first name and e-mail address. */
export const UPSERT: INodeParameters = contactParameters('upsert', {
	phoneNumber: '={{ $json.phone }}',
	additionalFields: { firstName: '={{ $json.first }}', email: '={{ $json.mail }}' },
});

/** Runs an operation on contacts. */
export const runContacts = async (
	{ send }: Stage,
	items: IDataObject[],
	parameters: INodeParameters = UPSERT,
	settings: RunOptions['settings'] = {},
): Promise<RunResult> => await send({ items, parameters, settings });

/** The people on list 428, as the sandbox has them. */
export const people = ({ sandbox }: Stage, listId = 428): ContactRow[] =>
	sandbox.clickSend.contactsOf(listId);

/** The requests that change something, in order. */
export const writes = (stage: Stage): string[] =>
	pathsOf(stage).filter((path) => !path.startsWith('GET'));

/** A person by number, and by name. */
export const person = (index: number, first = `Name ${index}`): IDataObject => ({
	phone: fictional(index),
	first,
});

/** Faults of the calls that make a contact, one for each call from the first. */
export const onPost = (...faults: Array<FaultPlan[number]['fault'] | null>): FaultPlan =>
	faults.flatMap((fault, index) =>
		fault === null ? [] : [{ path: CONTACTS, method: 'POST', nth: index + 1, fault }],
	);

/** The same for the calls of one kind to single contacts. */
export const onContact = (
	method: 'GET' | 'PUT' | 'DELETE',
	...faults: Array<FaultPlan[number]['fault'] | null>
): FaultPlan =>
	faults.flatMap((fault, index) =>
		fault === null ? [] : [{ path: `${CONTACTS}/*`, method, nth: index + 1, fault }],
	);
