import { REPLY_FIELDS } from '../../nodes/ClickSend/output/reads/replyRow';
import { errorStatuses, jsonOf, onStage, type Stage } from './cases';
import type { RunOptions, RunResult } from './engine';
import { status } from './faults';
import { AT_START, requestsTo, take } from './scheduled';

const get = async (
	{ send }: Stage,
	ids: unknown[],
	settings: RunOptions['settings'] = {},
): Promise<RunResult> =>
	await send({
		items: ids.map((id) => ({ id })) as RunOptions['items'],
		parameters: { resource: 'sms', operation: 'getReply', messageId: '={{ $json.id }}' },
		settings,
	});

const NOTHING = {
	...Object.fromEntries(Object.keys(REPLY_FIELDS).map((name) => [name, null])),
	reply_found: false,
};

describe('SMS: Get Reply on the engine', () => {
	it('a message with a reply and one without, each on its item', async () => {
		await onStage(
			async (stage) => {
				const [answered = '', open = ''] = take(stage.sandbox, 2, { custom_string: 'order-1' });
				const { to = '' } =
					stage.sandbox.record.taken.find((one) => one.message_id === answered) ?? {};
				await stage.sandbox.receiveSms({ from: to, body: 'Yes, please', message_id: 'REPLY' });
				const result = await get(stage, [answered, open]);

				expect(jsonOf(result)).toEqual([
					{
						message_id: answered,
						reply_found: true,
						reply_id: 'REPLY',
						keyword: 'YES',
						is_opt_out: false,
						from: to,
						to: expect.any(String) as string,
						body: 'Yes, please',
						timestamp: 1_791_158_400,
						timestamp_iso: '2026-10-04T20:00:00-04:00',
						custom_string: 'order-1',
					},
					{ ...NOTHING, message_id: open },
				]);
				expect(Object.keys(jsonOf(result)[0] ?? {})).toEqual(Object.keys(REPLY_FIELDS));
				expect(result.output.map(({ pairedItem }) => pairedItem)).toEqual([
					{ item: 0 },
					{ item: 1 },
				]);
			},
			{ ...AT_START, pollRules: 1 },
		);
	});

	it.each([
		['an empty ID', '', /'Message ID' is empty/],
		['a path', '../../account', /is not the ID of a message/],
	])('%s is refused without a request', async (_, id, message) => {
		await onStage(async (stage) => {
			const { error } = await get(stage, [id]);

			expect(error?.message).toMatch(message);
			expect(requestsTo(stage.sandbox, /inbound/)).toEqual([]);
		}, AT_START);
	});

	it.each([
		['a 404 of somebody else', status(404, { body: 'html' }), ['HTTP_404']],
		[
			'an answer with something else',
			status(200, { body: { http_code: 200, response_code: 'SUCCESS', data: 'x' } }),
			['UNREADABLE_ANSWER'],
		],
	])('%s is not taken for a missing reply', async (_, fault, expected) => {
		await onStage(
			async (stage) => {
				const { errorOutput } = await get(stage, take(stage.sandbox, 1), {
					onError: 'continueErrorOutput',
				});

				expect(errorStatuses(errorOutput)).toEqual(expected);
			},
			{ ...AT_START, faults: [{ path: '/sms/inbound/*', fault }] },
		);
	});

	it.each([
		['another message', 'FFFF-1', ['UNREADABLE_ANSWER']],
		['no message that it names', '', []],
	])('a reply to %s', async (_, original_message_id, expected) => {
		const data = { message_id: 'REPLY', body: 'Yes', original_message_id };
		const body = { http_code: 200, response_code: 'SUCCESS', data };
		await onStage(
			async (stage) => {
				const { errorOutput, output } = await get(stage, take(stage.sandbox, 1), {
					onError: 'continueErrorOutput',
				});

				expect(errorStatuses(errorOutput)).toEqual(expected);
				expect(output).toHaveLength(1 - expected.length);
			},
			{ ...AT_START, faults: [{ path: '/sms/inbound/*', fault: status(200, { body }) }] },
		);
	});

	it.each([['null'], ['[]'], ['{}']])('data that are %s are no reply', async (data) => {
		const body = { http_code: 200, response_code: 'SUCCESS', data: JSON.parse(data) as unknown };
		await onStage(
			async (stage) => {
				const [id = ''] = take(stage.sandbox, 1);

				expect(jsonOf(await get(stage, [id]))).toEqual([{ ...NOTHING, message_id: id }]);
			},
			{ ...AT_START, faults: [{ path: '/sms/inbound/*', fault: status(200, { body }) }] },
		);
	});
});
