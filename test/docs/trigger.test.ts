import type { INodeProperties } from 'n8n-workflow';

import { readPush, type EventName } from '../../nodes/ClickSend/messaging/inbound/push';
import { eventItem } from '../../nodes/ClickSend/output/event';
import { MOST_REMEMBERED, MOST_SAVED } from '../../nodes/ClickSend/trigger/memory';
import { EXAMPLE_BODY } from '../../nodes/ClickSend/trigger/panel';
import { MAX_BODY_BYTES } from '../../nodes/ClickSend/trigger/request';
import { loadPackage } from '../engine/package';
import { readForm } from '../sandbox/testKit';
import { read } from './pages';
import { rowsAfter, shownDefault, unquoted } from './tables';

const PAGE = 'docs/trigger.md';

async function parameters(): Promise<{ top: INodeProperties[]; options: INodeProperties[] }> {
	const { properties } = (await loadPackage()).trigger.description;
	const collection = properties.find(({ name }) => name === 'options');
	return {
		top: properties.filter(({ type, name }) => type !== 'notice' && name !== 'options'),
		options: (collection?.options ?? []) as INodeProperties[],
	};
}

const shown = (property: INodeProperties): string =>
	property.default === true ? 'on' : shownDefault(property);

/** All fields of an event. */
const RECEIPT = {
	...Object.fromEntries(new URLSearchParams(readForm('32-webhook-receipt'))),
	error_code: '13',
	error_text: 'Memory full',
	custom_string: EXAMPLE_BODY.custom_string,
};

describe('docs/trigger.md', () => {
	it('lists the parameters by their labels, names and defaults', async () => {
		const { top } = await parameters();

		expect(
			rowsAfter(PAGE, '## Parameters').map(([label, name, value]) =>
				[label, name, value].map(unquoted),
			),
		).toEqual(top.map((one) => [one.displayName, one.name, shown(one)]));
	});

	it('lists the options likewise, in the order of the editor', async () => {
		const { options } = await parameters();

		expect(
			rowsAfter(PAGE, '**Options**').map(([label, name, value]) =>
				[label, name, value].map(unquoted),
			),
		).toEqual(options.map((one) => [one.displayName, `options.${one.name}`, shown(one)]));
	});

	it.each<[string, EventName, object]>([
		['sms received', 'smsReceived', EXAMPLE_BODY],
		['delivery receipt', 'deliveryReceipt', RECEIPT],
		['voice receipt', 'voiceReceipt', { ...RECEIPT, message_type: 'voice', digits: '1' }],
	])('lists the fields of the output with their types: %s', (table, event, body) => {
		const pushed = readPush(event, body);
		const item = pushed === undefined ? {} : eventItem(pushed);

		expect(rowsAfter(PAGE, `<!-- ${table} -->`).map(([name, type]) => [name, type])).toEqual(
			Object.entries(item).map(([name, value]) => [`\`${name}\``, typeof value]),
		);
		expect(Object.values(item)).not.toContain(null);
	});

	it.each([
		['bytes of a body', `${MAX_BODY_BYTES / 1024} kB`],
		['events remembered', MOST_REMEMBERED.toLocaleString('en')],
		['events saved', MOST_SAVED.toLocaleString('en')],
	])('says how many %s: %s', (_case, number) => {
		expect(read(PAGE)).toContain(number);
	});
});
