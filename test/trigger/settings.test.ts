import type { IHookFunctions } from 'n8n-workflow';

import { eventOf, readRuleSettings } from '../../nodes/ClickSend/trigger/settings';
import { fields } from '../../nodes/ClickSend/trigger/triggerFields';
import { NODE } from '../output/cases';

const contextWith = (parameters: Record<string, unknown>): IHookFunctions =>
	({
		getNode: () => NODE,
		getNodeParameter: (name: string, fallback: unknown) => parameters[name] ?? fallback,
	}) as unknown as IHookFunctions;

it.each([
	['smsReceived', 'smsReceived'],
	['deliveryReceipt', 'deliveryReceipt'],
	['voiceReceipt', 'voiceReceipt'],
	[undefined, 'smsReceived'],
])('the event %s is %s', (chosen, event) => {
	expect(eventOf(contextWith({ event: chosen }))).toBe(event);
});

const FOREIGN = ['of another version', 'SmsReceived', 'constructor', '', '1', 'x'.repeat(5_000)];

describe.each<[string, Record<string, unknown>]>([
	['event', {}],
	['receipts', { event: 'deliveryReceipt' }],
	['textFilter', { text: 'order' }],
])('a value of %s that this version does not know', (name, others) => {
	const label = fields.find((field) => field.name === name)?.displayName;

	it.each(FOREIGN)('is refused, and quoted in short: %.20s', (chosen) => {
		const refused = () => readRuleSettings(contextWith({ ...others, [name]: chosen }));
		expect(refused).toThrow(`'${label}' is "${chosen.slice(0, 60)}"`);
		expect(refused).not.toThrow('x'.repeat(61));
	});
});

it.each([
	[{ event: 'deliveryReceipt' }, { event: 'deliveryReceipt', receipts: 'all' }],
	[
		{ event: 'deliveryReceipt', receipts: 'failed' },
		{ event: 'deliveryReceipt', receipts: 'failed' },
	],
	[
		{ event: 'voiceReceipt', receipts: 'delivered' },
		{ event: 'voiceReceipt', receipts: 'delivered' },
	],
	[{}, { event: 'smsReceived', dedicatedNumber: '*', textFilter: 'any', text: '' }],
	[
		{ dedicatedNumber: ' ', textFilter: 'any', text: 'left over' },
		{ event: 'smsReceived', dedicatedNumber: '*', textFilter: 'any', text: '' },
	],
	[
		{ dedicatedNumber: '+61411111111', textFilter: 'contains', text: ' order ' },
		{
			event: 'smsReceived',
			dedicatedNumber: '+61411111111',
			textFilter: 'contains',
			text: 'order',
		},
	],
])('the settings of %j', (parameters, expected) => {
	expect(readRuleSettings(contextWith(parameters))).toEqual(expected);
});
