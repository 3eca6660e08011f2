import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { errorsIn, errorStatuses, fictional, jsonOf, onStage } from './cases';
import { FROM_ROW, jsonIn, MAPPINGS, sendAgain, texted } from './comeback';
import { always, inTurn, status } from './faults';
import { watchSleep } from './sleep';

const [ADA, BEN, CLEO] = [fictional(1), fictional(2), fictional(3)] as const;
const REFUSED = '+13035550101';
const LOST = { type: 'resetAfterTaken' } as const;
const RESEND: INodeParameters = { options: { ifUnknown: 'resend' } };

beforeEach(() => void watchSleep());

describe('recipients that look alike', () => {
	it.each<[string, string, INodeParameters, number]>([
		['an entry that cannot be read holds the digits of another', `${ADA}, code ${ADA}`, {}, 1],
		[
			'two people, one with the digits of the other',
			'201512345678, 1512345678',
			{ country: 'DE' },
			2,
		],
		['one person in two spellings', '+61491570156, 0491570156', { country: 'AU' }, 2],
	])('%s: nobody is texted by an error item of another', async (_case, to, parameters, most) => {
		await onStage(
			async (stage) => {
				const options = { batchSize: 1, parallelCalls: 1 };
				let left: IDataObject[] = [{ to, message: 'Hello' }];
				for (let round = 0; round < 4; round += 1) {
					const { errorOutput } = await sendAgain(stage, left, { ...parameters, options });
					left = jsonIn(errorOutput);
				}
				expect(texted(stage).length).toBeLessThanOrEqual(most);
			},
			{ faults: inTurn(null, status(401)) },
		);
	});
});

describe.each(Object.entries(MAPPINGS))(
	'%s: an error that was changed on its way',
	(_m, mapping) => {
		const three = { to: [ADA, REFUSED, CLEO].join(', '), message: 'Hello' };

		it.each<[string, (items: IDataObject[]) => IDataObject[]]>([
			['to text', (items) => items.map((one) => ({ ...one, error: JSON.stringify(one.error) }))],
			[
				'with its recipients as text',
				(items) =>
					items.map((one) => {
						const { recipients, ...error } = one.error as { recipients: string[] };
						return { ...one, error: { ...error, recipients: recipients.join() } };
					}),
			],
			[
				'to text of which a database kept 60 characters',
				(items) => items.map((one) => ({ ...one, error: JSON.stringify(one.error).slice(0, 60) })),
			],
			[
				'to text with line ends, cut',
				(items) =>
					items.map((one) => ({ ...one, error: JSON.stringify(one.error, null, 2).slice(0, 40) })),
			],
			[
				'merged with another, as text',
				([one = {}]) => [{ ...one, error: JSON.stringify([one.error, one.error]) }],
			],
			[
				'merged with another',
				([one = {}]) => [{ ...one, error: [one.error as IDataObject, one.error as IDataObject] }],
			],
		])('%s: nobody gets a text twice', async (_case, change) => {
			await onStage(async (stage) => {
				const { errorOutput } = await sendAgain(stage, [three], mapping);
				await sendAgain(stage, change(jsonIn(errorOutput)), mapping);
				expect(texted(stage)).toHaveLength(2);
			});
		});
	},
);

it.each(['{}', '{ not JSON', '[no]', '', '{"message": "from another node"}'])(
	"an error of another node, '%s', keeps nobody from a text",
	async (error) => {
		await onStage(async (stage) => {
			await sendAgain(stage, [{ to: ADA, message: 'Hello', error }], MAPPINGS['Map Automatically']);
			expect(texted(stage)).toEqual([`${ADA}: Hello`]);
		});
	},
);

