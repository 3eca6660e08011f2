import { sms } from '../../../nodes/ClickSend/messaging/channels/sms';
import { contactRow, simpleContact } from '../../../nodes/ClickSend/output/reads/contactListRow';
import {
	HISTORY_FIELDS,
	historyRow,
	simpleHistoryRow,
} from '../../../nodes/ClickSend/output/reads/historyRow';
import { templateRow } from '../../../nodes/ClickSend/output/reads/templateRow';
import { typedFields, typedRow } from '../../../nodes/ClickSend/output/reads/typedRow';
import { sample } from '../../messaging/builders';
import { SECRET } from '../cases';

const TYPES = { id: 'number', name: 'string' } as const;

describe('fields have one type', () => {
	it.each([
		['as documented', { id: 1, name: 'A' }, { id: 1, name: 'A' }],
		['a number in text', { id: '1', name: 'A' }, { id: 1, name: 'A' }],
		['a text in numbers', { id: 1, name: 7 }, { id: 1, name: '7' }],
		['null', { id: null, name: null }, { id: null, name: null }],
		['left out', {}, { id: null, name: null }],
		['blank', { id: '', name: '' }, { id: null, name: '' }],
		['no number', { id: 'x', name: 'A' }, { id: null, name: 'A' }],
	])('%s', (_case, row, expected) => {
		expect(typedFields({ ...row, more: true }, TYPES)).toEqual(expected);
		expect(typedRow({ ...row, more: true }, TYPES)).toEqual({ ...expected, more: true });
	});

	it('what else ClickSend says comes behind, without its keys', () => {
		const row = typedRow(
			{ z: { api_key: SECRET, y: 1 }, api_key: SECRET, name: 'A', id: 1 },
			TYPES,
		);

		expect(JSON.stringify(row)).toBe('{"id":1,"name":"A","z":{"y":1}}');
	});
});

describe('a row of the history', () => {
	const { data } = sample('22-history-page') as { data: { data: object[] } };

	it.each(data.data.map((row, index) => [index, row] as const))(
		'of the types of years ago: %i',
		(_index, row) => {
			const shown = historyRow(row as Record<string, unknown>, sms);

			expect(Object.keys(shown)).toEqual(Object.keys(HISTORY_FIELDS));
			expect(shown).toMatchObject({
				date: expect.any(Number),
				schedule: expect.any(Number),
				message_parts: 1,
				message_price: '0.070000',
				status_code: null,
				contact_id: '0',
				list_id: null,
				user_id: expect.any(Number),
			});
		},
	);

	it.each<[name: string, fields: Record<string, unknown>, expected: Record<string, unknown>]>([
		['a price as a number', { message_price: 0.07 }, { message_price: '0.07' }],
		['a status code as text', { status_code: '201' }, { status_code: 201 }],
		['no schedule', { schedule: '' }, { schedule: null }],
		['a schedule in text', { schedule: '1715660441' }, { schedule: 1_715_660_441 }],
		['no parts', { message_parts: 0 }, { message_parts: 0 }],
		['a list', { list_id: 428 }, { list_id: '428' }],
		['a field of tomorrow', { _media: ['x'] }, { _media: ['x'] }],
	])('%s', (_case, fields, expected) => {
		expect(historyRow(fields, sms)).toMatchObject(expected);
	});

	it('simplified it keeps the fields that most workflows need', () => {
		const [row = {}] = data.data;
		expect(simpleHistoryRow(row as Record<string, unknown>, sms)).toEqual({
			message_id: expect.any(String),
			date: expect.any(Number),
			date_iso: null,
			direction: 'out',
			status: 'Completed',
			status_code: null,
			to: expect.any(String),
			from: expect.any(String),
			body: expect.any(String),
			message_price: '0.070000',
			custom_string: 'this is a test',
		});
	});
});

it('a contact of years ago, whose dates were text', () => {
	const contact = { contact_id: '7', phone_number: '+14055555555', date_updated: '1436932432' };

	expect(simpleContact(contact)).toMatchObject({ contact_id: 7, date_updated: 1_436_932_432 });
	expect(contactRow({ ...contact, date_added: '' })).toMatchObject({
		phone_number: '+14055555555',
		date_added: null,
		address_country: null,
	});
});

it('a template', () => {
	expect(templateRow({ body: 'Hi', template_id: '7', template_name: 'A' })).toEqual({
		template_id: 7,
		template_name: 'A',
		body: 'Hi',
	});
});
