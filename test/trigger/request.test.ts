import { MAX_BODY_BYTES, readBody, type Incoming } from '../../nodes/ClickSend/trigger/request';

const FIELDS = { message_id: 'A', body: 'Hi \u{1F44B}', from: '+447777777777' };
const JSON_BYTES = Buffer.from(JSON.stringify(FIELDS));
const FORM_BYTES = Buffer.from(new URLSearchParams(FIELDS).toString());

const incoming = (fields: Partial<Incoming>): Incoming => ({ headers: {}, ...fields });

describe('the fields of a body', () => {
	it.each<[string, Partial<Incoming>]>([
		['that n8n parsed', { body: FIELDS, rawBody: JSON_BYTES }],
		['that n8n parsed, and nothing is known of its bytes', { body: FIELDS }],
		['JSON that n8n did not parse', { body: {}, rawBody: JSON_BYTES }],
		['JSON after blanks', { rawBody: Buffer.concat([Buffer.from('\n '), JSON_BYTES]) }],
		['JSON behind a byte order mark', { rawBody: Buffer.from(`\ufeff${String(JSON_BYTES)}`) }],
		[
			'JSON that was labelled as a form, and parsed as one',
			{ body: { [String(JSON_BYTES)]: '' }, rawBody: JSON_BYTES },
		],
		['a form that n8n did not parse', { body: {}, rawBody: FORM_BYTES }],
		['a form with a line break behind it', { rawBody: Buffer.from(`${String(FORM_BYTES)}\n`) }],
		['JSON that n8n took for a text', { body: String(JSON_BYTES) }],
		['a form that n8n took for a text', { body: String(FORM_BYTES) }],
	])('%s', (_case, fields) => {
		expect(readBody(incoming(fields))).toEqual({ fields: FIELDS });
	});
});

describe('what is refused', () => {
	it.each<[string, Partial<Incoming>, status: number]>([
		['no body', { body: {} }, 400],
		['no body at all', {}, 400],
		['no bytes', { rawBody: Buffer.alloc(0) }, 400],
		['JSON cut short', { body: {}, rawBody: JSON_BYTES.subarray(0, -5) }, 400],
		['an empty object', { rawBody: Buffer.from('{}') }, 400],
		['null', { body: null, rawBody: Buffer.alloc(0) }, 400],
		[
			'more bytes than an event has',
			{ body: FIELDS, rawBody: Buffer.alloc(MAX_BODY_BYTES + 1) },
			413,
		],
		[
			'more announced than an event has',
			{ body: FIELDS, headers: { 'content-length': String(MAX_BODY_BYTES + 1) } },
			413,
		],
	])('%s', (_case, fields, status) => {
		expect(readBody(incoming(fields))).toEqual({
			refused: { status, text: expect.any(String) as string },
		});
	});

	it('not the largest that is allowed', () => {
		const filled = { ...FIELDS, body: 'x'.repeat(MAX_BODY_BYTES - 200) };
		const rawBody = Buffer.alloc(MAX_BODY_BYTES, JSON.stringify(filled).padEnd(MAX_BODY_BYTES));
		expect(readBody(incoming({ rawBody }))).toEqual({ fields: filled });
	});

	it.each([
		['in the plain alphabet', '[{}]'.repeat(39_015 / 4)],
		['in Unicode', '界'.repeat(17_085)],
	])('not the longest message there is, %s, in the form that takes most room', (_case, text) => {
		const form = new URLSearchParams({ ...FIELDS, body: text, message: text });
		const rawBody = Buffer.from(form.toString());
		expect(readBody(incoming({ rawBody }))).toEqual({
			fields: { ...FIELDS, body: text, message: text },
		});
	});
});
