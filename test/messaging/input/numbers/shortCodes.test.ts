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
		['12345.00', 'GB'],
		["'12345.0", 'GB'],
		[' 512 ', 'HK'],
		['12345,', 'US'],
		['12345; 12345', 'US'],
		['12310', 'FK'],
	])('%s in %s goes out as it is', (cell, country) => {
		const [code] = /\d+/.exec(cell) ?? [];
		expect(readRecipients(cell, planOf(country))).toEqual([{ to: code, isInternational: false }]);
	});

	it.each([
		['312131', 'AD', '+376312131'],
		['51231', 'FK', '+50051231'],
	])('%s is a number in %s, where they are as short', (cell, country, number) => {
		expect(read(cell, country)).toEqual([number]);
	});
});

describe('a number that is short in its country goes out beside others', () => {
	it.each([
		['51231; +447700900131', 'FK', ['+50051231', '+447700900131']],
		['3123-4567; +447700900131', 'BR', ['+5531234567', '+447700900131']],
		['555 0124; +447700900131', 'DE', ['+495550124', '+447700900131']],
	])('%s in %s', (cell, country, numbers) => {
		expect(read(cell, country)).toEqual(numbers);
	});
});
