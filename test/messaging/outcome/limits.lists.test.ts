import { countRecipients, Quote } from '../../../nodes/ClickSend/messaging/outcome/limits';
import type { Row } from '../../../nodes/ClickSend/messaging/types';
import { message, rowFor } from '../builders';
import { listMessage, resultOfThree as listed, THREE } from '../lists';

const row = (message_price: string, fields: Row = {}): Row =>
	rowFor(THREE, { to: '+12065550101', message_id: message_price, message_price, ...fields });

const refused = { status: 'COUNTRY_NOT_ENABLED' };
const unpriced = row('', { ...refused, message_price: undefined });

describe('a list costs what its contacts cost', () => {
	it.each<[name: string, rows: Row[], units: number]>([
		['all of them', [row('0.0792'), row('0.1584'), row('0.0010')], 238_600],
		['the refused nothing', [row('0.0792'), row('0.0000', refused), row('0.0010')], 80_200],
		['the refused without a price, too', [row('0.0792'), unpriced, row('0.0010')], 80_200],
		['those left out each as much as the dearest', [row('0.0010'), row('0.0792')], 159_400],
		['those left out as much as the only one', [row('0.0792')], 237_600],
	])('%s', (_name, rows, units) => {
		const asked = new Quote();
		asked.add(listed(...rows));
		const gone = new Quote();
		gone.addGone(listed(...rows));

		for (const quote of [asked, gone]) {
			expect(quote.check(units, 'USD')).toBeUndefined();
			expect(quote.check(units - 1, 'USD')).toMatchObject({ status: 'COST_LIMIT' });
		}
	});

	it.each<[name: string, rows: Row[], missing: string]>([
		['none of them', [], "1 missing from ClickSend's answer"],
		['none that would get it', [row('0.0000', refused)], "1 missing from ClickSend's answer"],
		[
			'none that it would take',
			[row('', { message_price: undefined })],
			"1 without a price, 1 missing from ClickSend's answer",
		],
	])('nobody knows what where ClickSend priced %s', (_name, rows, missing) => {
		const asked = new Quote();
		asked.add(listed(...rows));
		const gone = new Quote();
		gone.addGone(listed(...rows));

		for (const quote of [asked, gone]) {
			expect(quote.check(Infinity, 'USD')).toMatchObject({
				status: 'PRICE_UNKNOWN',
				what: expect.stringContaining(`: ${missing}`) as string,
			});
		}
	});
});

it('a list of 200,000 contacts has a price, too', () => {
	const list = listed(row('0.0792'));
	const [contact] = list.contacts ?? [];
	const quote = new Quote();
	quote.add({ ...list, contacts: contact && Array(200_000).fill(contact) });

	expect(quote.check(200_000 * 79_200, 'USD')).toBeUndefined();
	expect(quote.check(200_000 * 79_200 - 1, 'USD')).toMatchObject({ status: 'COST_LIMIT' });
});

it('a contact of unknown outcome costs what its row says, since it may have been texted', () => {
	const list = listed(row('0.0792'), row('0.0791'), row('0.0793'));
	const [first, ...others] = list.contacts ?? [];
	if (first === undefined) throw new Error('The list has no contacts');
	const quote = new Quote();
	quote.addGone({ ...list, contacts: [{ ...first, outcome: 'unknown' }, ...others] });

	expect(quote.check(237_600, 'USD')).toBeUndefined();
	expect(quote.check(237_599, 'USD')).toMatchObject({ status: 'COST_LIMIT' });
});

it('a list counts by its contacts', () => {
	expect(countRecipients([message(), THREE, listMessage({ contacts: 1000 })])).toBe(1004);
});
