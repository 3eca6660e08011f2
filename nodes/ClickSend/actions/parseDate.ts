import { tryToParseDateTime, type IExecuteFunctions } from 'n8n-workflow';

import type { ParseDate } from '../messaging/input/date';

/** Reads dates as n8n does: a date without a zone is in the zone of the workflow. */
export function dateParser(context: IExecuteFunctions): ParseDate {
	const zone = context.getTimezone();
	return (text) => tryToParseDateTime(text, zone).toMillis();
}
