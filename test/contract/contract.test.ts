import { createClient } from './client/client';
import { CHECKS } from './facts';
import { runContract } from './run';
import { createSandbox } from './sandbox';

it('dbg', async () => {
	const { transport, clock } = createSandbox();
	const client = createClient({ transport, wait: clock.wait });
	const result = await runContract(CHECKS, client, clock);
	for (const { check, verdict } of result.checked)
		if (verdict.result !== 'holds') console.log(check.id, JSON.stringify(verdict));
	console.log(result.checked.length, result.calls, result.before, result.after);
});
