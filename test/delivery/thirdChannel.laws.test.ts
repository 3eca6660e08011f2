import * as fc from 'fast-check';

import type { CallClickSend } from '../../nodes/ClickSend/api/clickSend';
import type { Channel } from '../../nodes/ClickSend/messaging/channel';
import { runPlan } from './plans';
import { keepsPromises } from './promises';
import { simulate } from './simulation';

const { PLANS = '200' } = process.env;

/** A made-up channel with its own path, envelope and rows. */
const fax: Channel = {
	name: 'fax',
	label: 'fax',
	verb: { base: 'fax', third: 'faxes' },
	maxLength: { gsm: 1000, unicode: 1000 },
	readContent: () => ({}),
	readEnvelope: () => ({ file_url: 'https://example.com/page.pdf' }),
	timeOf: ({ date_added }) => Number(date_added),
	rowFields: {},
	simplifiedFields: [],
	history: { statuses: [], isFiltered: true, orderBy: 'date' },
};

/** The rows have their time under another name. */
const asFaxRows = (text: string): string => text.replaceAll('"date":', '"date_added":');

/** Paths and rows are translated, because the ClickSend in memory knows only SMS. */
const asFax =
	(seen: object[]) =>
	(call: CallClickSend): CallClickSend =>
	async ({ url, ...request }) => {
		if (!url.startsWith('/fax/')) throw new Error(`A fax was sent to ${url}`);
		if (url === '/fax/send') seen.push(request.body ?? {});
		const reply = await call({ ...request, url: url.replace('/fax/', '/sms/') });
		if (reply.kind !== 'answered' || typeof reply.body !== 'object') return reply;
		return { ...reply, body: JSON.parse(asFaxRows(JSON.stringify(reply.body))) as unknown };
	};

it('a third channel keeps the five promises, without a line of its own in the delivery', async () => {
	const envelope = { file_url: 'https://example.com/page.pdf' };
	await fc.assert(
		fc.asyncProperty(runPlan, async (plan) => {
			const seen: object[] = [];
			const played = { channel: fax, content: {}, envelope };
			const run = await simulate(plan, { played, translate: asFax(seen) });
			keepsPromises(plan, run);
			for (const body of seen) expect(body).toMatchObject(envelope);
		}),
		{ numRuns: Number(PLANS) },
	);
});
