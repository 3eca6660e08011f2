import type { RowsChange } from './faults';
import { isObject } from './replies';
import type { SandboxReply } from './types';

type Row = Record<string, unknown>;

/** The fields that `missingFields` leaves out unless told otherwise. Every other row keeps all of its fields. */
export const MISSING_FIELDS: readonly string[] = [
	'direction',
	'date',
	'country',
	'carrier',
	'custom_string',
	'from_email',
	'list_id',
	'contact_id',
	'user_id',
	'subaccount_id',
	'is_shared_system_number',
	'message_parts',
];
const EVERY_OTHER = 2;
const STRANGER = { to: '+12125550151', body: 'Nobody asked for this row', custom_string: '' };

/** The answer of a send with its rows changed; the counts beside them stay as they were. */
export function changeRows(
	reply: SandboxReply,
	change: RowsChange,
	fields: readonly string[] = MISSING_FIELDS,
): SandboxReply {
	const { body } = reply;
	if (!isObject(body) || !isObject(body.data) || !Array.isArray(body.data.messages)) return reply;
	const rows = body.data.messages.filter(isObject);
	const messages = CHANGES[change](rows, fields);
	return { ...reply, body: { ...body, data: { ...body.data, messages } } };
}

const CHANGES: Readonly<Record<RowsChange, (rows: Row[], fields: readonly string[]) => Row[]>> = {
	acceptedFirst: (rows) => [
		...rows.filter(({ status }) => status === 'SUCCESS'),
		...rows.filter(({ status }) => status !== 'SUCCESS'),
	],
	reversed: (rows) => [...rows].reverse(),
	dropOne: (rows) => rows.filter((_, index) => index !== Math.floor(rows.length / EVERY_OTHER)),
	missingFields: (rows, fields) =>
		rows.map((row, index) => (index % EVERY_OTHER === 0 ? omit(row, fields) : row)),
	extraRow: (rows) => [...rows, { ...rows[0], ...STRANGER, message_id: strangerId(rows[0]) }],
	duplicateRow: (rows) => rows.flatMap((row, index) => (index === 0 ? [row, { ...row }] : [row])),
};

/**
 * The answer of a send, in bytes, with these fields in place of those of each row. The fields are JSON already: no
 * function of JavaScript writes what is nested thousands of levels deep.
 */
export function writeOddRows({ body }: SandboxReply, json: string, strays = 0): string {
	if (!isObject(body) || !isObject(body.data)) return JSON.stringify(body);
	const { data } = body;
	const rows = Array.isArray(data.messages) ? data.messages : [];
	// The last one of two fields with one name counts.
	const odd = rows.map((row) => `${JSON.stringify(row).slice(0, -1)},${json.slice(1)}`);
	const messages = [...odd, ...Array<string>(strays).fill(json)].join(',');
	const frame = JSON.stringify({ ...body, data: { ...data, messages: [] } });
	return frame.replace('"messages":[]', () => `"messages":[${messages}]`);
}

function omit(row: Row, fields: readonly string[]): Row {
	return Object.fromEntries(Object.entries(row).filter(([name]) => !fields.includes(name)));
}

/** An id that belongs to no message: the first one's with its counter turned into all F. */
function strangerId(row: Row | undefined): string {
	return String(row?.message_id ?? '').replace(/[^-]+$/, (node) => 'F'.repeat(node.length));
}
