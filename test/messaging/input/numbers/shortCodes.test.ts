import { planOf } from '../../../../nodes/ClickSend/messaging/input/numbers/plans';
import { readRecipients } from '../../../../nodes/ClickSend/messaging/input/recipients';

const read = (cell: unknown, country: string): string[] =>
	readRecipients(cell, planOf(country)).map((entry) =>
		'problem' in entry ? entry.problem.what : entry.to,
	);

describe('a short code', () => {
	it.each([
		['12345', 'US'],
		['123', 'DE'],
		['12345', 'DE'],
		['727272', ''],
		['12345.0', 'GB'],
	])('%s in %s goes out as it is', (cell, country) => {
		expect(readRecipients(cell, planOf(country))).toEqual([
			{ to: cell.replace('.0', ''), isInternational: false },
		]);
	});

	it.each([
		['312131', 'AD', '+376312131'],
		['51231', 'FK', '+50051231'],
	])('%s is a number in %s, where they are as short', (cell, country, number) => {
		expect(read(cell, country)).toEqual([number]);
	});
});
