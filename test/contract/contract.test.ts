import { createClient } from './client/client';
import { CHECKS } from './facts';
import { runContract } from './run';
import { createSandbox } from './sandbox';

describe('the sandbox keeps its own contract', () => {
	const verdicts = async () => {
		const { transport, clock } = createSandbox();
		const client = createClient({ transport, wait: clock.wait });
		const { checked } = await runContract(CHECKS, client, clock);
		return checked.map(({ check, verdict }) => ({ id: check.id, ...verdict }));
	};

	it('in every fact but one, about messages to test numbers that wait', async () => {
		const others = (await verdicts()).filter(({ result }) => result !== 'holds');

		expect(others).toEqual([
			{ id: 'cancel.works', result: 'untold', why: 'Messages to test numbers do not wait' },
		]);
	});

	it('and has no field that the contract does not know', async () => {
		const notes = (await verdicts()).map((verdict) => JSON.stringify(verdict));

		expect(notes.filter((note) => note.includes('New fields'))).toEqual([]);
	});
});

it('no two checks share a name', () => {
	const ids = CHECKS.map(({ id }) => id);

	expect(new Set(ids).size).toBe(ids.length);
});

it('no two checks state the same fact', () => {
	const facts = CHECKS.map(({ fact }) => fact);

	expect(new Set(facts).size).toBe(facts.length);
});
