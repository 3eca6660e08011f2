import { INBOUND_FIELDS, inboundRow } from '../../../nodes/ClickSend/output/reads/inboundRow';
import { sample } from '../../messaging/builders';

type Listed = Record<string, unknown>;

const [MESSAGE = {}] = (sample('26-inbound-list').data as { data: Listed[] }).data;

describe('a message that came in', () => {
	it('has every field of its documents, the time under one name', () => {
		expect(inboundRow(MESSAGE, true)).toEqual({
			message_id: '1EF54640-0000-6000-8000-000000000002',
			from: '+61491570156',
			to: '+61491570157',
			body: 'reply to msg on 7 aug 2024',
			timestamp: 1_722_997_250,
			original_message_id: '1EF54639-0000-6000-8000-000000000001',
			original_body: 'test msg',
			custom_string: '',
			marked_as_read: true,
			_keyword: 'reply',
		});
	});

	it.each([
		['by its schema', { timestamp: 1_722_997_251 }, 1_722_997_251],
		['as a text, in old messages', { timestamp: '1436932432' }, 1_436_932_432],
		['by its example', { timestamp_send: 1_722_997_250 }, 1_722_997_250],
		['under both names', { timestamp: 2, timestamp_send: 1 }, 2],
		['not at all', {}, null],
	])('has its time as a number: %s', (_, message, timestamp) => {
		expect(inboundRow(message, false)).toMatchObject({ timestamp });
	});

	it('has all its fields, null where ClickSend says nothing', () => {
		expect(Object.keys(inboundRow({}, null))).toEqual(Object.keys(INBOUND_FIELDS));
		expect(new Set(Object.values(inboundRow({}, null)))).toEqual(new Set([null]));
	});
});
