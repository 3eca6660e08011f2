import { errorStatuses, fictional, jsonOf, onStage, pluck } from './cases';
import { account, messagesTo, OPT_OUTS, readings, RULES, sendGuarded } from './optOuts';

describe('Send Message with Skip Opted-Out Recipients', () => {
	it('leaves out who opted out, says so, and sends to the others', async () => {
		await onStage(
			async (stage) => {
				const result = await sendGuarded(stage, messagesTo(0, 1, 2));

				expect(pluck(jsonOf(result), 'outcome')).toEqual(['accepted', 'invalid', 'accepted']);
				expect(jsonOf(result)[1]).toMatchObject({
					to: fictional(1),
					status: 'OPTED_OUT',
					accepted: false,
					reason: `${fictional(1)} is on the opt-out list`,
					advice: expect.stringMatching(/^Nothing to do/),
				});
				expect(result.hints).toMatchObject([
					{ message: '1 of 3 messages was not accepted: 1 to somebody who opted out.' },
				]);
				expect(stage.sandbox.record.timesTaken(fictional(1))).toBe(0);
				expect(stage.posts()).toBe(1);
			},
			account(fictional(1), fictional(9)),
		);
	});

	it('is off unless it is switched on, and then reads nothing', async () => {
		await onStage(
			async (stage) => {
				const result = await sendGuarded(stage, messagesTo(1), {}, { options: {} });

				expect(pluck(jsonOf(result), 'outcome')).toEqual(['accepted']);
				expect(readings(stage)).toEqual([]);
			},
			account(fictional(1)),
		);
	});

	it('reads the list once in a run, however many items there are', async () => {
		await onStage(
			async (stage) => {
				await sendGuarded(stage, messagesTo(...Array.from({ length: 50 }, (_, index) => index)));

				expect(readings(stage)).toEqual([`GET ${RULES} 1`, 'GET /lists 1', `GET ${OPT_OUTS} 1`]);
			},
			account(fictional(1)),
		);
	});

	it.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'%s: the item says that its recipient opted out',
		async (onError) => {
			await onStage(
				async (stage) => {
					const result = await sendGuarded(stage, messagesTo(0, 1), { onError });
					const toErrors = onError === 'continueErrorOutput';

					expect(pluck(jsonOf(result), 'outcome')).toEqual(
						toErrors ? ['accepted'] : ['accepted', 'invalid'],
					);
					expect(errorStatuses(result.errorOutput)).toEqual(toErrors ? ['OPTED_OUT'] : []);
				},
				account(fictional(1)),
			);
		},
	);

	it('in Stop Workflow the node fails when nobody is left', async () => {
		await onStage(
			async (stage) => {
				const { error } = await sendGuarded(stage, messagesTo(0, 1));

				expect(error).toMatchObject({
					name: 'NodeOperationError',
					message: `${fictional(0)} is on the opt-out list. None of the 2 messages was accepted.`,
				});
				expect(stage.posts()).toBe(0);
			},
			account(fictional(0), fictional(1)),
		);
	});

	it.each([0, 1, 100, 101, 20_000])('with %i people on the list', async (count) => {
		await onStage(
			async (stage) => {
				const { clickSend } = stage.sandbox;
				const [first, last] = [0, -1].map(
					(index) => clickSend.contactsOf(500).at(index)?.phone_number ?? fictional(5),
				);
				const items = [first, last, '+12065550143'].map((to) => ({ to, message: 'Hello' }));
				const result = await sendGuarded(stage, items);

				const out = count === 0 ? 'accepted' : 'invalid';
				expect(pluck(jsonOf(result), 'outcome')).toEqual([out, out, 'accepted']);
				expect(stage.sandbox.record.gets(OPT_OUTS)).toBe(Math.max(1, Math.ceil(count / 100)));
			},
			{ lists: [{ list_id: 500, list_name: 'Opt-Out List', contacts: count }] },
		);
	});

	it.each([
		['in E.164', '+61491570156'],
		['with blanks', '+61 491 570 156'],
		['with a zero in brackets', '+61 (0)491 570 156'],
		['without a plus', '61491570156'],
		['with 00', '0061 491 570 156'],
		['as at home', '0491 570 156'],
		['in full-width digits', '＋６１４９１５７０１５６'],
	])('finds a number that stands on the list %s', async (_case, number) => {
		await onStage(async (stage) => {
			const items = ['0491 570 156', '+61491570156', '+61491570157'].map((to) => ({
				to,
				message: 'Hello',
			}));
			const result = await sendGuarded(stage, items, {}, { country: 'AU' });

			expect(pluck(jsonOf(result), 'status')).toEqual(['OPTED_OUT', 'OPTED_OUT', 'SUCCESS']);
		}, account(number));
	});

	it('a number without a country code cannot be looked for, so nothing goes out', async () => {
		await onStage(async (stage) => {
			const items = [...messagesTo(0), { to: '0491570156', message: 'Hello' }];
			const { error } = await sendGuarded(stage, items, {}, { country: '' });
			const onError = 'continueRegularOutput';
			const result = await sendGuarded(stage, items, { onError }, { country: '' });

			expect(error).toMatchObject({
				message: 'Nothing was sent: 1 of 2 items cannot be sent',
				description: expect.stringContaining('cannot be looked for on the opt-out list'),
			});
			expect(pluck(jsonOf(result), 'status')).toEqual(['SUCCESS', 'INVALID_RECIPIENT']);
		}, account());
	});
});
