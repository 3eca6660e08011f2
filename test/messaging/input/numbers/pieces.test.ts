import { planOf } from '../../../../nodes/ClickSend/messaging/input/numbers/plans';
import { readRecipients } from '../../../../nodes/ClickSend/messaging/input/recipients';

const read = (cell: string, country: string) =>
	readRecipients(cell, planOf(country)).map((entry) => ('problem' in entry ? 'refused' : entry.to));

describe('half a number beside a whole one: the cell is refused', () => {
	it.each([
		['(11) 96123-4567 / 96123-4568', 'BR'],
		['+55 11 96123-4567; 3123-4567', 'BR'],
		['0171 5550123, 5550124', 'DE'],
		['0664 5550123 or 5550124', 'AT'],
		['040 1234567, 7654321', 'FI'],
		['070-1740605, 1740606', 'SE'],
		['+14055550120, 5550121', ''],
		['(405) 555-0120, 555-0121', ''],
	])('%s in %s', (cell, country) => {
		expect(read(cell, country)).toEqual(['refused']);
	});
});

describe('whole numbers beside one another are read, whatever their lengths', () => {
	it.each([
		['+4930123456, +491715550123', 'DE', ['+4930123456', '+491715550123']],
		['+447700900123, 405-555-0120', 'US', ['+447700900123', '+14055550120']],
		['0171 5550123, 0171 5550124', 'DE', ['+491715550123', '+491715550124']],
		['+491715550123, 01 5550131', 'AT', ['+491715550123', '+4315550131']],
	])('%s in %s', (cell, country, numbers) => {
		expect(read(cell, country)).toEqual(numbers);
	});
});

it('a heap of marks on one letter is read in no time', () => {
	expect(read(`a${'\u0300\u0323'.repeat(150_000)}`, 'US')).toEqual(['refused']);
});
