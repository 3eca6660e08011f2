import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { changePortsFor } from '../../api/context';
import { warning } from '../../output/hints/hint';
import { contactListField } from '../fields/listField';
import { DEFINED_HERE } from '../message/fields/send.mapping';
import { createPacer } from '../message/run/pacer';
import type { Operation } from '../resource';
import { changeItems } from './changeItems';
import { additionalFields, contactCountryField, phoneNumberField } from './fields';
import { lostChangesOf } from './tryMemory';
import {
	mappingField,
	mappingNotice,
	targetReader,
	tokensFor,
	type UpsertTarget,
} from './upsert.read';
import { Upserts } from './upsert.work';

async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const ports = changePortsFor(context);
	const upserts = new Upserts(ports, lostChangesOf(context));
	const output = await changeItems<UpsertTarget>(context, {
		read: targetReader(context),
		prepare: async (targets) => {
			await upserts.prepare(targets, createPacer());
			return tokensFor(targets);
		},
		work: async (target) => await upserts.work(target),
	});
	const { doubles } = upserts;
	if (doubles > 0) {
		const are = doubles === 1 ? '1 contact is' : `${doubles} contacts are`;
		context.addExecutionHints(
			warning(
				`${are} on the list more than once, and only the oldest entry was changed. 'Contact List: Remove Duplicates' removes the others.`,
			),
		);
	}
	return output;
}

/** *Contact: Create or Update*: changes the contact with this number or address, or makes it. */
export const upsert: Operation = {
	value: 'upsert',
	name: 'Create or Update',
	action: 'Create or update contact',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	fields: [
		mappingNotice,
		contactListField,
		phoneNumberField({ displayOptions: DEFINED_HERE }),
		contactCountryField(),
		additionalFields('clearEmptyFields'),
		mappingField,
	],
	execute,
};
