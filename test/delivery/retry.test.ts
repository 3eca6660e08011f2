import { deliver } from '../../nodes/ClickSend/delivery/deliver';
import type { LedgerEntries } from '../../nodes/ClickSend/delivery/ledger';
import { toldResults } from '../../nodes/ClickSend/messaging/outcome/listResult';
import type { Outcome } from '../../nodes/ClickSend/messaging/types';
import { listMessage } from '../messaging/lists';
import { status, tooMany } from './faults';
import { createMemory, type PlannedCall } from './memory';
import { always, messagesWith, SEND } from './run';

const OPTIONS = {
	batchSize: 2,
	parallelCalls: 1,
	maxTotalWaitMs: 10_000,
	ifUnknown: 'report' as const,
};

describe('n8n runs the node again after a try whose calls had', () => {
	it.each<[name: string, faults: PlannedCall[], first: Outcome, again: Outcome, sent: number]>([
		['no fault', [], 'accepted', 'accepted', 0],
		['no connection', always({ type: 'noConnection' }), 'not_sent', 'accepted', 1],
		['a 429 for longer than it may wait', always(tooMany(20)), 'rejected', 'accepted', 1],
		[
			'a 429 within HTTP 200',
			always({ type: 'bodyHttpCode', code: 429 }),
			'rejected',
			'accepted',
			1,
		],
		['a wrong key', always(status(401)), 'rejected', 'rejected', 0],
		['a message that ClickSend cannot read', always(status(400)), 'rejected', 'rejected', 0],
		['no answer, and were not taken', always(status(500)), 'unknown', 'unknown', 0],
	])('%s', async (_case, faults, first, again, sent) => {
		const planned = [...faults];
		const entries: LedgerEntries = {};
		const memory = createMemory({ faults: planned });
		const outcomes = async () => {
			const { results } = await deliver(messagesWith(2), OPTIONS, memory.ports, entries);
			return new Set(results.map(({ outcome }) => outcome));
		};
		expect(await outcomes()).toEqual(new Set([first]));
		const before = memory.clickSend.record.posts(SEND);
		// From now on nothing goes wrong.
		planned.length = 0;
		expect(await outcomes()).toEqual(new Set([again]));
		expect(memory.clickSend.record.posts(SEND) - before).toBe(sent);
	});
});

it('a list that an item did not name before is sent to, and the one before it is told', async () => {
	const entries: LedgerEntries = {};
	const lists = [428, 429].map((list_id) => ({
		list_id,
		list_name: `List ${list_id}`,
		contacts: [{}, {}],
	}));
	const memory = createMemory({ lists });
	const send = async (id: number) => {
		const messages = [listMessage({ id, contacts: 2 })];
		const { results } = await deliver(messages, OPTIONS, memory.ports, entries);
		return results.flatMap(toldResults).map(({ row }) => row?.list_id);
	};
	expect(await send(428)).toEqual([428, 428]);
	expect(await send(428)).toEqual([428, 428]);
	expect(await send(429)).toEqual([429, 429, 428, 428]);
	expect(memory.clickSend.record.posts(SEND)).toBe(2);
});
