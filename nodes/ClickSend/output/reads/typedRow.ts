import type { IDataObject } from 'n8n-workflow';

import { asNumber, asString } from '../rowFields';
import { withoutSecrets } from '../secrets';
import { isSecret } from '../../messaging/secrets';

type Source = Readonly<Record<string, unknown>>;

/** Documented fields and the type that each has in the output, in the order of the columns. */
export type FieldTypes = Readonly<Record<string, 'string' | 'number'>>;

/** These fields alone, each of its type whatever ClickSend sent, `null` where it left one out. */
export function typedFields(row: Source, types: FieldTypes): IDataObject {
	const json: IDataObject = {};
	for (const [name, type] of Object.entries(types)) {
		json[name] = type === 'number' ? asNumber(row[name]) : asString(row[name]);
	}
	return json;
}

/** These fields, and behind them whatever else ClickSend said. */
export function typedRow(row: Source, types: FieldTypes): IDataObject {
	const json = typedFields(row, types);
	for (const [name, value] of Object.entries(row)) {
		if (!Object.hasOwn(types, name) && !isSecret(name)) json[name] = withoutSecrets(value);
	}
	return json;
}
