import type { IDataObject } from 'n8n-workflow';

import { typedRow, type FieldTypes } from './typedRow';

/** A template of the account (docs/clicksend-api.md, "Templates"). */
export const TEMPLATE_FIELDS = {
	template_id: 'number',
	template_name: 'string',
	body: 'string',
} as const satisfies FieldTypes;

export const templateRow = (template: Readonly<Record<string, unknown>>): IDataObject =>
	typedRow(template, TEMPLATE_FIELDS);
