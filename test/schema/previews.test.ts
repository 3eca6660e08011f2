import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
	CANCEL_ALL_FIELDS,
	CANCEL_FIELDS,
} from '../../nodes/ClickSend/output/reads/cancellationRow';
import { INBOUND_FIELDS } from '../../nodes/ClickSend/output/reads/inboundRow';
import { CALL_RECEIPT_FIELDS, RECEIPT_FIELDS } from '../../nodes/ClickSend/output/reads/receiptRow';
import { REPLY_FIELDS } from '../../nodes/ClickSend/output/reads/replyRow';
import { PACKAGE_ROOT } from '../engine/package';

/** The output of an operation, field by field: the same list that the output is held against on the engine. */
const PREVIEWS: Array<[file: string, fields: Readonly<Record<string, string>>]> = [
	['sms/cancel', CANCEL_FIELDS],
	['sms/cancelAll', CANCEL_ALL_FIELDS],
	['sms/getInbound', INBOUND_FIELDS],
	['sms/getReceipt', RECEIPT_FIELDS],
	['sms/getReply', REPLY_FIELDS],
	['voice/cancel', CANCEL_FIELDS],
	['voice/getReceipt', CALL_RECEIPT_FIELDS],
];

const read = (...folders: string[]): unknown =>
	JSON.parse(readFileSync(join(PACKAGE_ROOT, ...folders), 'utf8'));

describe("the editor's preview", () => {
	it.each(PREVIEWS)('%s has the fields of the output, in their order', (file, fields) => {
		const entries = Object.entries(fields).map(([name, type]) => [name, { type }]);
		const schema = { type: 'object', properties: Object.fromEntries(entries), version: 1 };

		const path = `nodes/ClickSend/__schema__/v1.0.0/${file}.json`;
		expect(JSON.stringify(read(path))).toBe(JSON.stringify(schema));
		expect(read('dist', path)).toEqual(schema);
	});
});
