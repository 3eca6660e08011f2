import { POISON } from '../sandbox/clickSend';
import { fictional, itemsFor, itemsTo, jsonOf, onStage, pluck } from './cases';
import { callsIn, FROM_URL, mediaIn, SEND, URL } from './mms';

describe('Send MMS', () => {
	it('sends a subject, a text and a picture, and shows what ClickSend made of them', async () => {
		await onStage(async ({ sandbox, send }) => {
			const result = await send({ items: itemsFor(1), parameters: FROM_URL });

			expect(result.error).toBeUndefined();
			expect(sandbox.record.requests.map(({ path, body }) => [path, body])).toEqual([
				[
					SEND,
					{
						media_file: URL,
						messages: [
							expect.objectContaining({
								to: fictional(0),
								subject: 'A subject',
								body: 'Message 0',
								source: 'n8n',
							}),
						],
					},
				],
			]);
			expect(jsonOf(result)).toMatchObject([
				{
					to: fictional(0),
					accepted: true,
					subject: 'A subject',
					_media_file_url: URL,
					message_price: '2.4200',
					date: null,
					direction: null,
					list_id: null,
					contact_id: null,
				},
			]);
		});
	});

	it('1500 items are two calls, and rows in another order are told apart', async () => {
		await onStage(
			async ({ sandbox, send }) => {
				const items = itemsFor(1500);
				const result = await send({ items, parameters: FROM_URL });
				const rows = jsonOf(result);

				expect(callsIn(sandbox.record)).toEqual([`${SEND} 1000`, `${SEND} 500`]);
				expect(pluck(rows, 'to')).toEqual(pluck(items, 'to'));
				expect(pluck(rows, 'body')).toEqual(pluck(items, 'message'));
				const ids = new Map(sandbox.record.taken.map(({ to, message_id }) => [to, message_id]));
				expect(pluck(rows, 'message_id')).toEqual(items.map(({ to }) => ids.get(String(to))));
			},
			{ balance: 10_000, faults: [{ path: SEND, fault: { type: 'rows', change: 'reversed' } }] },
		);
	});

	it('6 items with two pictures are two calls, and the output is in the order of the input', async () => {
		await onStage(async ({ sandbox, send }) => {
			const urls = ['https://example.com/a.jpg', 'https://example.com/b.gif'];
			const items = itemsFor(6).map((item, index) => ({ ...item, picture: urls[index % 2] ?? '' }));
			const parameters = { ...FROM_URL, mediaUrl: '={{ $json.picture }}' };
			const rows = jsonOf(await send({ items, parameters }));

			expect(callsIn(sandbox.record)).toEqual([`${SEND} 3`, `${SEND} 3`]);
			expect(mediaIn(sandbox.record)).toEqual(urls);
			expect(pluck(rows, 'to')).toEqual(pluck(items, 'to'));
			expect(pluck(rows, '_media_file_url')).toEqual(pluck(items, 'picture'));
		});
	});

	it('a message that spoils its call is found among those with its picture', async () => {
		await onStage(async ({ sandbox, send }) => {
			const [bad = ''] = POISON;
			const items = itemsTo(fictional(0), bad, fictional(2));
			const rows = jsonOf(await send({ items, parameters: FROM_URL }));

			expect(pluck(rows, 'outcome')).toEqual(['accepted', 'rejected', 'accepted']);
			expect(new Set(mediaIn(sandbox.record))).toEqual(new Set([URL]));
		});
	});

	it('Map Automatically takes subject and picture from the items before those on the screen', async () => {
		await onStage(async ({ sandbox, send }) => {
			const own = 'https://example.com/own.gif';
			const [first = {}, second = {}, third = {}] = itemsFor(3);
			const items = [
				{ ...first, Subject: 'Own', 'Media File': own },
				{ ...second, subject: '', media_file: null },
				{ ...third, mediaUrl: own, SUBJECT: 'Too long for the subject of an MMS' },
			];
			const parameters = { ...FROM_URL, mapping: 'autoMapInputData', to: '', message: '' };
			const settings = { onError: 'continueRegularOutput' as const };
			const rows = jsonOf(await send({ items, parameters, settings }));

			expect(pluck(rows, 'subject')).toEqual(['Own', 'A subject', null]);
			expect(pluck(rows, 'status')).toEqual(['SUCCESS', 'SUCCESS', 'INVALID_SUBJECT']);
			expect(mediaIn(sandbox.record)).toEqual([own, URL]);
		});
	});

	it('Simplified keeps the subject', async () => {
		await onStage(async ({ send }) => {
			const parameters = { ...FROM_URL, output: 'simplified' };
			const [row = {}] = jsonOf(await send({ items: itemsFor(1), parameters }));

			expect(Object.keys(row).at(-1)).toBe('subject');
			expect(row.subject).toBe('A subject');
		});
	});

	it('a number that ClickSend refuses has its status, and the picture none of the blame', async () => {
		await onStage(async ({ send }) => {
			const items = itemsTo(fictional(0), '+13035550102', '+13035550104');
			const rows = jsonOf(await send({ items, parameters: FROM_URL }));

			expect(pluck(rows, 'status')).toEqual([
				'SUCCESS',
				'COUNTRY_NOT_ENABLED',
				'INVALID_SENDER_ID',
			]);
		});
	});
});

describe('what cannot go out stops the run before any call', () => {
	it.each<[name: string, parameters: object, what: string]>([
		['no subject', { subject: '={{ $json.none }}' }, "'Subject' is empty"],
		['a long subject', { subject: 'x'.repeat(21) }, "'Subject' has 21 characters, more than 20"],
		['a long text', { message: 'x'.repeat(1501) }, "'Message' has 1501 characters"],
		['a long text with an emoji', { message: `\u{1F600}${'x'.repeat(499)}` }, 'more than 500'],
		['no address', { mediaUrl: '={{ $json.none }}' }, "'Media URL' is empty"],
		['no address of the web', { mediaUrl: 'picture.jpg' }, 'where an address'],
		['a PNG', { mediaUrl: 'https://example.com/a.png' }, "'Media URL' ends in .png"],
		['a source that does not exist', { mediaSource: 'disk' }, '\'Media Source\' is "disk"'],
		['no file', { mediaSource: 'binary' }, "no file in its binary field 'data'"],
	])('%s', async (_case, parameters, what) => {
		await onStage(async ({ sandbox, send }) => {
			const { error } = await send({
				items: itemsFor(2),
				parameters: { ...FROM_URL, ...parameters },
			});

			expect(error?.message).toContain(what);
			expect(error?.description).toMatch(/\w/);
			expect(sandbox.record.requests).toEqual([]);
		});
	});

	it('a picture that ClickSend finds no picture is rejected in its row, with advice', async () => {
		await onStage(async ({ send }) => {
			const parameters = { ...FROM_URL, mediaUrl: 'https://example.com/film.mp4' };
			const settings = { onError: 'continueRegularOutput' as const };
			const rows = jsonOf(await send({ items: itemsFor(1), parameters, settings }));

			expect(rows).toMatchObject([
				{
					outcome: 'rejected',
					status: 'INVALID_MEDIA_FILE',
					advice: expect.stringContaining('Binary Field') as string,
				},
			]);
		});
	});
});
