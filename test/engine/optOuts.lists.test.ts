import type { IDataObject } from 'n8n-workflow';

import type { SandboxOptions } from '../sandbox/server';
import { callDirectly } from '../sandbox/testKit';
import { errorStatuses, fictional, jsonOf, onStage, pluck, type Stage } from './cases';
import { RETRY, rowsOf, SEND, status } from './faults';
import { callsIn, located, MIXED } from './lists';
import { account, messagesTo, OPT_OUTS, optOutList, sendGuarded } from './optOuts';

const LIST = '/lists/428/contacts';

const person = (index: number) => ({ phone_number: fictional(index), first_name: `Name ${index}` });

const withList = (contacts: object[], ...optOuts: string[]): SandboxOptions => ({
	lists: [{ list_id: 428, list_name: 'Customers', contacts }, optOutList(...optOuts)],
});

const TEXT_LIST = { to: '', sendTo: 'contactList', listId: located('428') };

const HELLO: IDataObject[] = [{ message: 'Hello' }];

describe('a texted contact list with the guard on', () => {
	it('goes out if nobody on it opted out', async () => {
		await onStage(
			async (stage) => {
				const result = await sendGuarded(stage, HELLO, {}, TEXT_LIST);

				expect(pluck(jsonOf(result), 'outcome')).toEqual(['accepted', 'accepted', 'unknown']);
			},
			withList([person(1), person(2), { phone_number: '', email: 'a@example.com' }], fictional(9)),
		);
	});

	it('that holds somebody who opted out is refused as a whole, with the count', async () => {
		await onStage(
			async (stage) => {
				const { error } = await sendGuarded(stage, HELLO, {}, TEXT_LIST);
				const onError = 'continueRegularOutput';
				const result = await sendGuarded(stage, HELLO, { onError }, TEXT_LIST);

				expect(error).toMatchObject({
					message:
						'Nothing was sent: 2 of the 3 contacts of list "Customers" (428) are on the opt-out list',
					description: expect.stringContaining("'Contact List: Remove Opted-Out Contacts'"),
				});
				expect(jsonOf(result)).toMatchObject([
					{ outcome: 'invalid', status: 'LIST_HAS_OPTED_OUT' },
				]);
				expect(stage.posts()).toBe(0);
			},
			withList([person(1), person(2), person(3)], fictional(1), fictional(3), fictional(8)),
		);
	});

	it('beside numbers: Stop Workflow sends nothing, Continue sends the others', async () => {
		await onStage(
			async (stage) => {
				const items = [...messagesTo(7, 8), { message: 'Hello', list: 428 }];
				const { error } = await sendGuarded(stage, items, {}, MIXED);
				expect(error?.message).toBe('Nothing was sent: 1 of 3 items cannot be sent');
				expect(stage.posts()).toBe(0);

				const onError = 'continueErrorOutput';
				const result = await sendGuarded(stage, items, { onError }, MIXED);
				expect(pluck(jsonOf(result), 'to')).toEqual([fictional(7)]);
				expect(errorStatuses(result.errorOutput).sort()).toEqual([
					'LIST_HAS_OPTED_OUT',
					'OPTED_OUT',
				]);
				expect(callsIn(stage.sandbox.record)).toEqual(['1 numbers']);
			},
			withList([person(1)], fictional(1), fictional(8)),
		);
	});

	it('that several items name is read once', async () => {
		await onStage(
			async (stage) => {
				const items = [1, 2, 3].map((index) => ({ message: `Hello ${index}` }));
				const options = { skipOptedOut: true, repeatLists: true };
				await sendGuarded(stage, items, {}, { ...TEXT_LIST, options });

				expect([stage.sandbox.record.gets(LIST), stage.sandbox.record.gets(OPT_OUTS)]).toEqual([
					1, 1,
				]);
			},
			withList([person(1)]),
		);
	});

	it('whose contacts cannot be read is not sent to', async () => {
		await onStage(
			async (stage) => {
				const { error } = await sendGuarded(stage, HELLO, {}, TEXT_LIST);
				const onError = 'continueRegularOutput';
				const result = await sendGuarded(stage, HELLO, { onError }, TEXT_LIST);

				expect(error?.message).toMatch(/^Nothing was sent: The contacts of list "Customers"/);
				expect(jsonOf(result)).toMatchObject([
					{ outcome: 'not_sent', status: 'OPT_OUT_LIST_UNREAD' },
				]);
				expect(stage.posts()).toBe(0);
			},
			{ ...withList([person(1)]), faults: [{ path: LIST, fault: status(500) }] },
		);
	});
});

describe('the guard with Retry On Fail', () => {
	const onError = 'continueErrorOutput';

	it('an unreadable list is read again by the next try, and each message goes out once', async () => {
		await onStage(
			async (stage) => {
				const result = await sendGuarded(stage, messagesTo(0, 1), RETRY);

				expect(pluck(jsonOf(result), 'status')).toEqual(['SUCCESS', 'OPTED_OUT']);
				expect(stage.sandbox.record.timesTaken(fictional(0))).toBe(1);
			},
			{
				...account(fictional(1)),
				faults: [{ path: OPT_OUTS, nth: 1, fault: status(403) }],
			},
		);
	});

	/** The first call may have been taken and is not found; the second is turned away: n8n runs the node again. */
	const HALF = [
		{ path: SEND, nth: 1, fault: status(500) },
		{ path: SEND, from: 2, to: 2, fault: { type: 'rateLimit', retryAfter: 20 } as const },
	];
	const parameters = {
		options: { skipOptedOut: true, batchSize: 1, parallelCalls: 1, maxWait: 0 },
	};

	it('the unknown stay so, are not judged again, and the rest is not sent if the list cannot be read', async () => {
		await onStage(
			async (stage) => {
				const settings = { ...RETRY, maxTries: 2, onError } as const;
				const result = await sendGuarded(stage, messagesTo(0, 1), settings, parameters);
				const rows = rowsOf(result);

				expect(result.error).toBeUndefined();
				expect(pluck(rows, 'outcome')).toEqual(['unknown', 'not_sent']);
				expect(pluck(rows, 'status')[1]).toBe('OPT_OUT_LIST_UNREAD');
				expect(stage.posts()).toBe(2);
			},
			{
				...account(),
				faults: [...HALF, { path: OPT_OUTS, from: 2, fault: status(403) }],
			},
		);
	});

	it('who opted out between two tries is left out, unless the message may have gone out', async () => {
		let stage: Stage | undefined;
		let sends = 0;
		const optOutAtSecondSend = (): void => {
			const clickSend = stage?.sandbox.clickSend;
			sends = stage?.posts() ?? 0;
			if (clickSend === undefined || sends !== 2 || clickSend.contactsOf(500).length > 0) return;
			for (const index of [0, 1]) {
				callDirectly(clickSend, 'POST', OPT_OUTS, { body: { phone_number: fictional(index) } });
			}
		};
		await onStage(
			async (played) => {
				stage = played;
				const settings = { ...RETRY, maxTries: 2, onError } as const;
				const result = await sendGuarded(played, messagesTo(0, 1), settings, parameters);

				expect(pluck(rowsOf(result), 'outcome')).toEqual(['unknown', 'invalid']);
				expect(played.posts()).toBe(2);
			},
			{ ...account(), faults: HALF, onRequest: optOutAtSecondSend },
		);
	});
});
