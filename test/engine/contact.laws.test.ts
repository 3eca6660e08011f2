import fc from 'fast-check';

import type { Fault } from '../sandbox/faults';
import { fictional, onStage } from './cases';
import { CONTACTS, people, runContacts } from './contacts';
import type { RunOptions } from './engine';
import { RETRY, status } from './faults';

const FAULTS: Fault[] = [
	{ type: 'resetAfterTaken' },
	{ type: 'resetBeforeRead' },
	{ type: 'truncatedBody' },
	{ type: 'rateLimit', retryAfter: 1 },
	status(500),
	status(500, { taken: true }),
	{ type: 'emptyObject' },
];

const PEOPLE = 4;

const item = fc.record({
	person: fc.nat({ max: PEOPLE - 1 }),
	first: fc.constantFrom('Ada', 'Bea', 'Cy'),
});

const planned = fc.record({
	path: fc.constantFrom(CONTACTS, `${CONTACTS}/*`),
	method: fc.constantFrom('POST', 'PUT', 'GET'),
	nth: fc.integer({ min: 1, max: 6 }),
	fault: fc.constantFrom(...FAULTS),
});

const run = fc.record({
	items: fc.array(item, { minLength: 1, maxLength: 6 }),
	faults: fc.array(planned, { maxLength: 3 }),
	retries: fc.boolean(),
	onError: fc.constantFrom('stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'),
});

/** Each spelling is the same number. */
const spell = (index: number, turn: number): string => {
	const number = fictional(index);
	return turn % 2 === 0 ? number : number.replace(/^\+1(\d{3})(\d{3})/, '($1) $2-');
};

it('any sequence of runs with faults and retries leaves one contact per number, with the last fields', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(run, { minLength: 1, maxLength: 4 }), async (runs) => {
			await onStage(
				async (stage) => {
					const all: Array<{ person: number; first: string }> = [];
					for (const { items, faults, retries, onError } of runs) {
						stage.sandbox.faults.set(faults);
						const settings = { ...(retries && RETRY), onError } as RunOptions['settings'];
						all.push(...items);
						const rows = items.map((one, turn) => ({ ...one, phone: spell(one.person, turn) }));
						await runContacts(stage, rows, undefined, settings);
						const numbers = people(stage).map(({ phone_number }) => phone_number);
						expect(numbers).toHaveLength(new Set(numbers).size);
					}
					// The last run meets no fault.
					stage.sandbox.faults.clear();
					const last = all.map((one, turn) => ({ ...one, phone: spell(one.person, turn) }));
					const { error } = await runContacts(stage, last);

					expect(error).toBeUndefined();
					const wanted = new Map(all.map((one) => [fictional(one.person), one.first]));
					const stored = people(stage).map((row) => [row.phone_number, row.first_name] as const);
					expect(stored).toHaveLength(wanted.size);
					expect(new Map(stored)).toEqual(wanted);
				},
				{ lists: [{ list_id: 428, list_name: 'Customers' }] },
			);
		}),
		{ numRuns: Number(process.env.ROUNDS ?? 80) / 2 },
	);
});
