import type { IHookFunctions } from 'n8n-workflow';

import { eventOf } from '../../nodes/ClickSend/trigger/settings';
import { NODE } from '../output/cases';

const contextWith = (event: unknown): IHookFunctions =>
	({
		getNode: () => NODE,
		getNodeParameter: (_name: string, fallback: unknown) => event ?? fallback,
	}) as unknown as IHookFunctions;

it.each([
	['smsReceived', 'smsReceived'],
	['deliveryReceipt', 'deliveryReceipt'],
	[undefined, 'smsReceived'],
])('the event %s is %s', (chosen, event) => {
	expect(eventOf(contextWith(chosen))).toBe(event);
});

it.each([['mmsReceived'], ['SmsReceived'], ['constructor'], [''], ['x'.repeat(5_000)]])(
	'an event of another version is refused, and quoted in short: %.20s',
	(chosen) => {
		const refused = () => eventOf(contextWith(chosen));
		expect(refused).toThrow(`'Event' is "${chosen.slice(0, 60)}"`);
		expect(refused).not.toThrow('x'.repeat(61));
	},
);
