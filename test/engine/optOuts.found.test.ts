import { fictional, jsonOf, onStage, pluck } from './cases';
import { status } from './faults';
import { account, addRule, messagesTo, optOutList, readings, RULES, sendGuarded } from './optOuts';

describe('the opt-out list', () => {
	const mine = { list_id: 600, list_name: 'Mine', contacts: [{ phone_number: fictional(1) }] };
	const second = { ...optOutList(fictional(2)), list_id: 501 };

	it.each<
		[name: string, lists: object[], options: object, rules: Array<[string, object?]>, out: number]
	>([
		[
			'by its name, in any case',
			[{ ...optOutList(fictional(0)), list_name: 'opt-out list ' }],
			{},
			[],
			0,
		],
		["by ClickSend's own rule", [mine], {}, [['600', { message_search_term: 'STOP' }]], 1],
		['by rule and name, the same', [optOutList(fictional(0))], {}, [['500']], 0],
		[
			'by the option, whatever else there is',
			[optOutList(), mine, second],
			{ optOutList: 600 },
			[['500']],
			1,
		],
		[
			'by the option, as the dropdown gives it',
			[optOutList(), mine],
			{ optOutList: { __rl: true, mode: 'list', value: '600' } },
			[],
			1,
		],
		[
			"not by somebody's own rules",
			[optOutList(fictional(0)), mine],
			{},
			[
				['600', { message_search_type: 2 }],
				['600', { message_search_term: 'stop all' }],
				['600', { enabled: 0 }],
				['x600', {}],
			],
			0,
		],
	])('is found %s', async (_case, lists, options, rules, out) => {
		await onStage(
			async (stage) => {
				for (const [address, fields] of rules) addRule(stage, address, fields);
				const parameters = { options: { skipOptedOut: true, ...options } };
				const result = await sendGuarded(stage, messagesTo(0, 1, 2), {}, parameters);

				const expected = [0, 1, 2].map((index) => (index === out ? 'OPTED_OUT' : 'SUCCESS'));
				expect(pluck(jsonOf(result), 'status')).toEqual(expected);
			},
			{ lists: lists as never },
		);
	});

	it.each<[name: string, lists: object[], rules: string[], message: RegExp]>([
		['there is none', [mine], [], /no rule that moves people who reply STOP, and no list/],
		[
			'there are two by name',
			[optOutList(), second],
			[],
			/"Opt-Out List" \(500\), "Opt-Out List" \(501\)/,
		],
		[
			'rule and name differ',
			[optOutList(), mine],
			['600'],
			/"Mine" \(600\), "Opt-Out List" \(500\)/,
		],
		['two rules differ', [optOutList(), mine], ['600', '777'], /"Mine" \(600\), list 777/],
	])('if %s, nothing goes out', async (_case, lists, rules, message) => {
		await onStage(
			async (stage) => {
				for (const address of rules) addRule(stage, address);
				const { error } = await sendGuarded(stage, messagesTo(0));

				expect(error).toMatchObject({
					message: expect.stringMatching(message),
					description: expect.stringContaining("'Opt-Out List'"),
				});
				expect(stage.posts()).toBe(0);
			},
			{ lists: lists as never },
		);
	});

	it.each([
		['', 'is empty'],
		['Mine', 'is "Mine" where an ID'],
	])('the option %j is refused', async (value, message) => {
		await onStage(async (stage) => {
			const options = { skipOptedOut: true, optOutList: value };
			const { error } = await sendGuarded(stage, messagesTo(0), {}, { options });

			expect(error?.message).toContain(`'Opt-Out List' ${message}`);
			expect(readings(stage)).toEqual([]);
		}, account());
	});

	it.each(['', '={{ $json.none }}'])('the switch %j is refused', async (skipOptedOut) => {
		await onStage(async (stage) => {
			const { error } = await sendGuarded(stage, messagesTo(0), {}, { options: { skipOptedOut } });

			expect(error?.message).toContain("'Skip Opted-Out Recipients' is empty");
			expect(stage.posts()).toBe(0);
		}, account());
	});

	it('a subaccount that may not see the rules finds it by name', async () => {
		await onStage(
			async (stage) => {
				const result = await sendGuarded(stage, messagesTo(0, 1));

				expect(pluck(jsonOf(result), 'status')).toEqual(['OPTED_OUT', 'SUCCESS']);
			},
			{ ...account(fictional(0)), faults: [{ path: RULES, fault: status(403) }] },
		);
	});
});
