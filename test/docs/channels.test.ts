import { mms } from '../../nodes/ClickSend/messaging/channels/mms';
import { voice } from '../../nodes/ClickSend/messaging/channels/voice';
import { parametersOf, rowsAfter, shownDefault, unquoted } from './tables';

/** The pages of the channels other than SMS, which describe only what they have beside it. */
const PAGES = [
	{ page: 'docs/mms.md', channel: mms, without: ['Shorten URLs'], hasOptions: false },
	{
		page: 'docs/voice.md',
		channel: voice,
		without: ['From Email', 'Shorten URLs'],
		hasOptions: true,
	},
];

describe.each(PAGES)('$page', ({ page, channel, without, hasOptions }) => {
	it.each(['send', 'getPrice'])(
		'lists the parameters that SMS does not have: %s',
		async (operation) => {
			const common = new Set((await parametersOf('sms', operation)).top.map(({ name }) => name));
			const { top } = await parametersOf(channel.name, operation);
			const own = top.filter(({ name }) => !common.has(name));

			expect(
				rowsAfter(page, '## Parameters').map((cells) => cells.slice(0, 3).map(unquoted)),
			).toEqual(own.map((one) => [one.displayName, one.name, shownDefault(one)]));
		},
	);

	it.each(['send', 'getPrice'])('names the options that only SMS has: %s', async (operation) => {
		const named = async (resource: string) =>
			(await parametersOf(resource, operation)).options.map(({ displayName }) => displayName);
		const own = await named(channel.name);

		const common = await named('sms');
		expect(common.filter((name) => !own.includes(name))).toEqual(
			without.filter((name) => common.includes(name)),
		);
	});

	it.each(['send', 'getPrice'])(
		'lists the options that SMS does not have: %s',
		async (operation) => {
			const common = new Set(
				(await parametersOf('sms', operation)).options.map(({ name }) => name),
			);
			const { options } = await parametersOf(channel.name, operation);
			const own = options.filter(({ name }) => !common.has(name));
			const listed = hasOptions ? rowsAfter(page, '**Options**') : [];

			expect(listed.map((cells) => cells.slice(0, 3).map(unquoted))).toEqual(
				own.map((one) => [one.displayName, `options.${one.name}`, shownDefault(one)]),
			);
		},
	);

	it('lists the fields of the output that SMS does not have', () => {
		expect(
			rowsAfter(page, '<!-- fields -->').map(([name = '', type]) => [unquotedName(name), type]),
		).toEqual(Object.entries(channel.rowFields));
	});
});

const unquotedName = (cell: string): string => cell.replaceAll('`', '');
