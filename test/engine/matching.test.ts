import type { Fault } from '../sandbox/faults';
import { itemsFor, itemsTo, jsonOf, onStage, pluck } from './cases';

const SEND = '/sms/send';

/** Six messages: two of the same text to the same number, a local number, and a refused one. */
const ITEMS = [
	...itemsTo('+12025550101', '+13035550101', '0491 570 156'),
	{ to: '+12025550102', message: 'Twice' },
	{ to: '+12025550103', message: 'Once' },
	{ to: '+12025550102', message: 'Twice' },
];
const NUMBERS = [
	'+12025550101',
	'+13035550101',
	'+61491570156',
	'+12025550102',
	'+12025550103',
	'+12025550102',
];
const OUTCOMES = ['accepted', 'rejected', 'accepted', 'accepted', 'accepted', 'accepted'];

const send = async (fault: Fault, options: Record<string, string> = {}) =>
	await onStage(
		async (stage) => {
			const parameters = { country: 'AU', options };
			const result = await stage.send({ items: ITEMS, parameters });
			return { rows: jsonOf(result), taken: stage.sandbox.record.taken };
		},
		{ faults: [{ path: SEND, fault }] },
	);

const REORDERINGS: Array<[string, Fault]> = [
	['rows in order', { type: 'latency', ms: 0 }],
	['rows regrouped, the accepted first', { type: 'rows', change: 'acceptedFirst' }],
	['rows reversed', { type: 'rows', change: 'reversed' }],
	['rows with fields missing', { type: 'rows', change: 'missingFields' }],
];

describe.each([
	['with the references of the node', {}],
	['with one custom string for all', { customString: 'campaign' }],
])('every message finds its own row %s', (_, options) => {
	it.each(REORDERINGS)('%s', async (__, fault) => {
		const { rows, taken } = await send(fault, options as Record<string, string>);

		expect(pluck(rows, 'to')).toEqual(NUMBERS);
		expect(pluck(rows, 'outcome')).toEqual(OUTCOMES);
		const accepted = rows.filter(({ outcome }) => outcome === 'accepted');
		expect(new Set(pluck(accepted, 'message_id'))).toEqual(
			new Set(taken.map(({ message_id }) => message_id)),
		);
	});
});

it('a message without a row is unknown until the history shows it', async () => {
	await onStage(
		async ({ sandbox, send: run }) => {
			const rows = jsonOf(await run({ items: itemsFor(5) }));

			expect(pluck(rows, 'outcome')).toEqual(Array(5).fill('accepted'));
			expect(new Set(pluck(rows, 'message_id')).size).toBe(5);
			expect(rows.filter(({ advice }) => advice !== null)).toHaveLength(1);
			expect(sandbox.record.posts(SEND)).toBe(1);
		},
		{ faults: [{ path: SEND, fault: { type: 'rows', change: 'dropOne' } }] },
	);
});

it('a message without a row stays unknown while the history does not show it', async () => {
	await onStage(
		async ({ sandbox, send: run }) => {
			const { output, hints } = await run({ items: itemsFor(5) });
			const unknown = output.filter(({ json }) => json.outcome === 'unknown');

			expect(unknown).toHaveLength(1);
			expect(unknown[0]?.json).toMatchObject({
				accepted: false,
				status: 'MISSING_FROM_ANSWER',
				message_id: null,
				advice: expect.stringContaining('may have been taken'),
			});
			expect(hints[0]?.message).toContain('1 of 5');
			expect(sandbox.record.posts(SEND)).toBe(1);
		},
		{
			historyDown: true,
			faults: [{ path: SEND, fault: { type: 'rows', change: 'dropOne' } }],
		},
	);
});
