import type { RefusedMessage } from '../../nodes/ClickSend/messaging/types';
import { refusedRun } from '../../nodes/ClickSend/output/refusedRun';
import { NODE } from './cases';

const refused = (item: number, what: string, status = 'INVALID_RECIPIENT'): RefusedMessage => ({
	item,
	asked: { to: null, message: null },
	to: null,
	problem: { what, status },
});

const noNumber = (item: number) => refused(item, "'To' is empty", 'NO_RECIPIENT');

const FIX_OR_CONTINUE =
	"Fix these items, or set 'On Error' to 'Continue' in the node's settings to send the others.";

it.each<[string, RefusedMessage[], number, string, string[], number | undefined]>([
	[
		'the only item',
		[noNumber(0)],
		1,
		"Nothing was sent: 'To' is empty",
		["Give 'To' a phone number."],
		0,
	],
	[
		'all of them, for one reason',
		[noNumber(0), noNumber(1)],
		2,
		"Nothing was sent: 'To' is empty",
		["Give 'To' a phone number."],
		undefined,
	],
	[
		'one of several',
		[noNumber(3)],
		7,
		'Nothing was sent: 1 of 7 items cannot be sent',
		["Item 3: 'To' is empty.", "Give 'To' a phone number.", FIX_OR_CONTINUE],
		3,
	],
	[
		'two for different reasons',
		[noNumber(3), refused(5, '\'To\' has "x"')],
		7,
		'Nothing was sent: 2 of 7 items cannot be sent',
		["Item 3: 'To' is empty.", 'Item 5: \'To\' has "x".', FIX_OR_CONTINUE],
		undefined,
	],
	[
		'all for different reasons: nobody is left to be sent to',
		[noNumber(0), refused(1, 'B')],
		2,
		'Nothing was sent: 2 of 2 items cannot be sent',
		["Item 0: 'To' is empty.", 'Item 1: B.', 'Fix these items, then run the node again.'],
		undefined,
	],
	[
		'several recipients of one item',
		[refused(1, 'A'), refused(1, 'B')],
		3,
		'Nothing was sent: 1 of 3 items cannot be sent',
		['Item 1: A.', 'Item 1: B.', FIX_OR_CONTINUE],
		1,
	],
	[
		'more reasons than are read',
		[...'ABCDEFG'].map((what, item) => refused(item, what)),
		9,
		'Nothing was sent: 7 of 9 items cannot be sent',
		[
			...['Item 0: A.', 'Item 1: B.', 'Item 2: C.', 'Item 3: D.', 'Item 4: E.'],
			'2 more cannot be sent either.',
			FIX_OR_CONTINUE,
		],
		undefined,
	],
	[
		'many for one reason',
		[1, 2, 3, 4, 5].map(noNumber),
		9,
		'Nothing was sent: 5 of 9 items cannot be sent',
		["Items 1, 2, 3 and 2 more: 'To' is empty.", "Give 'To' a phone number.", FIX_OR_CONTINUE],
		undefined,
	],
])('%s', (_name, messages, itemCount, message, lines, itemIndex) => {
	const error = refusedRun(NODE, messages, itemCount, 'sent');

	expect(error.message).toBe(message);
	expect(error.description?.split('\n')).toEqual(lines);
	expect(error.context.itemIndex).toBe(itemIndex);
});

it('says of prices that nothing was priced', () => {
	const error = refusedRun(NODE, [noNumber(0)], 2, 'priced');

	expect(error.message).toBe('Nothing was priced: 1 of 2 items cannot be priced');
	expect(error.description).toContain("set 'On Error' to 'Continue'");
});
