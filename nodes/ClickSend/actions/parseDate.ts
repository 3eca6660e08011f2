import { tryToParseDateTime, type IExecuteFunctions } from 'n8n-workflow';

import type { ParseDate, WriteDate } from '../messaging/input/date';

/** Reads dates as n8n does: a date without a zone is in the zone of the workflow. */
export function dateParser(context: IExecuteFunctions): ParseDate {
	const zone = context.getTimezone();
	return (text) => tryToParseDateTime(text, zone).toMillis();
}

const MS_PER_SECOND = 1000;

/** Writes dates in the zone of the workflow. The messages of a run often have the same time, so it is kept. */
export function dateWriter(context: IExecuteFunctions): WriteDate {
	const zone = context.getTimezone();
	let last: { seconds: number; text: string | null } | undefined;
	const write = (seconds: number): string | null => {
		try {
			const text = new Date(seconds * MS_PER_SECOND).toISOString();
			return tryToParseDateTime(text).setZone(zone).toISO({ suppressMilliseconds: true });
		} catch {
			return null;
		}
	};
	return (seconds) => {
		if (last?.seconds !== seconds) last = { seconds, text: write(seconds) };
		return last.text;
	};
}
