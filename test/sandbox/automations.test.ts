import { createClickSend } from './clickSend';
import type { ClickSend } from './clickSend';
import { AU_NUMBER, callDirectly, dataOf, inboundRule, readSample, receiptRule } from './testKit';
import { shapeOf } from './testKit';

const HOOK = 'https://n8n.example.com/webhook/a';
const INBOUND = '/automations/sms/inbound';
const RECEIPTS = '/automations/sms/receipts';
const VOICE_RECEIPTS = '/automations/voice/receipts';

type Row = Record<string, unknown>;

let clickSend: ClickSend;

beforeEach(() => (clickSend = createClickSend()));

const call = (method: string, path: string, body?: object, query?: Record<string, string>) =>
	callDirectly(clickSend, method, path, { body, query });
const rows = (path: string): Row[] => dataOf<{ data: Row[] }>(call('GET', path)).data;

describe('answers with exactly the keys and types of the sample', () => {
	const email = { action: 'EMAIL_FIXED' };

	it('one inbound rule', () => {
		const sample = readSample('40-automation-inbound-rule');
		const rule = dataOf<Row>({ body: sample });
		expect(shapeOf(call('POST', INBOUND, rule).body)).toEqual(shapeOf(sample));
		const data = { ...rule, inbound_rule_id: 1 };
		expect(call('GET', `${INBOUND}/1`).body).toEqual({ ...(sample as object), data });
	});

	it('a list of receipt rules', () => {
		for (let index = 0; index < 5; index++) call('POST', RECEIPTS, receiptRule(HOOK, email));
		const sample = readSample('41-automation-receipts-list') as Row;
		const { body } = call('GET', RECEIPTS);
		expect(shapeOf(body)).toEqual(shapeOf(sample));
		expect(body).toMatchObject({ response_msg: sample.response_msg });
	});

	it('a list of inbound rules, where the id has another name and webhook_type is left out', () => {
		call('POST', INBOUND, inboundRule(HOOK));
		const listed: Row = { ...inboundRule(HOOK), sms_inbound_rule_id: 1, body: null };
		delete listed.webhook_type;
		expect(rows(INBOUND)).toEqual([listed]);
	});
});

