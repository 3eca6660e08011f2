import { bmp, gif, jpeg, other, png } from '../messaging/media/pictures';
import type { Fault } from '../sandbox/faults';
import { fictional, itemsFor, jsonOf, onStage, pluck } from './cases';
import { describeOutcomes } from './faults';
import { callsIn, fileOf, FROM_FILE, mediaIn, picture, SEND, UPLOADS } from './mms';
import { watchSleep } from './sleep';

const uploadFault = (...faults: Fault[]) => ({
	faults: faults.map((fault, index) => ({ path: UPLOADS, nth: index + 1, fault })),
});

describe('pictures from binary fields', () => {
	it('one picture in 400 items is one upload and one call', async () => {
		await onStage(async ({ sandbox, send }) => {
			const items = itemsFor(400);
			const files = items.map(() => picture());
			const result = await send({ items, files, parameters: FROM_FILE });

			expect(describeOutcomes(result)).toBe('accepted x400');
			expect(callsIn(sandbox.record)).toEqual([UPLOADS, `${SEND} 400`]);
			const [upload] = sandbox.record.requests;
			expect(upload?.query).toEqual({ convert: 'mms' });
			expect(upload?.body).toEqual({ content: jpeg().toString('base64') });
			expect(mediaIn(sandbox.record)).toEqual([
				expect.stringMatching(/^https:\/\/uploads\.example\.com\/.*\.jpg$/),
			]);
		});
	});

	it('two pictures in turn are two uploads, each just before its call, and the output in input order', async () => {
		await onStage(async ({ sandbox, send }) => {
			const items = itemsFor(6);
			const files = items.map((_, index) => picture(index % 2 === 0 ? 1000 : 2000));
			const parameters = { ...FROM_FILE, options: { parallelCalls: 1 } };
			const result = await send({ items, files, parameters });

			expect(callsIn(sandbox.record)).toEqual([UPLOADS, `${SEND} 3`, UPLOADS, `${SEND} 3`]);
			expect(pluck(jsonOf(result), 'to')).toEqual(pluck(items, 'to'));
			const [first, second] = mediaIn(sandbox.record);
			expect(pluck(jsonOf(result), '_media_file_url')).toEqual(
				items.map((_, index) => (index % 2 === 0 ? first : second)),
			);
		});
	});

	it('calls side by side share one upload', async () => {
		await onStage(async ({ sandbox, send }) => {
			const items = itemsFor(40);
			const files = items.map(() => picture());
			const parameters = { ...FROM_FILE, options: { batchSize: 4, parallelCalls: 10 } };
			const result = await send({ items, files, parameters });

			expect(describeOutcomes(result)).toBe('accepted x40');
			expect(sandbox.record.posts(UPLOADS)).toBe(1);
			expect(sandbox.record.posts(SEND)).toBe(10);
		});
	});

	it.each([
		['a JPEG', jpeg()],
		['a GIF', gif()],
		['a PNG', png()],
		['a BMP', bmp()],
	])('%s goes out, whatever it is said to be', async (_case, bytes) => {
		await onStage(async ({ send }) => {
			const files = [fileOf(bytes, 'text/plain')];
			const result = await send({ items: itemsFor(1), files, parameters: FROM_FILE });

			expect(describeOutcomes(result)).toBe('accepted x1');
		});
	});

	it.each([
		['a large file', png(300_000), 'INVALID_MEDIA', 'PNG) has 300 kB, more than 250 kB'],
		['an empty file', Buffer.alloc(0), 'INVALID_MEDIA', 'is empty'],
		['a PDF', other('%PDF-1.7', 20_000), 'INVALID_MEDIA', '(PDF, 20 kB) is no picture'],
	])(
		'%s is refused before anything is sent, and the others go out',
		async (_case, bytes, status, what) => {
			await onStage(async ({ sandbox, send }) => {
				const files = [picture(), fileOf(bytes), undefined, picture()];
				const settings = { onError: 'continueRegularOutput' as const };
				const result = await send({ items: itemsFor(4), files, parameters: FROM_FILE, settings });
				const rows = jsonOf(result);

				expect(pluck(rows, 'outcome')).toEqual(['accepted', 'invalid', 'invalid', 'accepted']);
				expect(rows[1]).toMatchObject({ status, to: fictional(1) });
				expect(rows[1]?.reason).toContain(what);
				expect(rows[2]).toMatchObject({ status: 'INVALID_MEDIA' });
				expect(callsIn(sandbox.record)).toEqual([UPLOADS, `${SEND} 2`]);
			});
		},
	);

	it('another field, and a source that varies from item to item', async () => {
		await onStage(async ({ sandbox, send }) => {
			const items = itemsFor(2).map((item, index) => ({
				...item,
				source: index === 0 ? 'url' : 'binary',
			}));
			const { data } = picture();
			const parameters = {
				...FROM_FILE,
				mediaSource: '={{ $json.source }}',
				mediaUrl: 'https://example.com/a.gif',
				binaryPropertyName: 'photo',
			};
			const files = [undefined, data === undefined ? undefined : { photo: data }];
			const result = await send({ items, files, parameters });

			expect(describeOutcomes(result)).toBe('accepted x2');
			expect(callsIn(sandbox.record)).toEqual([`${SEND} 1`, UPLOADS, `${SEND} 1`]);
		});
	});
});

