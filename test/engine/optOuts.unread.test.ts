import type { Fault } from '../sandbox/faults';
import { errorStatuses, fictional, jsonOf, onStage, pluck } from './cases';
import { status } from './faults';
import { account, GUARDED, messagesTo, OPT_OUTS, RULES, sendGuarded } from './optOuts';

/** A full page that does not say how many contacts or pages there are. */
const UNCOUNTED: Fault = {
	type: 'status',
	status: 200,
	taken: false,
	body: {
		http_code: 200,
		response_code: 'SUCCESS',
		data: {
			data: Array.from({ length: 100 }, (_, index) => ({
				contact_id: index + 1,
				phone_number: fictional(index + 200),
			})),
		},
	},
};

const BROKEN: Array<[name: string, path: string, page: number, fault: Fault]> = [
	['the list cannot be read', OPT_OUTS, 1, status(500)],
	['page 2 of the list cannot be read', OPT_OUTS, 2, status(500)],
	['page 2 of the list is forbidden', OPT_OUTS, 2, status(403)],
	['page 2 is page 1 again', OPT_OUTS, 2, { type: 'samePage', lastPage: 3 }],
	['a full page does not say whether it is the last', OPT_OUTS, 1, UNCOUNTED],
	['the lists cannot be read', '/lists', 1, status(500)],
	['the rules cannot be read', RULES, 1, status(500)],
	['the key is wrong', RULES, 1, status(401)],
];

describe.each(BROKEN)('no reading, no sending: %s', (_name, path, page, fault) => {
	it.each(['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const)(
		'%s',
		async (onError) => {
			await onStage(
				async (stage) => {
					const result = await sendGuarded(stage, messagesTo(0, 1), { onError });
					const failed = errorStatuses(result.errorOutput);
					const held = [...pluck(jsonOf(result), 'status'), ...failed];

					expect(stage.posts()).toBe(0);
					if (onError === 'stopWorkflow') {
						expect(result.error).toMatchObject({
							message: expect.stringContaining('could not be read'),
							description: expect.stringContaining("'Opt-Out List'"),
						});
					} else expect(held).toEqual(['OPT_OUT_LIST_UNREAD', 'OPT_OUT_LIST_UNREAD']);
				},
				{
					lists: [{ list_id: 500, list_name: 'Opt-Out List', contacts: 250 }],
					faults: [{ path, from: page, fault }],
				},
			);
		},
	);
});

it('a list that changes while it is read is read again', async () => {
	await onStage(
		async (stage) => {
			const { clickSend } = stage.sandbox;
			const handle = clickSend.handle.bind(clickSend);
			let reads = 0;
			Object.assign(clickSend, {
				handle: (request: Parameters<typeof handle>[0]) => {
					reads += request.path === OPT_OUTS ? 1 : 0;
					if (request.path === OPT_OUTS && reads === 2) {
						const [gone] = clickSend.contactsOf(500);
						const path = `${OPT_OUTS}/${gone?.contact_id}`;
						handle({ ...request, method: 'DELETE', path });
					}
					return handle(request);
				},
			});
			const moved = clickSend.contactsOf(500)[100]?.phone_number;
			const items = [{ to: moved, message: 'Hello' }, ...messagesTo(900)];
			const result = await sendGuarded(stage, items);

			expect(pluck(jsonOf(result), 'status')).toEqual(['OPTED_OUT', 'SUCCESS']);
			expect(reads).toBe(4);
		},
		{ lists: [{ list_id: 500, list_name: 'Opt-Out List', contacts: 150 }] },
	);
});

it('the guard serves Get Price too, and without the list nothing is priced', async () => {
	const price = { operation: 'getPrice', ...GUARDED };
	await onStage(
		async (stage) => {
			const result = await stage.send({ items: messagesTo(0, 1), parameters: price });

			expect(pluck(jsonOf(result), 'outcome')).toEqual(['priced', 'invalid']);
		},
		account(fictional(1)),
	);
	await onStage(
		async (stage) => {
			const { error } = await stage.send({ items: messagesTo(0, 1), parameters: price });

			expect(error).toMatchObject({
				message: expect.stringContaining('could not be read'),
				description: expect.stringContaining("'Opt-Out List'"),
			});
			expect(stage.sandbox.record.posts('/sms/price')).toBe(0);
		},
		{ ...account(), faults: [{ path: OPT_OUTS, fault: status(500) }] },
	);
});
