import { OUTCOMES } from '../../nodes/ClickSend/messaging/types';
import { answeredCalls, summarize } from '../../nodes/ClickSend/output/summary';
import { call, report, result, sample, sampleRows } from '../messaging/builders';
import { answerFor, rowResult, strayOf } from './cases';

const NOTHING = { accepted: 0, rejected: 0, invalid: 0, unknown: 0, not_sent: 0 };

describe('what was paid', () => {
	it.each<[string, unknown[], number]>([
		['nothing', [], 0],
		['prices as text', ['0.0792', '7.7050'], 7.7842],
		['prices as numbers', [0.0792, 7.705], 7.7842],
		['without binary dust', ['0.1', '0.2'], 0.3],
		['six decimals, as in the history', ['0.000001', '0.070000'], 0.070001],
		['a thousand times', Array.from({ length: 1000 }, () => '0.0792'), 79.2],
		['rows without a price', ['0.0792', null, undefined, ''], 0.0792],
		['a price that is no number', ['0.0792', 'free'], 0.0792],
	])('%s', (_case, prices, total_price) => {
		const results = prices.map((message_price, item) => rowResult(item, { message_price }));
		expect(summarize(report(results))).toMatchObject({ total_price });
	});

	it('counts accepted rows alone, whatever the answer adds up', () => {
		const answer = answerFor([0, 1, 2], { total_price: 99 });
		const results = [
			rowResult(0, { message_price: '0.5' }, answer),
			rowResult(1, { message_price: '7', status: 'INSUFFICIENT_CREDIT' }, answer),
			rowResult(2, { message_price: '7', status: null }, answer),
		];
		expect(summarize(report(results))).toMatchObject({ total_price: 0.5 });
	});

	it('is what the sample of a partial refusal says too', () => {
		const answer = call(sample('04-send-many-partial-country-not-enabled'), {
			items: [0, 1, 2, 3],
		});
		const results = sampleRows('04-send-many-partial-country-not-enabled').map((row, item) =>
			rowResult(item, row, answer),
		);
		expect(summarize(report(results))).toEqual({
			total_objects: 4,
			total_objects_successful: 2,
			response_message: 'Messages queued for delivery.',
			total_price: 15.41,
			total_count: 4,
			queued_count: 2,
			blocked_count: 2,
			api_calls: 1,
			statuses: { SUCCESS: 2, COUNTRY_NOT_ENABLED: 2 },
			outcomes: { ...NOTHING, accepted: 2, rejected: 2 },
			_currency: expect.objectContaining({ currency_name_short: 'INR' }) as object,
		});
	});
});

describe('the counts of the answers', () => {
	const first = answerFor([0, 1], { total_count: 2, queued_count: 1, blocked_count: 1 });
	const second = answerFor([2], { total_count: '1', queued_count: '1' });

	it('add up over the calls, each once', () => {
		const results = [rowResult(0, {}, first), rowResult(1, {}, first), rowResult(2, {}, second)];
		expect(summarize(report(results, { apiCalls: 3 }))).toMatchObject({
			total_count: 3,
			queued_count: 2,
			blocked_count: 1,
			api_calls: 3,
		});
	});

	it.each([
		['no call was made', [result('not_sent')]],
		['no answer came', [result('unknown', { call: call(undefined, { httpCode: null }) })]],
		['the answer has no data', [result('rejected', { call: call({ data: null }) })]],
		['its data is a list', [result('rejected', { call: call({ data: [1] }) })]],
	])('are zero when %s', (_case, results) => {
		expect(summarize(report(results))).toMatchObject({
			total_count: 0,
			queued_count: 0,
			blocked_count: 0,
			_currency: null,
		});
	});

	it('know the calls that only stray rows came with', () => {
		const one = report([rowResult(0, {}, first)], { strays: [strayOf({}, second)] });
		expect(answeredCalls(one)).toEqual([first, second]);
		expect(summarize(one)).toMatchObject({ total_count: 3, total_objects: 1 });
	});
});

describe('the words and the currency', () => {
	const refused = call({ response_msg: 'Authorization failed.', data: null }, { httpCode: 401 });
	const priced = answerFor([0], { currency: { currency_name_short: 'AUD' } });

	it('the last answer has the last word, the first with a currency names it', () => {
		const results = [rowResult(0, {}, priced), result('rejected', { call: refused })];
		expect(summarize(report(results))).toMatchObject({
			response_message: 'Authorization failed.',
			_currency: { currency_name_short: 'AUD' },
		});
	});

	it('null without an answer', () => {
		expect(summarize(report([result('invalid')]))).toMatchObject({
			response_message: null,
			_currency: null,
		});
	});
});

describe('the counts of the messages', () => {
	it('by outcome, with zeros, and by status', () => {
		const results = OUTCOMES.map((outcome) => result(outcome));
		expect(summarize(report([...results, result('unknown', { status: 'TIMEOUT' })]))).toMatchObject(
			{
				total_objects: 6,
				total_objects_successful: 1,
				outcomes: { accepted: 1, rejected: 1, invalid: 1, unknown: 2, not_sent: 1 },
				statuses: { REFUSED: 4, SUCCESS: 1, TIMEOUT: 1 },
			},
		);
	});

	it('of nothing', () => {
		expect(summarize(report([], { apiCalls: 0 }))).toEqual({
			total_objects: 0,
			total_objects_successful: 0,
			response_message: null,
			total_price: 0,
			total_count: 0,
			queued_count: 0,
			blocked_count: 0,
			api_calls: 0,
			statuses: {},
			outcomes: NOTHING,
			_currency: null,
		});
	});
});
