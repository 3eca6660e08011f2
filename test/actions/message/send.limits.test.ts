import { readLimits } from '../../../nodes/ClickSend/actions/message/send.limits';
import type { Limits } from '../../../nodes/ClickSend/messaging/outcome/limits';

type Options = Readonly<Record<string, unknown>>;

/** Resolves options as n8n does. */
const limitsOf = (options: Options) =>
	readLimits({
		isAdded: (name) => name in options,
		value: (name) => options[name],
	});

describe('limits that can be read', () => {
	it.each<[name: string, options: Options, limits: Limits]>([
		['none', {}, {}],
		['an amount', { maxCost: 12.5 }, { maxCost: 12_500_000 }],
		['an amount as text', { maxCost: ' 0.0792 ' }, { maxCost: 79_200 }],
		['nothing that costs', { maxCost: 0 }, { maxCost: 0 }],
		['the same as text', { maxCost: '0' }, { maxCost: 0 }],
		['the dust of a binary sum', { maxCost: 0.1 + 0.2 }, { maxCost: 300_000 }],
		['less than can be counted', { maxCost: 1e-9 }, { maxCost: 0 }],
		['the highest', { maxCost: 1e9 }, { maxCost: 1e15 }],
		['a number of recipients', { maxRecipients: 500 }, { maxRecipients: 500 }],
		['as text', { maxRecipients: '500' }, { maxRecipients: 500 }],
		['nobody', { maxRecipients: 0 }, { maxRecipients: 0 }],
		['both', { maxCost: 1, maxRecipients: 2 }, { maxCost: 1_000_000, maxRecipients: 2 }],
	])('%s', (_case, options, limits) => {
		expect(limitsOf(options)).toEqual(limits);
	});
});

describe('limits that cannot', () => {
	const number = (name: string, value: string): string =>
		`'${name}' is ${value} where a number from 0 to 1000000000 was expected`;

	it.each<[name: string, options: Options, what: string]>([
		['a negative amount', { maxCost: -1 }, number('Max Cost', '-1')],
		['an amount with its currency', { maxCost: '5 USD' }, number('Max Cost', '"5 USD"')],
		['yes', { maxCost: true }, number('Max Cost', 'true')],
		['more than anybody means', { maxCost: 1e10 }, number('Max Cost', '10000000000')],
		['not a number', { maxRecipients: 'all' }, number('Max Recipients', '"all"')],
		['a list', { maxRecipients: [5] }, number('Max Recipients', 'a list')],
	])('%s', (_case, options, what) => {
		expect(limitsOf(options)).toEqual({ status: 'INVALID_PARAMETER', what });
	});

	it.each<[name: string, option: string, value: unknown]>([
		['Max Cost', 'maxCost', ''],
		['Max Cost', 'maxCost', undefined],
		['Max Cost', 'maxCost', ' '],
		['Max Recipients', 'maxRecipients', null],
		['Max Recipients', 'maxRecipients', ''],
	])('%s, added and left empty (%#)', (name, option, value) => {
		expect(limitsOf({ [option]: value })).toEqual({
			status: 'INVALID_PARAMETER',
			what: `'${name}' is empty: give it a number, or remove the option`,
		});
	});
});
