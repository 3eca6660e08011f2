import { PageWatch } from '../../../nodes/ClickSend/messaging/answer/pageWatch';
import { DEEP } from '../deep';

type Page = Parameters<PageWatch['flawIn']>[0];

const row = (message_id: string): Page['rows'][number] => ({ message_id });

/** A row that cannot be written as JSON. */
const deepRow = (message_id: string): Page['rows'][number] => ({ message_id, extra: DEEP });

/** Returns what the watch says of the second of two pages. */
function flawOfSecond(first: Page, second: Page): string | undefined {
	const watch = new PageWatch();
	expect(watch.flawIn(first, 1)).toBeUndefined();
	return watch.flawIn(second, 2);
}

const AGAIN = 'ClickSend gave the rows of an earlier page again where page 2 was asked for';

it.each<[string, Page, Page, string | undefined]>([
	['other rows are new', { rows: [row('A')] }, { rows: [row('B')] }, undefined],
	['the same rows', { rows: [row('A')] }, { rows: [row('A')] }, AGAIN],
	['the same first row', { rows: [row('A'), row('B')] }, { rows: [row('A'), row('C')] }, undefined],
	['the same last row', { rows: [row('A'), row('B')] }, { rows: [row('C'), row('B')] }, undefined],
	[
		'fewer rows',
		{ rows: [row('A'), row('B'), row('C')] },
		{ rows: [row('A'), row('C')] },
		undefined,
	],
	['no rows, twice', { rows: [] }, { rows: [] }, undefined],
	[
		'the number asked for',
		{ rows: [row('A')], number: 1 },
		{ rows: [row('B')], number: 2 },
		undefined,
	],
	[
		'another number',
		{ rows: [row('A')], number: 1 },
		{ rows: [row('B')], number: 1 },
		'ClickSend gave page 1 where page 2 was asked for',
	],
	['rows nested too deep', { rows: [deepRow('A')] }, { rows: [deepRow('A')] }, AGAIN],
	['other rows nested too deep', { rows: [deepRow('A')] }, { rows: [deepRow('B')] }, undefined],
	[
		'fewer rows nested too deep',
		{ rows: [deepRow('A'), deepRow('B'), deepRow('C')] },
		{ rows: [deepRow('A'), deepRow('C')] },
		undefined,
	],
])('a second page: %s', (_case, first, second, flaw) => {
	expect(flawOfSecond(first, second)).toBe(flaw);
});
