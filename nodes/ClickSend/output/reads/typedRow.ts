import type { IDataObject } from 'n8n-workflow';

import { asNumber, asString } from '../rowFields';
import { withoutSecrets } from '../secrets';
import { isSecret } from '../../messaging/secrets';
import type { FieldTypes } from '../../messaging/types';

export type { FieldTypes };

type Source = Readonly<Record<string, unknown>>;

/** Picks these fields and gives each its type; a missing field is `null`. */
export function typedFields(row: Source, types: FieldTypes): IDataObject {
	const json: IDataObject = {};
	for (const [name, type] of Object.entries(types)) {
		json[name] = type === 'number' ? asNumber(row[name]) : asString(row[name]);
	}
	return json;
}

/** Gives these fields their types, and adds all other fields of ClickSend after them. */
export function typedRow(row: Source, types: FieldTypes): IDataObject {
	const json = typedFields(row, types);
	for (const [name, value] of Object.entries(row)) {
		if (!Object.hasOwn(types, name) && !isSecret(name)) json[name] = withoutSecrets(value);
	}
	return json;
}
