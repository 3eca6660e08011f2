import { CANCEL_ALL_FIELDS, CANCEL_FIELDS } from '../../nodes/ClickSend/output/cancellation';
import { INBOUND_FIELDS } from '../../nodes/ClickSend/output/inbound';
import { RECEIPT_FIELDS } from '../../nodes/ClickSend/output/receipt';
import { parametersOf, readme, rowsAfter, shownDefault, unquoted } from './readme';

type Row = [
	heading: string,
	resource: string,
	operation: string,
	fields: Readonly<Record<string, string>>,
];

/** Operations with a section of their own: a table of the parameters and, behind a mark, one of the output. */
const OPERATIONS: Row[] = [
	['Cancel', 'sms', 'cancel', CANCEL_FIELDS],
	['Cancel All', 'sms', 'cancelAll', CANCEL_ALL_FIELDS],
	['Get Inbound', 'sms', 'getInbound', INBOUND_FIELDS],
	['Get Receipt', 'sms', 'getReceipt', RECEIPT_FIELDS],
];

describe.each(OPERATIONS)('README.md on %s', (heading, resource, operation, fields) => {
	it('lists the parameters by their labels, names and defaults', async () => {
		const { top } = await parametersOf(resource, operation);

		expect(
			rowsAfter(`\n## ${heading}\n`).map(([label, name, value]) =>
				[label, name, value].map(unquoted),
			),
		).toEqual(top.map((one) => [one.displayName, one.name, shownDefault(one)]));
	});

	it('lists the fields of the output with their types, as the editor previews them', () => {
		const documented = rowsAfter(`<!-- fields of ${heading} -->`).map(([name, type]) => [
			name?.replaceAll('`', ''),
			type,
		]);

		expect(documented).toEqual(Object.entries(fields));
	});

	it('is found from the contents and from the list of operations', () => {
		const link = `[${heading}](#${heading.toLowerCase().replaceAll(' ', '-')})`;

		expect(readme.split(link).length - 1).toBeGreaterThanOrEqual(2);
		expect(rowsAfter('## Operations').map(([, name]) => name)).toContain(heading);
	});
});
