import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { EVENTS, readPush, type EventName } from '../../nodes/ClickSend/messaging/inbound/push';
import { eventItem } from '../../nodes/ClickSend/output/event';
import { onStage } from '../engine/cases';
import { loadPackage } from '../engine/package';
import { TEST_NUMBERS } from '../sandbox/clickSend';
import { exampleFiles, nodeNamed, readExample, type SavedWorkflow } from './savedWorkflow';

const TRIGGER = 'ClickSend Trigger';

const hasTrigger = ({ nodes }: SavedWorkflow): boolean =>
	nodes.some(({ name }) => name === TRIGGER);

const WITH_TRIGGER = exampleFiles().filter((file) => hasTrigger(readExample(file)));

const namesOf = (properties: INodeProperties[]): string[] => properties.map(({ name }) => name);

function itemOf(event: EventName, body: object): IDataObject {
	const pushed = readPush(event, body);
	if (pushed === undefined) throw new Error('Not what the event sends');
	return eventItem(pushed);
}

it('there is one for each event', () => {
	const events = WITH_TRIGGER.map((file) => nodeNamed(readExample(file), TRIGGER).parameters.event);
	expect(new Set(events)).toEqual(new Set(EVENTS));
});

it.each(WITH_TRIGGER)('examples/%s uses the trigger as built', async (file) => {
	const { trigger, nodeType } = await loadPackage();
	const { properties, version } = trigger.description;
	const { type, typeVersion, parameters } = nodeNamed(readExample(file), TRIGGER);

	expect(type).toBe(`${nodeType}Trigger`);
	expect(typeVersion).toBe(version);
	expect(namesOf(properties)).toEqual(expect.arrayContaining(Object.keys(parameters)));
});

it('the answer goes back to whoever asked, from the number that was texted', async () => {
	const { parameters } = nodeNamed(readExample('auto-reply.json'), 'Answer');
	const [to = '', from = ''] = TEST_NUMBERS;
	const item = itemOf('smsReceived', { message_id: 'A', from: to, to: from, body: 'hours' });
	await onStage(async ({ sandbox, send }) => {
		await send({ items: [item], parameters });
		expect(sandbox.record.taken).toMatchObject([{ to }]);
		const [request] = sandbox.record.requests;
		expect(request?.body).toMatchObject({ messages: [{ from }] });
	});
});

it.each([
	['STOP', true],
	['Unsubscribe.', true],
	['Please do not stop', false],
])('whoever says %j is asked for no more: %s, and is on the list once', async (body, isOptOut) => {
	const { parameters } = nodeNamed(readExample('stop-received.json'), 'Add to Opt-Out List');
	const [from = '', to = ''] = TEST_NUMBERS;
	const item = itemOf('smsReceived', { message_id: 'A', from, to, body });
	expect(item.is_opt_out).toBe(isOptOut);
	await onStage(
		async ({ sandbox, send }) => {
			for (let times = 0; times < 2; times += 1) await send({ items: [item], parameters });

			expect(sandbox.clickSend.contactsOf(500)).toMatchObject([
				{ phone_number: from, custom_1: expect.stringMatching(/^Said \w+ on \d{4}-/) },
			]);
		},
		{ lists: [{ list_id: 500, list_name: 'Opt-Out List' }] },
	);
});

it.each([
	['with where it came from', 'n8n-1207-0-14-0-9f86d081ee', /Sent by execution 1207\.$/],
	['without', 'order-1042', /No such number\. ?$/],
])('the alarm says which message failed and why, %s', async (_case, custom_string, end) => {
	const { parameters } = nodeNamed(readExample('delivery-failed.json'), 'Tell the Team');
	const status_text = 'No such number.';
	const body = { message_id: 'A', status_code: '301', status_text, custom_string };
	await onStage(async ({ sandbox, send }) => {
		await send({ items: [itemOf('deliveryReceipt', body)], parameters });
		const [taken] = sandbox.record.taken;

		expect(TEST_NUMBERS).toContain(taken?.to);
		expect(taken).toMatchObject({ custom_string: 'delivery-alarm' });
		expect(taken?.body).toMatch(/^SMS A was not delivered\. Not delivered: failed/);
		expect(taken?.body).toMatch(end);
	});
});
