import { verdictOf } from '../../../nodes/ClickSend/messaging/inbound/receipt';

it.each<[number | null, string | null, boolean | null, boolean, RegExp]>([
	[200, 'Undelivered', null, false, /^On its way/],
	[201, 'Delivered', true, true, /^Delivered/],
	[300, 'Undelivered', null, false, /tries again/],
	[301, 'Undelivered', false, true, /failed, cancelled or expired/],
	[302, 'Undelivered', null, false, /another route/],
	[200, null, null, false, /^On its way/],
	[201, null, true, true, /^Delivered/],
	[301, 'Delivered', false, true, /^Not delivered/],
	[null, 'Delivered', true, true, /^Delivered/],
	[null, 'delivered', true, true, /^Delivered/],
	[null, 'Undelivered', false, false, /^Not delivered$/],
	[999, 'Delivered', true, true, /^Delivered/],
	[999, 'Undelivered', false, false, /^Not delivered$/],
	[999, 'Completed', null, false, /Unknown status code 999/],
	[999, null, null, false, /Unknown status code 999/],
	[null, null, null, false, /does not say/],
	[null, 'constructor', null, false, /does not say/],
])('%j, %j: delivered %j, final %j', (code, status, delivered, final, meaning) => {
	expect(verdictOf(code, status)).toEqual({
		delivered,
		final,
		meaning: expect.stringMatching(meaning) as string,
	});
});
