import { sleep } from 'n8n-workflow';

import { watchSleep } from './sleep';

it('nobody waits here for what n8n or the node would sleep', async () => {
	const pauses = watchSleep();
	await sleep(3_600_000);

	expect(pauses).toEqual([3_600_000]);
});
