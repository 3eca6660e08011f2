import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { ContactRow } from '../sandbox/clickSend';
import type { Fault, FaultPlan } from '../sandbox/faults';
import type { SandboxOptions } from '../sandbox/server';
import type { Stage } from './cases';
import { errorsIn, fictional } from './cases';
import type { RunOptions, RunResult } from './engine';
import { RETRY } from './faults';
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

/** Two people, on a list of the account; another list is of somebody else. */
export const ADA = {
	contact_id: 7,
	phone_number: fictional(0),
	first_name: 'Ada',
	last_name: 'Ashdown',
	email: 'ada@example.com',
	custom_1: 'gold',
};
export const BEA = { contact_id: 8, phone_number: fictional(1), first_name: 'Bea', email: '' };

export const ADA_AND_BEA: SandboxOptions = {
	lists: [
		{ list_id: 428, list_name: 'Customers', contacts: [ADA, BEA] },
		{ list_id: 430, list_name: 'Foreign', contacts: 1, foreign: true },
	],
};

export const BY_ID: INodeParameters = { contactId: '={{ $json.id }}' };
export const BY_NUMBER: INodeParameters = {
	findBy: 'phoneNumber',
	phoneNumber: '={{ $json.phone }}',
};

export const TAKEN: Fault = { type: 'resetAfterTaken' };
export const NOT_TAKEN: Fault = { type: 'resetBeforeRead' };

/** Each way in which n8n deals with a failure. */
export const MODES: Array<[name: string, settings: RunOptions['settings']]> = [
	['Stop Workflow', {}],
	['Continue', { onError: 'continueRegularOutput' }],
	['Continue (using error output)', { onError: 'continueErrorOutput' }],
	['Retry On Fail', RETRY],
	['Retry On Fail and Continue', { ...RETRY, onError: 'continueRegularOutput' }],
];

/** List 428 with these people. */
export const customers = (...contacts: object[]): SandboxOptions['lists'] => [
	{ list_id: 428, list_name: 'Customers', contacts },
];

/** The errors of all items that have one. */
export const allErrors = ({ output, errorOutput }: RunResult): IDataObject[] =>
	errorsIn([...output, ...errorOutput]).filter((error) => error !== undefined);
