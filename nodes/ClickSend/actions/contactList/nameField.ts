import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { readLabel } from '../../messaging/input/label';
import { isProblem, problem } from '../../messaging/problem';
import { refuseContact } from '../contact/refusal';
import { parameterReader } from '../parameter';
import type { Refusal } from '../perItem';

export const nameField: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. Customers',
	description: 'The name of the list',
};

/** Makes the reader of the name. */
export function nameReader(context: IExecuteFunctions): (item: number) => string | Refusal {
	const read = parameterReader(context, 'name');
	return (item) => {
		const name = readLabel('Name', read(item));
		if (isProblem(name)) return refuseContact(name);
		return name ?? refuseContact(problem("'Name' is empty", 'NO_LIST_NAME'));
	};
}
