import { itemsFor, jsonOf, onStage, pluck } from './cases';

/** The zone of n8n where nobody has set one. */
const ZONE = 'America/New_York';

const LATER = { schedule: '2099-12-24T09:00' };

describe('a message for later', () => {
	it('has its time as a date in the zone of the workflow, and a hint says when it goes out', async () => {
		await onStage(async ({ send }) => {
			const result = await send({ items: itemsFor(2), parameters: { options: LATER } });

			expect(pluck(jsonOf(result), 'schedule')).toEqual([4_101_804_000, 4_101_804_000]);
			expect(pluck(jsonOf(result), 'schedule_iso')).toEqual([
				'2099-12-24T09:00:00-05:00',
				'2099-12-24T09:00:00-05:00',
			]);
			expect(result.hints).toContainEqual({
				message: `Scheduled for 2099-12-24 09:00 (${ZONE}): 2 messages.`,
				type: 'info',
				location: 'outputPane',
			});
		});
	});

	it('has it in the history, too', async () => {
		await onStage(async ({ send }) => {
			await send({ items: itemsFor(1), parameters: { options: LATER } });
			const history = { resource: 'sms', operation: 'getMany', simplify: false };
			const [row = {}] = jsonOf(await send({ items: [{}], parameters: history }));

			expect(row.schedule_iso).toBe('2099-12-24T09:00:00-05:00');
			expect(row.date_iso).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-0[45]:00$/);
			expect(new Date(String(row.date_iso)).getTime()).toBe(Number(row.date) * 1000);
		});
	});

	it('has it on its error item', async () => {
		await onStage(async ({ send }) => {
			const settings = { onError: 'continueErrorOutput' } as const;
			const items = [{ to: '+13035550102', message: 'Hello' }];
			const { errorOutput } = await send({ items, parameters: { options: LATER }, settings });
			const error = errorOutput[0]?.json.error as { schedule?: number; schedule_iso?: string };

			expect(error.schedule_iso ?? null).toBe(
				error.schedule === null ? null : '2099-12-24T09:00:00-05:00',
			);
		});
	});
});

it('a message for now says nothing of a schedule', async () => {
	await onStage(async ({ send }) => {
		const { hints } = await send({ items: itemsFor(1) });

		expect(hints.filter(({ message }) => message.includes('Scheduled'))).toEqual([]);
	});
});
