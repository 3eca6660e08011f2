import * as fc from 'fast-check';

import { ListWatch } from '../../../nodes/ClickSend/messaging/input/named';
import { message, NOW_S } from '../builders';
import { listMessage } from '../lists';

interface Plan {
	list?: number;
	body?: string;
	schedule?: number;
}

/** The items of these plans that are refused. */
function refusedOf(plans: readonly Plan[]): number[] {
	const watch = new ListWatch(NOW_S, 'texts');
	return plans.flatMap(({ list, body = 'Hello', schedule }, item) => {
		const fields = { item, body, ...(schedule !== undefined && { schedule }) };
		const planned = list === undefined ? message(fields) : listMessage({ id: list }, fields);
		return watch.problemWith(planned) === undefined ? [] : [item];
	});
}

it.each<[name: string, plans: Plan[], refused: number[]]>([
	['one list', [{ list: 428 }], []],
	['two lists', [{ list: 428 }, { list: 429 }], []],
	['the same list', [{ list: 428 }, { list: 428 }, { list: 428 }], [1, 2]],
	['with another text', [{ list: 428 }, { list: 428, body: 'Other' }], [1]],
	['after others', [{ list: 428 }, {}, { list: 429 }, { list: 428 }], [3]],
	['at another time', [{ list: 428 }, { list: 428, schedule: NOW_S + 3600 }], []],
	[
		'at the time of a third',
		[{ list: 1 }, { list: 1, schedule: 9e9 }, { list: 1, schedule: 9e9 }],
		[2],
	],
	['at once, and at the present time', [{ list: 428 }, { list: 428, schedule: NOW_S + 1 }], [1]],
	[
		'59 seconds later',
		[
			{ list: 1, schedule: 9e9 },
			{ list: 1, schedule: 9e9 + 59 },
		],
		[1],
	],
	[
		'60 seconds later',
		[
			{ list: 1, schedule: 9e9 },
			{ list: 1, schedule: 9e9 + 60 },
		],
		[],
	],
	['numbers, as often as they are named', [{}, {}, {}], []],
])('a list is texted once at a time: %s', (_name, plans, refused) => {
	expect(refusedOf(plans)).toEqual(refused);
});

it('names the list and the item that texts it', () => {
	const watch = new ListWatch(NOW_S, 'texts');
	watch.problemWith(listMessage({}, { item: 2 }));

	expect(watch.problemWith(listMessage({}, { item: 5 }))).toEqual({
		status: 'LIST_REPEATED',
		what: 'Item 2 texts the contact list "Customers" (428) already, so each of its contacts would get another message',
	});
});

it('whatever the plan, nobody is texted twice at a time, and nothing is refused without a reason', () => {
	const plan = fc.record(
		{
			list: fc.integer({ min: 1, max: 3 }),
			schedule: fc.integer({ min: NOW_S, max: NOW_S + 300 }),
		},
		{ requiredKeys: [] },
	);
	fc.assert(
		fc.property(fc.array(plan, { maxLength: 12 }), (plans) => {
			const refused = new Set(refusedOf(plans));
			const isSame = (one: Plan, other: Plan) =>
				one.list !== undefined &&
				one.list === other.list &&
				Math.abs((one.schedule ?? NOW_S) - (other.schedule ?? NOW_S)) < 60;
			plans.forEach((one, index) => {
				const before = plans.filter(
					(other, at) => at < index && !refused.has(at) && isSame(one, other),
				);
				expect(before.length > 0).toBe(refused.has(index));
			});
		}),
	);
});
