import {
	noReceiptRow,
	OTHER_RECEIPT_FIELDS,
	RECEIPT_FIELDS,
	receiptRow,
	simplifyReceipt,
} from '../../../nodes/ClickSend/output/reads/receiptRow';
import { sample } from '../../messaging/builders';

const ID = '1EF50640-0000-6000-8000-000000000003';

const receipt = (fields: Record<string, unknown> = {}): Record<string, unknown> => ({
	...(sample('28-receipt-single').data as object),
	...fields,
});

const FIELDS = { ...RECEIPT_FIELDS, ...OTHER_RECEIPT_FIELDS };

describe('a delivery receipt', () => {
	it('has every field of its documents, and what they mean', () => {
		expect(receiptRow(ID, receipt())).toEqual({
			message_id: ID,
			receipt_found: true,
			delivered: true,
			final: true,
			meaning: 'Delivered to the handset',
			status_code: 201,
			status_text: 'Success: Message received on handset.',
			error_text: null,
			timestamp: 1_722_565_661,
			timestamp_iso: null,
			custom_string: null,
			status: null,
			error_code: null,
			timestamp_send: 1_722_565_661,
			timestamp_send_iso: null,
			subaccount_id: 100_002,
			digits: null,
			message_type: 'sms',
		});
	});

	it.each(['7', 7])('has one type per field, whichever ClickSend sent: %j', (value) => {
		const said = Object.fromEntries(Object.keys(FIELDS).map((name) => [name, value]));
		const row = receiptRow(ID, said);

		const types = Object.entries(row).map(([name, one]) => [
			name,
			one === null ? null : typeof one,
		]);
		expect(Object.fromEntries(types)).toEqual({ ...FIELDS, delivered: null });
	});

	it('of old, with words and other names', () => {
		const { message_type, ...old } = receipt({
			status_code: 'Completed',
			timestamp: '1436932432',
			_message_type: 'sms',
		});

		expect(message_type).toBe('sms');
		expect(receiptRow(ID, old)).toMatchObject({
			status: 'Completed',
			status_code: null,
			delivered: null,
			timestamp: 1_436_932_432,
			message_type: 'sms',
		});
		expect(receiptRow(ID, old)).not.toHaveProperty('_message_type');
	});

	it('keeps a field of tomorrow, which does not overrule ours, and no key', () => {
		const row = receiptRow(ID, receipt({ delivered: 'maybe', operator: 'X', api_key: 'secret' }));

		expect(row).toMatchObject({ delivered: true, operator: 'X' });
		expect(row).not.toHaveProperty('api_key');
	});

	it('that is missing has the same fields, and nothing in them', () => {
		const row = noReceiptRow(ID);

		expect(Object.keys(row)).toEqual(Object.keys(receiptRow(ID, receipt())));
		expect(row).toMatchObject({ message_id: ID, receipt_found: false, delivered: null });
		expect(row.status_code).toBeNull();
	});

	it.each([
		['found', receiptRow(ID, receipt())],
		['missing', noReceiptRow(ID)],
	])('has the fields that most workflows need when simplified: %s', (_, row) => {
		expect(Object.keys(simplifyReceipt(row, RECEIPT_FIELDS))).toEqual(Object.keys(RECEIPT_FIELDS));
	});
});
