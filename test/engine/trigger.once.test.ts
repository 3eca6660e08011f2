import { changeRules, copyRule } from '../trigger/dashboard';
import { MOST_SAVED } from '../../nodes/ClickSend/trigger/memory';
import { fictional } from './cases';
import { readStaticData } from './triggerNode';
import { onTriggerStage } from './triggerStage';

const SMS = { event: 'smsReceived' };
const RECEIPTS = { event: 'deliveryReceipt' };
const INCOMING = { from: '+12065550143', body: 'yes', message_id: 'A' };
/** Events at once; CI asks for more. */
const BURST = Number(process.env.BURST ?? 100);

const DAY_MS = 24 * 60 * 60 * 1000;

afterEach(() => {
	jest.restoreAllMocks();
});

/** Moves the clock of this process, and of n8n and the node in it. */
function letPass(ms: number): void {
	const now = Date.now();
	jest.spyOn(Date, 'now').mockReturnValue(now + ms);
}

describe('a repeat is answered 200 and starts nothing', () => {
	it.each<[string, object, object, number]>([
		['of a message', SMS, {}, 1],
		['of a message in another form', SMS, {}, 1],
		['not when the option is off', { ...SMS, options: { skipRepeats: false } }, {}, 3],
		['nor with another id', SMS, { message_id: 'B' }, 2],
	])('%s', async (name, parameters, other, count) => {
		await onTriggerStage({ ...parameters }, async ({ sandbox, n8n }) => {
			await n8n.activate();
			await sandbox.receiveSms(INCOMING);
			if (name.endsWith('form')) changeRules(sandbox.clickSend, { webhook_type: 'post' });
			const again = [
				...(await sandbox.repeat({ answered: true })),
				...(await sandbox.receiveSms({ ...INCOMING, ...other })),
			];

			expect(again.map(({ status }) => status)).toEqual([200, 200]);
			expect(n8n.executions).toHaveLength(count);
		});
	});

	it('of a message that several rules of the account push', async () => {
		await onTriggerStage(SMS, async ({ sandbox, n8n }) => {
			await n8n.activate();
			copyRule(sandbox.clickSend, 9);
			const answers = await sandbox.receiveSms(INCOMING);

			expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
			expect(n8n.executions).toHaveLength(1);
		});
	});

	it.each([
		['just within a day', DAY_MS - 60_000, 1],
		['after a day', DAY_MS, 2],
	])('%s', async (_case, later, count) => {
		await onTriggerStage(SMS, async ({ sandbox, n8n }) => {
			await n8n.activate();
			await sandbox.receiveSms(INCOMING);
			letPass(later);
			await sandbox.receiveSms(INCOMING);
			expect(n8n.executions).toHaveLength(count);
		});
	});

	it('after a restart', async () => {
		await onTriggerStage(SMS, async ({ sandbox, n8n }) => {
			await n8n.activate();
			await sandbox.receiveSms(INCOMING);
			n8n.restart();
			expect(await sandbox.receiveSms(INCOMING)).toMatchObject([{ status: 200 }]);
			await sandbox.receiveSms({ ...INCOMING, message_id: 'B' });
			expect(n8n.executions.map(({ message_id }) => message_id)).toEqual(['A', 'B']);
		});
	});

	it('but an event that n8n could not start is pushed again, and starts', async () => {
		await onTriggerStage(SMS, async ({ sandbox, n8n }) => {
			await n8n.activate();
			n8n.beforeStart = () => {
				throw new Error('The database is locked');
			};
			expect(await sandbox.receiveSms(INCOMING)).toMatchObject([{ status: 500 }]);
			delete n8n.beforeStart;
			expect(await sandbox.repeat()).toMatchObject([{ status: 200 }]);
			expect(n8n.executions).toHaveLength(1);
		});
	});
});

describe('receipts', () => {
	it('each status once, in whatever order they come', async () => {
		await onTriggerStage(RECEIPTS, async ({ sandbox, n8n }) => {
			await n8n.activate();
			for (const status_code of [201, 200, 201, 300, 200, 301]) {
				await sandbox.deliverReceipt({ message_id: 'A', status_code });
			}
			await sandbox.deliverReceipt({ message_id: 'B', status_code: 201 });

			expect(
				n8n.executions.map(({ message_id, status_code, delivered, final }) => ({
					message_id,
					status_code,
					delivered,
					final,
				})),
			).toEqual([
				{ message_id: 'A', status_code: 201, delivered: true, final: true },
				{ message_id: 'A', status_code: 200, delivered: null, final: false },
				{ message_id: 'A', status_code: 300, delivered: null, final: false },
				{ message_id: 'A', status_code: 301, delivered: false, final: true },
				{ message_id: 'B', status_code: 201, delivered: true, final: true },
			]);
		});
	});
});

describe('a burst', () => {
	it.each([
		['messages', SMS],
		['receipts', RECEIPTS],
	])(
		`of ${BURST} %s, each pushed twice at once: none lost, none doubled`,
		async (_case, parameters) => {
			await onTriggerStage(parameters, async ({ sandbox, n8n }) => {
				await n8n.activate();
				const ids = Array.from({ length: BURST }, (_, index) => `MESSAGE-${index}`);
				const pushing = [...ids, ...ids].map(async (message_id, index) =>
					parameters === SMS
						? await sandbox.receiveSms({ from: fictional(index % BURST), body: 'yes', message_id })
						: await sandbox.deliverReceipt({ message_id, status_code: 201 }),
				);
				const answers = (await Promise.all(pushing)).flat();
				// A push that got no connection is pushed again, as ClickSend does.
				while ((await sandbox.repeat()).length > 0);

				expect(answers).toHaveLength(2 * BURST);
				const started = n8n.executions.map(({ message_id }) => String(message_id));
				expect(started).toHaveLength(BURST);
				expect(new Set(started)).toEqual(new Set(ids));
			});
		},
	);

	it('leaves static data that n8n can carry', async () => {
		await onTriggerStage(SMS, async ({ sandbox, n8n }) => {
			await n8n.activate();
			const count = MOST_SAVED + 1;
			for (let index = 0; index < count; index += 1) {
				await sandbox.receiveSms({ ...INCOMING, message_id: `M-${index}` });
			}
			expect(n8n.executions).toHaveLength(count);
			expect(JSON.stringify(readStaticData(n8n.database)).length).toBeLessThan(25 * 1024);
		});
	});
});
