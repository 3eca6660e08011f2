import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { mms } from '../sandbox/channels/mms';
import { START_MS } from '../sandbox/testKit';
import { itemsFor, jsonOf, onStage, pluck, type Stage } from './cases';
import { FROM_URL } from './mms';

const NOW_S = START_MS / 1000;
const CLOCK = { now: () => START_MS };
const MANY: INodeParameters = { resource: 'mms', operation: 'getMany' };

/** Sends three MMS and three SMS, and reads the history of MMS. */
async function historyOf({ send }: Stage, parameters: INodeParameters): Promise<IDataObject[]> {
	await send({ items: itemsFor(3), parameters: FROM_URL });
	await send({ items: itemsFor(3) });
	return jsonOf(await send({ items: [{}], parameters: { ...MANY, ...parameters } }));
}

it('shows MMS alone, each with its subject and the time that ClickSend calls date_added', async () => {
	await onStage(async (stage) => {
		const rows = await historyOf(stage, {});

		expect(rows).toHaveLength(3);
		expect(rows[0]).toEqual({
			message_id: expect.any(String) as string,
			date: NOW_S,
			date_iso: expect.stringContaining('2026-10-0') as string,
			direction: 'out',
			status: 'Queued',
			status_code: null,
			to: itemsFor(1)[0]?.to,
			from: expect.any(String) as string,
			body: 'Message 0',
			message_price: '2.4200',
			custom_string: expect.stringMatching(/^n8n-/) as string,
			subject: 'A subject',
		});
	}, CLOCK);
});

it('without Simplify it shows everything, in the types of the page', async () => {
	await onStage(async (stage) => {
		const [row = {}] = await historyOf(stage, { simplify: false });

		expect(row).toMatchObject({
			message_parts: 1,
			priority: 10,
			date_added: NOW_S,
			_media_file_url: FROM_URL.mediaUrl,
			error_code: null,
			first_name: null,
		});
	}, CLOCK);
});

it('filters are checked by the node, because ClickSend documents none for MMS', async () => {
	await onStage(async (stage) => {
		const to = String(itemsFor(2)[1]?.to);
		const rows = await historyOf(stage, { filters: { to, status: 'queued', after: NOW_S - 60 } });

		expect(pluck(rows, 'to')).toEqual([to]);
		expect(stage.sandbox.record.requests.at(-1)?.query).toEqual({
			date_from: String(NOW_S - 60),
			limit: '100',
			page: '1',
		});
	}, CLOCK);
});

it('reads as many pages as there are', async () => {
	await onStage(async ({ sandbox, send }) => {
		sandbox.seedHistory(250, mms);
		const result = await send({ items: [{}], parameters: { ...MANY, returnAll: true } });

		expect(jsonOf(result)).toHaveLength(250);
		expect(sandbox.record.gets('/mms/history')).toBe(3);
	}, CLOCK);
});
