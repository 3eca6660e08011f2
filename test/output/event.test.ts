import { readPush, type EventName } from '../../nodes/ClickSend/messaging/inbound/push';
import { eventItem } from '../../nodes/ClickSend/output/event';

const SMS = {
	message_id: 'A',
	from: '+447777777777',
	to: '+61411111111',
	body: 'Yes please',
	timestamp: '1759730500',
	custom_string: 'n8n-1207-0-14-2-9f86d081ee',
};

const RECEIPT = { message_id: 'A', status: 'Undelivered', status_code: '301' };

const itemOf = (event: EventName, body: object, raw?: boolean) => {
	const pushed = readPush(event, body);
	if (pushed === undefined) throw new Error('Not what the event sends');
	return eventItem(pushed, raw === true ? { ...body } : undefined);
};

it('a message, with all fields whatever came', () => {
	expect(itemOf('smsReceived', SMS)).toEqual({
		event: 'smsReceived',
		message_id: 'A',
		from: '+447777777777',
		to: '+61411111111',
		body: 'Yes please',
		keyword: 'YES',
		is_opt_out: false,
		timestamp: 1_759_730_500,
		original_message_id: null,
		original_body: null,
		custom_string: 'n8n-1207-0-14-2-9f86d081ee',
		reference: { executionId: '1207', runIndex: 0, item: 14, recipient: 2 },
		user_id: null,
		subaccount_id: null,
	});
});

it('a receipt, with all fields whatever came', () => {
	expect(itemOf('deliveryReceipt', RECEIPT)).toEqual({
		event: 'deliveryReceipt',
		message_id: 'A',
		delivered: false,
		final: true,
		meaning: 'Not delivered: failed, cancelled or expired',
		status: 'Undelivered',
		status_code: 301,
		status_text: null,
		error_code: null,
		error_text: null,
		timestamp: null,
		timestamp_send: null,
		message_type: null,
		custom_string: null,
		reference: null,
		user_id: null,
		subaccount_id: null,
	});
});

it('the receipt of a call, with the keypress beside the fields of any receipt', () => {
	const body = { ...RECEIPT, status: 'Delivered', status_code: '201' };
	const { event, ...receipt } = itemOf('deliveryReceipt', body);
	const call = itemOf('voiceReceipt', { ...body, digits: '1' });

	expect(event).toBe('deliveryReceipt');
	expect(call).toEqual({ event: 'voiceReceipt', digits: '1', ...receipt });
	expect(Object.keys(call).slice(0, 3)).toEqual(['event', 'message_id', 'digits']);
	expect(itemOf('voiceReceipt', body)).toMatchObject({ digits: null });
});

it.each([
	['STOP', true],
	['stop, please', false],
])('%j is an opt-out: %j', (body, is_opt_out) => {
	expect(itemOf('smsReceived', { ...SMS, body })).toMatchObject({ is_opt_out });
});

it.each([
	['order-1042', null],
	['', null],
	['n8n-7-0-0-0-9f86d081ee', { executionId: '7', runIndex: 0, item: 0, recipient: 0 }],
])('the reference in %j is %j', (custom_string, reference) => {
	expect(itemOf('smsReceived', { ...SMS, custom_string })).toMatchObject({ reference });
	expect(itemOf('deliveryReceipt', { ...RECEIPT, custom_string })).toMatchObject({ reference });
});

it('the body as it came goes along where asked for, a copy and without keys', () => {
	const body = { ...SMS, extra: { api_key: 'x', kept: 1 } };
	const item = itemOf('smsReceived', body, true);
	expect(item.raw).toEqual({ ...SMS, extra: { kept: 1 } });
	expect(itemOf('smsReceived', body)).not.toHaveProperty('raw');
});
