import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { inspect } from 'node:util';

import type { MessageResult } from '../../nodes/ClickSend/messaging/types';
import { runError } from '../../nodes/ClickSend/output/runError';
import { call, report, result, sample } from '../messaging/builders';
import { answerFor, NODE, rowResult, SECRET, SUBACCOUNT } from './cases';

const refused = call(sample('11-auth-failure-401'), { httpCode: 401, items: [0, 1] });
const unauthorized = result('rejected', {
	status: 'UNAUTHORIZED',
	what: 'Authorization failed.',
	call: refused,
});
const notTried = result('not_sent', { status: 'NOT_TRIED', what: 'Not tried', advice: 'Fix it.' });
const wrongNumber = rowResult(0, { status: 'INVALID_RECIPIENT' });
const noCountry = rowResult(1, { status: 'COUNTRY_NOT_ENABLED' });
const unreached = result('not_sent', { status: 'NOT_REACHED', what: 'No connection to the host' });
const notSetUp = result('not_sent', { status: 'NOT_SET_UP', what: "'Base URL' is not right" });

const failureFor = (...results: MessageResult[]) => runError(NODE, report(results));

describe('an answer of ClickSend is the error of an API', () => {
	it.each<[string, MessageResult[], string, string | null]>([
		['one row', [wrongNumber], 'The message was not accepted: 1 invalid number', '200'],
		[
			'several rows, counted by status',
			[noCountry, wrongNumber, wrongNumber],
			'None of the 3 messages was accepted: 2 invalid numbers, 1 to a country that is not enabled',
			'200',
		],
		[
			'a refused call, in its own words',
			[unauthorized],
			'Authorization failed. The message was not accepted.',
			'401',
		],
		[
			'a refused call and what followed from it, which is more',
			[unauthorized, notTried, notTried, notTried],
			'Authorization failed. None of the 4 messages was accepted.',
			'401',
		],
		[
			'no connection',
			[unreached, unreached],
			'No connection to the host. None of the 2 messages was accepted.',
			null,
		],
		[
			'only what followed, which then has to do',
			[notTried],
			'Not tried. The message was not accepted.',
			null,
		],
	])('%s', (_case, results, message, httpCode) => {
		const error = failureFor(...results);
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error).toMatchObject({ message, httpCode });
	});
});

describe('what was said ends in one full stop', () => {
	it.each([
		['Authorization failed', 'Authorization failed. '],
		['Authorization failed.', 'Authorization failed. '],
		['What is this?', 'What is this? '],
		['Stop!', 'Stop! '],
	])('%s', (what, beginning) => {
		const { message } = failureFor(result('rejected', { what }));
		expect(message).toBe(`${beginning}The message was not accepted.`);
	});
});

describe('what is not set up, or against a limit, is the error of the operation', () => {
	it.each<[string, MessageResult[], object]>([
		[
			'the credential',
			[notSetUp, notSetUp],
			{ message: "'Base URL' is not right. None of the 2 messages was accepted." },
		],
		...['COST_LIMIT', 'PRICE_UNKNOWN', 'RECIPIENT_LIMIT'].map(
			(status): [string, MessageResult[], object] => [
				`a limit that the user set: ${status}`,
				[result('not_sent', { status, what: 'Too much' })],
				{ message: 'Too much. The message was not accepted.', description: 'Do something.' },
			],
		),
		['nothing to send', [], { message: 'There was nothing to send' }],
	])('%s', (_case, results, expected) => {
		const error = failureFor(...results);
		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error).toMatchObject(expected);
	});
});

describe('the description says what to do', () => {
	it.each<[string, MessageResult[], string | null | undefined]>([
		['of the commonest status', [noCountry, wrongNumber, wrongNumber], wrongNumber.advice],
		['of the first among equals', [noCountry, wrongNumber], noCountry.advice],
		['never of what only followed', [notTried, notTried, unauthorized], unauthorized.advice],
		['for a credential too', [notSetUp], notSetUp.advice],
	])('%s', (_case, results, description) => {
		expect(description).toEqual(expect.any(String));
		expect(failureFor(...results).description).toBe(description);
	});

	it.each([
		['an API error', { call: refused }],
		['an operation error', { status: 'NOT_SET_UP' }],
	])('%s without advice invents none', (_case, fields) => {
		const { description } = failureFor(result('rejected', { advice: null, ...fields }));
		expect(description ?? null).toBeNull();
	});
});

it("carries ClickSend's own words and the counts for whoever looks closer", () => {
	expect(inspect(failureFor(unauthorized, notTried), { depth: 5 })).toEqual(
		expect.stringMatching(/UNAUTHORIZED[\s\S]*Authorization failed\.[\s\S]*NOT_TRIED: 1/),
	);
});

describe('no key is in it', () => {
	it.each<[string, MessageResult]>([
		['in the data of the answer', rowResult(0, { status: 'X' }, answerFor([0], { ...SUBACCOUNT }))],
		['in the row', rowResult(0, { status: 'X', _subaccount: SUBACCOUNT })],
		['in the answer', result('rejected', { call: call({ ...SUBACCOUNT, data: null }) })],
		[
			'in a message that is no text',
			result('rejected', { call: call({ response_msg: SUBACCOUNT, response_code: 'X' }) }),
		],
	])('%s', (_case, one) => {
		const error = failureFor(one);
		expect(JSON.stringify(error)).not.toContain(SECRET);
		expect(inspect(error, { depth: 20, showHidden: true })).not.toContain(SECRET);
	});
});

it('has at most the first thousand characters of what ClickSend said', () => {
	const body = { response_code: 'x'.repeat(60_000), response_msg: 'y'.repeat(60_000) };
	const row = { status: 'X'.repeat(60_000), to: '9'.repeat(60_000) };
	const error = failureFor(rowResult(0, row, call(body)));

	expect(error.message.length).toBeLessThan(200);
	expect(inspect(error, { depth: 20, maxStringLength: null }).length).toBeLessThan(10_000);
});
