import { bareText } from './numbers/quotes';
import { isBlank } from '../values';

/** The fields in which an item may describe its message, under ClickSend's names; a channel may have more. */
const FIELDS = [
	'to',
	'list_id',
	'message',
	'body',
	'country',
	'custom_string',
	'from',
	'from_email',
	'schedule',
] as const;

export type MappedField = (typeof FIELDS)[number];

/** The fields that an item has, blank ones among them. */
export type MappedFields = Partial<Record<string, unknown>>;

/** Turns a header as sheets have it (" To", "From Email", quotes, a byte order mark) into the name of a field. */
export const plainName = (header: string): string =>
	bareText(header).toLowerCase().replace(/[ -]/g, '_');

/** The most headers that are remembered; the items of one run have the same headers. */
const MAX_HEADERS = 1000;

/** Finds the fields of the items of one run, in any spelling of their headers. */
export class FieldFinder {
	private readonly names = new Map<string, string>();

	private readonly known: ReadonlySet<string>;

	/** @param own the fields that only the channel has */
	constructor(own: readonly string[]) {
		this.known = new Set([...FIELDS, ...own]);
	}

	/** Finds each field once: the exact header goes before the others, and a filled field before a blank one. */
	fieldsOf(json: Readonly<Record<string, unknown>>): MappedFields {
		const fields: MappedFields = {};
		for (const header of Object.keys(json)) {
			const field = this.nameOf(header);
			if (!this.known.has(field)) continue;
			const value = json[header];
			const isBetter = isBlank(fields[field]) || (header === field && !isBlank(value));
			if (isBetter) fields[field] = value;
		}
		return fields;
	}

	private nameOf(header: string): string {
		const known = this.names.get(header);
		if (known !== undefined) return known;
		const name = plainName(header);
		if (this.names.size < MAX_HEADERS) this.names.set(header, name);
		return name;
	}
}
