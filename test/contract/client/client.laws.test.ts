import * as fc from 'fast-check';

import { TEST_NUMBERS } from '../../sandbox/numbers';
import { data, having, messages } from '../deviations/kit';
import { createSandbox, type Deviation } from '../sandbox';
import { Told } from '../judge/verdict';
import { createClient, Refused } from './client';
import { createNames } from './names';

const custom_string = createNames().of('a');

/** A ClickSend in which nothing costs anything. */
const free: Deviation = (reply, request) => {
	const rows = messages('/sms/price', having({ message_price: '0.0000' }))(reply, request);
	return data('/sms/price', having({ total_price: 0 }))(rows, request);
};

describe('whatever a check would write, and however ClickSend reads it', () => {
	const digit = fc.constantFrom(...'0123456789');
	/** A free number without some of its first digits, and with some others before and after it. */
	const alike = fc
		.tuple(
			fc.constantFrom(...TEST_NUMBERS),
			fc.integer({ min: 0, max: 5 }),
			fc.stringMatching(/^\+?\d{0,3}$/),
			fc.stringMatching(/^\d?$/),
		)
		.map(([number, cut, before, after]) => `${before}${number.slice(cut)}${after}`);
	const anyDigits = fc.array(digit, { minLength: 5, maxLength: 14 }).map((all) => all.join(''));
	const country = fc.constantFrom('AU', 'US', 'GB', 'CN', 'FR', 'DE', 'JP', 'IN', 'BR', undefined);

	it.each([
		['as it is', false],
		['even if every price were zero', true],
	])('only free test numbers are texted, %s', async (_case, isAllFree) => {
		let isAnySent = 0;
		await fc.assert(
			fc.asyncProperty(fc.oneof(alike, anyDigits), country, async (to, inCountry) => {
				const { transport, clickSend } = createSandbox(isAllFree ? free : undefined, {
					enabledCountries: undefined,
				});
				const client = createClient({ transport, wait: async () => await Promise.resolve() });
				const message = { to, country: inCountry, body: 'a', custom_string };
				const body = { messages: [message] };
				const asked = client.ask({ method: 'POST', path: '/sms/send', body });
				await asked.catch((thrown: unknown) => {
					if (!(thrown instanceof Refused || thrown instanceof Told)) throw thrown;
				});
				isAnySent += clickSend.record.taken.length;
				const texted = clickSend.record.taken.map((message) => message.to);
				expect(texted.filter((number) => !TEST_NUMBERS.includes(number))).toEqual([]);
			}),
			{ numRuns: 500 },
		);
		expect(isAnySent).toBeGreaterThan(0);
	});
});
