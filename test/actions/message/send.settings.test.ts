import * as fc from 'fast-check';

import { DEFAULTS, readSettings } from '../../../nodes/ClickSend/actions/message/send.settings';
import { OUTPUT_MODES } from '../../../nodes/ClickSend/output/show';

type Parameters = Readonly<Record<string, unknown>>;

/** Reads parameters as n8n does, with the fallback for a parameter that the user did not set. */
const settingsOf = (set: Parameters) =>
	readSettings((name, fallback) => (name in set ? set[name] : fallback));

const UNTOUCHED = {
	mapping: 'defineBelow',
	output: 'all',
	ifUnknown: 'report',
	repeatLists: false,
	skipOptedOut: false,
	batchSize: 1000,
	parallelCalls: 3,
	maxTotalWaitMs: 300_000,
	timeoutMs: 120_000,
};

describe('settings that can be read', () => {
	it.each<[string, Parameters, object]>([
		['nothing set', {}, {}],
		...OUTPUT_MODES.map((output): [string, Parameters, object] => [
			`output ${output}`,
			{ output },
			{ output },
		]),
		['mapped automatically', { mapping: 'autoMapInputData' }, { mapping: 'autoMapInputData' }],
		['report what is unknown', { 'options.ifUnknown': 'report' }, { ifUnknown: 'report' }],
		['send it again', { 'options.ifUnknown': 'resend' }, { ifUnknown: 'resend' }],
		['lists more than once', { 'options.repeatLists': 'yes' }, { repeatLists: true }],
		['nobody who opted out', { 'options.skipOptedOut': 'true' }, { skipOptedOut: true }],
		['a list of opt-outs', { 'options.optOutList': ' 500 ' }, { optOutList: 500 }],
		[
			'a list of opt-outs, chosen in the dropdown',
			{ 'options.optOutList': { mode: 'list', value: '500' } },
			{ optOutList: 500 },
		],
		['the smallest batch', { 'options.batchSize': 1 }, { batchSize: 1 }],
		['the largest batch', { 'options.batchSize': 1000 }, { batchSize: 1000 }],
		['a batch as text', { 'options.batchSize': ' 50 ' }, { batchSize: 50 }],
		['a batch and a half', { 'options.batchSize': 1.9 }, { batchSize: 1 }],
		['one call at a time', { 'options.parallelCalls': 1 }, { parallelCalls: 1 }],
		['the most at once', { 'options.parallelCalls': '10' }, { parallelCalls: 10 }],
		['no waiting', { 'options.maxWait': 0 }, { maxTotalWaitMs: 0 }],
		['waiting for a day', { 'options.maxWait': '86400' }, { maxTotalWaitMs: 86_400_000 }],
		['the shortest call', { 'options.timeout': 1 }, { timeoutMs: 1000 }],
		['a call of a second and a half', { 'options.timeout': '1.5' }, { timeoutMs: 1500 }],
		['the longest call', { 'options.timeout': 86_400 }, { timeoutMs: 86_400_000 }],
	])('%s', (_case, set, expected) => {
		expect(settingsOf(set)).toEqual({ ...UNTOUCHED, ...expected });
	});

	it('the source is for each item, and "n8n" unless it says otherwise', () => {
		expect(DEFAULTS.source).toBe('n8n');
	});

	it('whatever the numbers: whole milliseconds and whole messages', () => {
		const seconds = fc.double({ min: 1, max: 86_400, noNaN: true });
		const size = fc.double({ min: 1, max: 1000, noNaN: true });
		fc.assert(
			fc.property(seconds, size, (timeout, batchSize) => {
				const read = settingsOf({ 'options.timeout': timeout, 'options.batchSize': batchSize });
				const numbers = 'what' in read ? [Number.NaN] : [read.timeoutMs, read.batchSize];
				expect(numbers.filter((one) => !Number.isInteger(one))).toEqual([]);
			}),
		);
	});
});

