import * as fc from 'fast-check';

import { pushesTo, type RuleRow } from '../../nodes/ClickSend/messaging/inbound/rule';
import { placeRule } from '../../nodes/ClickSend/trigger/lifecycle';
import { isSecret, secretOf } from '../../nodes/ClickSend/trigger/secret';
import { createClickSend } from '../sandbox/clickSend';
import {
	addressesIn,
	askBy,
	callOf,
	OLD,
	ORDERS,
	OTHER_HOOK,
	putRule,
	RECEIPTS,
	secretNamed,
	secretsOf,
	SMS,
	TEST_HOOK,
	VOICE_RECEIPTS,
	wanted,
} from './account';
import { isProblem } from '../../nodes/ClickSend/messaging/problem';

/** A rule that somebody left in the account before. */
const leftBehind = fc.record({
	settings: fc.constantFrom(SMS, ORDERS, RECEIPTS, VOICE_RECEIPTS),
	secret: fc.constantFrom(undefined, 'too-short', OLD, secretNamed('z')),
	enabled: fc.constantFrom(0, 1),
});

/** An address that n8n no longer has. */
const OLD_HOOK = 'https://before.example.com/webhook/3f0c/webhook';

const isLeft = (row: RuleRow): boolean => pushesTo(row, OLD_HOOK);

const PROCESSES = ['a', 'b', 'c'].map(secretNamed);

it('several processes at once, in whatever order their calls come through, end with one rule and its secret', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.scheduler(),
			fc.array(leftBehind, { maxLength: 4 }),
			fc.array(leftBehind, { maxLength: 2 }),
			fc.integer({ min: 1, max: PROCESSES.length }),
			async (scheduler, before, moved, count) => {
				const clickSend = createClickSend();
				for (const { settings, ...rest } of before) putRule(clickSend, settings, rest);
				putRule(clickSend, SMS, { address: OTHER_HOOK, secret: OLD });
				putRule(clickSend, SMS, { address: TEST_HOOK, secret: OLD });
				for (const { settings, ...rest } of moved) {
					putRule(clickSend, settings, { ...rest, address: OLD_HOOK });
				}

				const call = scheduler.scheduleFunction(callOf(clickSend));
				const placing = PROCESSES.slice(0, count).map(
					async (secret) =>
						await placeRule(askBy(call), { ...wanted(), isLeft }, secretsOf(secret)),
				);
				const placed = await scheduler.waitFor(Promise.all(placing));

				const [rule, ...others] = addressesIn(clickSend).filter(
					(address) => ![OTHER_HOOK, TEST_HOOK].some((other) => address.startsWith(other)),
				);
				const secret = secretOf(rule);
				expect(others).toEqual([]);
				expect(isSecret(secret)).toBe(true);
				expect(placed.filter(isProblem)).toEqual([]);
				expect(placed).toMatchObject(
					placed.map(() => ({ kind: 'inPlace', secret, isAsSet: true })),
				);
				expect(addressesIn(clickSend)).toHaveLength(3);
			},
		),
		{ numRuns: 400 },
	);
});