describe('output rows read by expressions', () => {
	it.each<[string, Parameters<typeof onStage>[1]]>([
		['accepted', {}],
		['unknown', { historyDown: true, faults: inTurn(LOST) }],
	])(
		'the text of a row that is %s is not sent again, however often it comes back',
		async (_case, options) => {
			await onStage(async (stage) => {
				const settings = { onError: 'continueRegularOutput' } as const;
				let left = jsonOf(await stage.send({ items: [{ to: ADA, message: 'Hello' }], settings }));
				for (let round = 0; round < 3; round += 1) {
					left = jsonIn((await sendAgain(stage, left, FROM_ROW)).errorOutput);
				}
				expect(left).toMatchObject([{ error: { status: 'ALREADY_SENT' } }]);
				expect(texted(stage)).toHaveLength(1);
			}, options);
		},
	);

	it('the text of a row that was turned away is sent', async () => {
		await onStage(
			async (stage) => {
				const settings = { onError: 'continueRegularOutput' } as const;
				const first = await stage.send({ items: [{ to: ADA, message: 'Hello' }], settings });
				await sendAgain(stage, jsonOf(first), FROM_ROW);
				expect(texted(stage)).toEqual([`${ADA}: Hello`]);
			},
			{ faults: inTurn(status(401)) },
		);
	});

	it('an alert that is repeated until somebody acts goes out each time', async () => {
		await onStage(async (stage) => {
			const alert: INodeParameters = {
				to: ADA,
				message: '=Down: {{ $json.host ?? "the server" }}',
			};
			const rows = jsonOf(await sendAgain(stage, [{ alarm: 1 }], alert));
			await sendAgain(stage, rows, alert);
			expect(texted(stage)).toEqual(Array(2).fill(`${ADA}: Down: the server`));
		});
	});
});

describe('what is known of an unknown message stays known', () => {
	it('over a run that refuses it: it can still be looked up, and found', async () => {
		await onStage(
			async (stage) => {
				const first = await sendAgain(stage, [{ to: ADA, message: 'Hello' }]);
				const second = await sendAgain(stage, jsonIn(first.errorOutput));
				const [before, after] = [first, second].map(({ errorOutput }) => errorsIn(errorOutput)[0]);
				expect(after).toMatchObject({ outcome: 'unknown', status: 'OUTCOME_UNKNOWN' });
				expect(after?.custom_string).toBe(before?.custom_string);
				expect(after?.sent_at).toBe(before?.sent_at);
				stage.sandbox.clickSend.settings.historyDown = false;
				const third = await sendAgain(stage, jsonIn(second.errorOutput), RESEND);

				expect(jsonOf(third)).toMatchObject([{ to: ADA, accepted: true }]);
				expect(texted(stage)).toHaveLength(1);
			},
			{ historyDown: true, faults: inTurn(LOST) },
		);
	});

	it('over a second copy that was turned away: it is no second copy', async () => {
		await onStage(
			async (stage) => {
				const first = await sendAgain(stage, [{ to: ADA, message: 'Hello' }]);
				stage.sandbox.faults.set(always(status(401)));
				const second = await sendAgain(stage, jsonIn(first.errorOutput), RESEND);
				expect(errorsIn(second.errorOutput)).toMatchObject([{ outcome: 'unknown', resent: false }]);
				stage.sandbox.faults.clear();
				const third = await sendAgain(stage, jsonIn(second.errorOutput), RESEND);

				expect(jsonOf(third)).toMatchObject([{ accepted: true }]);
				expect(texted(stage)).toHaveLength(1);
			},
			{ historyDown: true, faults: inTurn({ type: 'resetBeforeRead' }) },
		);
	});

	it("with the user's own reference, where the text has changed since: it is not sent", async () => {
		const own = { customString: 'campaign' };
		await onStage(
			async (stage) => {
				const first = await sendAgain(stage, [{ to: BEN, message: 'Hello' }], { options: own });
				stage.sandbox.clickSend.settings.historyDown = false;
				const changed = jsonIn(first.errorOutput).map((json) => ({
					...json,
					message: 'Once more',
				}));
				const again = await sendAgain(stage, changed, { options: { ...own, ifUnknown: 'resend' } });

				expect(errorStatuses(again.errorOutput)).toEqual(['OUTCOME_UNKNOWN']);
				expect(texted(stage)).toEqual([`${BEN}: Hello`]);
			},
			{ historyDown: true, faults: inTurn(LOST) },
		);
	});
});