describe('settings that cannot', () => {
	const number = (name: string, value: string, min: number, max: number): string =>
		`'${name}' is ${value} where a number from ${min} to ${max} was expected`;
	const size = (value: string): string => number('Batch Size', value, 1, 1000);
	const NO_SIZE = "'Batch Size' is empty: give it a number, or remove the option";
	const calls = (value: string): string => number('Parallel Calls', value, 1, 10);
	const wait = (value: string): string => number('Max Wait', value, 0, 86_400);
	const time = (value: string): string => number('Timeout', value, 1, 86_400);

	it.each<[string, Parameters, string]>([
		['no batch', { 'options.batchSize': 0 }, size('0')],
		['less than a message', { 'options.batchSize': 0.5 }, size('0.5')],
		['a batch too large', { 'options.batchSize': 1001 }, size('1001')],
		['a batch a bit too large', { 'options.batchSize': '1000.1' }, size('"1000.1"')],
		['an empty batch size', { 'options.batchSize': '' }, NO_SIZE],
		['a blank batch size', { 'options.batchSize': ' ' }, NO_SIZE],
		['a word for a batch size', { 'options.batchSize': 'many' }, size('"many"')],
		['null for a batch size', { 'options.batchSize': null }, NO_SIZE],
		['a list for a batch size', { 'options.batchSize': [5] }, size('a list')],
		['yes for a batch size', { 'options.batchSize': true }, size('true')],
		['no calls at all', { 'options.parallelCalls': 0 }, calls('0')],
		['more at once than may be', { 'options.parallelCalls': 11 }, calls('11')],
		['a negative wait', { 'options.maxWait': -1 }, wait('-1')],
		['a wait too long', { 'options.maxWait': 86_401 }, wait('86401')],
		['a wait without an end', { 'options.maxWait': 'Infinity' }, wait('"Infinity"')],
		['no time for a call', { 'options.timeout': 0 }, time('0')],
		['a call too short', { 'options.timeout': 0.9 }, time('0.9')],
		['a call too long', { 'options.timeout': 86_400.1 }, time('86400.1')],
		['a time that is an object', { 'options.timeout': { s: 1 } }, time('an object')],
		[
			'an output that does not exist',
			{ output: 'everything' },
			`'Output' is "everything" where one of all, simplified, raw, summary was expected`,
		],
		[
			'an output in capitals',
			{ output: 'ALL' },
			`'Output' is "ALL" where one of all, simplified, raw, summary was expected`,
		],
		[
			'a mapping that does not exist',
			{ mapping: 'guess' },
			`'Mapping' is "guess" where one of defineBelow, autoMapInputData was expected`,
		],
		[
			'a name that every object has',
			{ output: 'constructor' },
			`'Output' is "constructor" where one of all, simplified, raw, summary was expected`,
		],
		[
			'a wish that does not exist',
			{ 'options.ifUnknown': 'shrug' },
			`'If Outcome Is Unknown' is "shrug" where one of report, resend was expected`,
		],
	])('%s', (_case, set, what) => {
		expect(settingsOf(set)).toEqual({ status: 'INVALID_PARAMETER', what });
	});

	it('the first problem is the one that is said', () => {
		expect(settingsOf({ output: 5, 'options.timeout': 0 })).toMatchObject({
			what: expect.stringContaining("'Output' is 5") as string,
		});
	});

	it('whatever is set: settings or a problem, never an error', () => {
		const names = ['output', ...Object.keys(DEFAULTS).map((name) => `options.${name}`)];
		const json = fc.oneof(fc.jsonValue(), fc.double(), fc.constant(undefined));
		fc.assert(
			fc.property(fc.dictionary(fc.constantFrom(...names), json), (set) => {
				const read = settingsOf(set);
				if ('what' in read) expect(read.status).toBe('INVALID_PARAMETER');
				else expect(Object.keys(read).sort()).toEqual(Object.keys(UNTOUCHED).sort());
			}),
		);
	});
});
