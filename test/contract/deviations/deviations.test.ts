import { createClient } from '../client/client';
import { HISTORY_DEVIATIONS, RULE_DEVIATIONS, WAITING_DEVIATIONS } from './records';
import { LIST_DEVIATIONS } from './lists';
import { READ_DEVIATIONS } from './reads';
import { SEND_DEVIATIONS } from './sends';
import { CHECKS } from '../facts';
import { runContract } from '../run';
import { createSandbox, type Deviation } from '../sandbox';

const DEVIATIONS = {
	...READ_DEVIATIONS,
	...SEND_DEVIATIONS,
	...HISTORY_DEVIATIONS,
	...RULE_DEVIATIONS,
	...LIST_DEVIATIONS,
};

async function verdictOf(id: string, deviation: Deviation, testNumbersWait = false) {
	const { transport, clock } = createSandbox(deviation, { testNumbersWait });
	const client = createClient({ transport, wait: clock.wait });
	const checks = CHECKS.filter((check) => check.id === id);
	const { checked } = await runContract(checks, client, clock);
	return checked[0]?.verdict;
}

it('each check has a ClickSend that differs in its fact', () => {
	const all = [...Object.keys(DEVIATIONS), ...Object.keys(WAITING_DEVIATIONS)];

	expect(all.sort()).toEqual(CHECKS.map(({ id }) => id).sort());
});

describe('a ClickSend that differs is found out by', () => {
	it.each(Object.entries(DEVIATIONS))('%s', async (id, deviate) => {
		expect(await verdictOf(id, deviate())).toMatchObject({ result: 'differs' });
	});

	it.each(Object.entries(WAITING_DEVIATIONS))('%s', async (id, deviate) => {
		expect(await verdictOf(id, deviate(), true)).toMatchObject({ result: 'differs' });
	});
});

it.each(CHECKS.map(({ id }) => [id]))('%s asks alone what it asks among the others', async (id) => {
	const verdict = await verdictOf(id, (reply) => reply);

	expect(verdict?.result).toBe(id === 'cancel.works' ? 'untold' : 'holds');
});

it('a cancellation that works is told where messages to test numbers wait', async () => {
	expect(await verdictOf('cancel.works', (reply) => reply, true)).toEqual({ result: 'holds' });
});
