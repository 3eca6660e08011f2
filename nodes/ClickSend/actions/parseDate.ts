import { tryToParseDateTime, type IExecuteFunctions } from 'n8n-workflow';

import type { ParseDate } from '../messaging/input/date';

/** Reads dates as n8n does: those without a zone are in that of the workflow. */
export function dateParser(context: IExecuteFunctions): ParseDate {
	const zone = context.getTimezone();
	return (text) => tryToParseDateTime(text, zone).toMillis();
}
