import { matchRows } from '../../../nodes/ClickSend/messaging/outcome/match';
import type { PlannedMessage, Row } from '../../../nodes/ClickSend/messaging/types';
import { message, rowFor, without } from '../builders';

/** Messages for which the user wrote one reference himself, or none that the rows echo. */
export const shared = (...entries: Array<[to: string, body: string]>): PlannedMessage[] =>
	entries.map(([to, body], item) =>
		message({ to, body, item, custom_string: 'sale', hasOwnReference: false }),
	);

/** The faithful row of each message, changed and without some of its fields. */
export const rowsFor = (messages: PlannedMessage[], fields: Row = {}, ...gone: string[]): Row[] =>
	messages.map((one) => without(rowFor(one, fields), ...gone));

/** Picks and orders rows by their places. */
export const pick = (rows: Row[], ...places: number[]): Row[] =>
	places.map((place) => ({ ...rows[place] }));

export type Case = [name: string, messages: PlannedMessage[], rows: Row[], expected: string];

/** The place of each message's row, `-` for none; each row that is not given must be a stray. */
export function matched(messages: PlannedMessage[], rows: Row[]): string {
	const matching = matchRows(messages, rows);
	const places = matching.rows.map((row) => (row === null ? -1 : rows.indexOf(row)));
	const free = rows.filter((_, place) => !places.includes(place));
	expect(matching.strays).toEqual(free);
	return places.map((place) => (place < 0 ? '-' : place)).join(' ');
}