describe.each([
	['inbound rules', INBOUND, inboundRule, 'inbound_rule_id', 'inbound'],
	['receipt rules', RECEIPTS, receiptRule, 'receipt_rule_id', 'receipts'],
	['voice receipt rules', VOICE_RECEIPTS, receiptRule, 'receipt_rule_id', 'voiceReceipts'],
] as const)('%s', (_kind, path, bodyFor, idKey, kept) => {
	const idsKept = (): unknown[] =>
		clickSend.rules()[kept].map((rule) => Object.entries(rule).find(([key]) => key === idKey)?.[1]);
	const add = (fields?: object): unknown =>
		dataOf<Row>(call('POST', path, bodyFor(HOOK, fields)))[idKey];

	it('are added, read, changed and deleted by an integer id', () => {
		const ids = [add(), add(), add()];
		expect(ids).toEqual([1, 2, 3]);
		expect(dataOf(call('GET', `${path}/2`))).toMatchObject({ [idKey]: 2, enabled: 1 });
		const changed = bodyFor(HOOK, { rule_name: 'Changed', enabled: 0 });
		const expected = { [idKey]: 2, rule_name: 'Changed', enabled: 0 };
		expect(dataOf(call('PUT', `${path}/2`, changed))).toMatchObject(expected);
		expect(dataOf(call('GET', `${path}/2`))).toMatchObject(expected);
		expect(call('DELETE', `${path}/2`)).toMatchObject({ status: 200, body: { data: [] } });
		expect(idsKept()).toEqual([1, 3]);
		expect(rows(path)).toHaveLength(2);
	});

	it('never get an id again', () => {
		call('DELETE', `${path}/${add()}`);
		expect(add()).toBe(2);
	});

	it('come in pages', () => {
		for (let index = 0; index < 20; index++) add();
		expect(dataOf(call('GET', path, undefined, { page: '2' }))).toMatchObject({
			total: 20,
			last_page: 2,
			from: 16,
			data: { length: 5 },
		});
	});

	it.each(['GET', 'PUT', 'DELETE'])('that are not there: %s is a 404', (method) => {
		add();
		for (const id of ['2', '01', 'none'])
			expect(call(method, `${path}/${id}`, bodyFor(HOOK)).status).toBe(404);
		expect(idsKept()).toEqual([1]);
	});

	it.each<[string, object, Record<string, string>]>([
		['no name', { rule_name: '' }, { rule_name: 'Rule name field is required.' }],
		['no action', { action: undefined }, { action: 'Action field is required.' }],
		['an action of nobody', { action: 'FAX' }, { action: 'Action field is invalid.' }],
		[
			'no address',
			{ action_address: undefined },
			{ action_address: 'Action address field is required.' },
		],
		['a switch that is none', { enabled: true }, { enabled: 'Enabled field is invalid.' }],
		[
			'two things at once',
			{ rule_name: null, enabled: undefined },
			{ rule_name: 'Rule name field is required.', enabled: 'Enabled field is required.' },
		],
	])('with %s are refused, when added and when changed', (_case, fields, data) => {
		add();
		const sample = readSample('17-validation-400-field-map') as object;
		for (const [method, target] of [
			['POST', path],
			['PUT', `${path}/1`],
		] as const) {
			const reply = call(method, target, bodyFor(HOOK, fields));
			expect(reply).toMatchObject({ status: 400, body: { ...sample, data } });
			expect(dataOf(reply)).toEqual(data);
		}
		expect(clickSend.rules()[kept]).toMatchObject([{ rule_name: 'A rule', enabled: 1 }]);
	});

	it('for polling need no address', () => {
		expect(add({ action: 'POLL', action_address: '' })).toBe(1);
	});
});

describe('what only one kind has', () => {
	it.each<[string, string, object, string[]]>([
		['a webhook_type with the action URL', INBOUND, { webhook_type: undefined }, ['webhook_type']],
		['a known webhook_type', INBOUND, { webhook_type: 'xml' }, ['webhook_type']],
		['a search that exists', INBOUND, { message_search_type: 4 }, ['message_search_type']],
		['a number', INBOUND, { dedicated_number: '' }, ['dedicated_number']],
		['a match type', RECEIPTS, { match_type: undefined }, ['match_type']],
	])('%s is asked for', (_case, path, fields, wrong) => {
		const body = path === INBOUND ? inboundRule(HOOK, fields) : receiptRule(HOOK, fields);
		expect(Object.keys(dataOf(call('POST', path, body)))).toEqual(wrong);
	});

	it('ids of one kind never fit another', () => {
		call('POST', INBOUND, inboundRule(HOOK, { dedicated_number: AU_NUMBER }));
		call('POST', RECEIPTS, receiptRule(HOOK));
		call('POST', VOICE_RECEIPTS, receiptRule(HOOK));
		expect(call('DELETE', `${INBOUND}/2`).status).toBe(404);
		expect(call('DELETE', `${RECEIPTS}/1`).status).toBe(404);
		expect(call('DELETE', `${RECEIPTS}/3`).status).toBe(404);
		expect(call('DELETE', `${VOICE_RECEIPTS}/2`).status).toBe(404);
	});

	it('rules told are those of their moment', () => {
		const before = clickSend.rules();
		call('POST', INBOUND, inboundRule(HOOK));
		expect([before.inbound.length, clickSend.rules().inbound.length]).toEqual([0, 1]);
	});

	it('a receipt rule has no webhook_type', () => {
		call('POST', RECEIPTS, receiptRule(HOOK, { webhook_type: 'json' }));
		expect(clickSend.rules().receipts[0]).not.toHaveProperty('webhook_type');
	});
});
