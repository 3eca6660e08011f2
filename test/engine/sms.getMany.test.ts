import type { INodeParameters } from 'n8n-workflow';

import {
	HISTORY_FIELDS,
	SIMPLE_HISTORY_FIELDS,
} from '../../nodes/ClickSend/output/reads/historyRow';
import { jsonOf, onStage, pluck } from './cases';
import { ALL, CLOCK, history, MINUTE_S, NOW_S, queryOf } from './history';
import { pathsOf, typesOf } from './reads';

describe('SMS: Get Many on the engine', () => {
	it.each<[name: string, order: INodeParameters, first: number]>([
		['newest first, unless told otherwise', {}, NOW_S - MINUTE_S],
		['oldest first', { order: 'date:asc' }, NOW_S - 3000 * MINUTE_S],
	])('3,000 messages come in order, each once: %s', async (_case, options, first) => {
		await onStage(async (stage) => {
			const rows = jsonOf(await history(stage, 3000, { ...ALL, options }));

			const step = first === NOW_S - MINUTE_S ? -MINUTE_S : MINUTE_S;
			expect(pluck(rows, 'date')).toEqual(
				Array.from({ length: 3000 }, (_, index) => first + index * step),
			);
			expect(new Set(pluck(rows, 'message_id')).size).toBe(3000);
			expect(pathsOf(stage)).toEqual(
				Array.from({ length: 30 }, (_, index) => `GET /sms/history ${index + 1}`),
			);
			expect(queryOf(stage)).toMatchObject({ limit: '100' });
		}, CLOCK);
	});

	it('the limit ends the reading, too', async () => {
		await onStage(async (stage) => {
			expect(jsonOf(await history(stage, 500, { limit: 120 }))).toHaveLength(120);
			expect(pathsOf(stage)).toHaveLength(2);
		}, CLOCK);
	});

	it('fields have one type whatever ClickSend wrote, and nothing it said is dropped', async () => {
		await onStage(async (stage) => {
			const rows = jsonOf(await history(stage, 60, { ...ALL, simplify: false }));

			for (const row of rows) {
				expect(Object.keys(row)).toEqual(Object.keys(HISTORY_FIELDS));
				for (const [name, type] of Object.entries(typesOf(row))) {
					const documented = HISTORY_FIELDS[name as keyof typeof HISTORY_FIELDS];
					expect([name, type === 'null' ? documented : type]).toEqual([name, documented]);
				}
			}
			expect(new Set(pluck(rows, 'message_parts'))).toEqual(new Set([1]));
			expect(new Set(pluck(rows, 'direction'))).toEqual(new Set(['in', 'out']));
			// Old rows have six decimals, new ones four.
			expect(new Set(pluck(rows, 'message_price'))).toEqual(
				new Set(['0.0792', '0.079200', '0.0000', '0.000000']),
			);
			expect(new Set(pluck(rows, 'status_code'))).toEqual(new Set([201, 301, null]));
		}, CLOCK);
	});

	it('simplified, it has the ten fields that most workflows need', async () => {
		await onStage(async (stage) => {
			for (const row of jsonOf(await history(stage, 20, ALL))) {
				expect(Object.keys(row)).toEqual(Object.keys(SIMPLE_HISTORY_FIELDS));
			}
		}, CLOCK);
	});

	it('messages that come in while it reads move the others, and none comes twice', async () => {
		let meanwhile = (): void => undefined;
		await onStage(
			async (stage) => {
				meanwhile = () => stage.sandbox.seedHistory(5);
				const rows = jsonOf(await history(stage, 250, ALL));

				const strings = pluck(rows, 'custom_string');
				expect(strings).toHaveLength(250);
				expect(new Set(strings)).toEqual(
					new Set(Array.from({ length: 250 }, (_, index) => `seeded-${index}`)),
				);
			},
			{ ...CLOCK, onRequest: ({ index }) => index === 0 && meanwhile() },
		);
	});
});