describe('an upload that fails leaves no message in doubt', () => {
	const twoPictures = [picture(), picture(2000)];
	const run = { items: itemsFor(2), files: twoPictures, parameters: FROM_FILE };
	const taken = { type: 'status', taken: true, status: 502 } as const;
	const refused = { type: 'status', taken: false } as const;

	beforeEach(() => void watchSleep());

	it.each<[name: string, faults: Fault[], outcomes: string, uploads: number]>([
		['a lost answer: it is made again', [{ type: 'resetAfterTaken' }], 'accepted x2', 3],
		['502: it is made again', [taken], 'accepted x2', 3],
		['no JSON: it is made again', [{ type: 'invalidJson' }], 'accepted x2', 3],
		['429: it is made again', [{ type: 'rateLimit', retryAfter: 2 }], 'accepted x2', 3],
		['a refused picture', [{ ...refused, status: 400 }], 'rejected x1, accepted x1', 2],
		['a refused login', [{ ...refused, status: 401 }], 'threw', 1],
		['lost for ever', Array<Fault>(8).fill({ type: 'resetBeforeRead' }), 'threw', 4],
	])('%s', async (_case, faults, outcomes, uploads) => {
		await onStage(
			async ({ sandbox, send }) => {
				const result = await send(run);

				expect(describeOutcomes(result)).toBe(outcomes);
				expect(sandbox.record.posts(UPLOADS)).toBe(uploads);
				const accepted = outcomes === 'threw' ? 0 : Number(/accepted x(\d)/.exec(outcomes)?.[1]);
				expect(sandbox.record.taken).toHaveLength(accepted);
				expect(sandbox.record.gets('/mms/history')).toBe(0);
			},
			uploadFault(...faults),
		);
	});

	it('a call whose answer got lost is not sent again, and its picture not uploaded again', async () => {
		await onStage(
			async ({ sandbox, send }) => {
				const result = await send(run);

				expect(describeOutcomes(result)).toBe('accepted x2');
				expect(sandbox.record.posts(UPLOADS)).toBe(2);
				expect(sandbox.record.timesTaken(fictional(0))).toBe(1);
			},
			{ faults: [{ path: SEND, nth: 1, fault: { type: 'resetAfterTaken' } }] },
		);
	});
});

it('the stop button during an upload ends the run before anything is sent', async () => {
	let stop = (): void => undefined;
	await onStage(
		async ({ sandbox, send }) => {
			const result = await send({
				items: itemsFor(2),
				files: [picture(), picture(2000)],
				parameters: FROM_FILE,
				onStart: (cancel) => {
					stop = cancel;
				},
			});

			expect(callsIn(sandbox.record)).toEqual([UPLOADS]);
			expect(result.error?.message).toContain('stopped');
			expect(sandbox.record.taken).toEqual([]);
		},
		{ onRequest: () => stop() },
	);
});
