import type { Answer } from '../../client/transport';
import type { Check, Context } from '../../context';
import { bodyOf, expectShape } from '../../judge/judge';
import { cannotTell, differs, holds, holdsIf, type Verdict } from '../../judge/verdict';
import { account } from './account';
import { priceOfAll } from '../send/messages';

const HEADING = 'Throttling';
const REMAINING = 'x-ratelimit-remaining';
const LIMIT_HEADER = /^(x-)?rate-?limit|^retry-after$/;

const limitHeadersOf = ({ headers }: Answer): string[] =>
	Object.keys(headers)
		.filter((name) => LIMIT_HEADER.test(name))
		.sort();

/** A header as the number that it is, so that its value can be compared. */
const numberIn = ({ headers }: Answer, name: string): number | undefined =>
	headers[name] === undefined ? undefined : Number(headers[name]);

async function remainingAfter(
	{ client }: Context,
	login: 'basic' | 'none' = 'basic',
): Promise<number> {
	const answer = await client.ask({ method: 'GET', path: '/account', login });
	return numberIn(answer, REMAINING) ?? cannotTell(`The answer has no ${REMAINING}`);
}

/** Says by how many calls the counter went down, when exactly one should have been counted. */
function judgeCount(before: number, after: number, ifTwo: string): Verdict {
	const counted = before - after;
	if (counted === 1) return holds();
	// Somebody else may have called, or a new minute may have begun.
	if (counted !== 2) cannotTell('Another caller used the same counter, or a new minute began');
	return differs('one call counted', ifTwo);
}

export const THROTTLING_CHECKS: Check[] = [
	{
		id: 'throttling.account',
		heading: HEADING,
		fact: 'GET /account says in headers that it takes 20 calls, how many are left and for how long',
		run: async (context) => {
			const answer = await context.once(account);
			bodyOf(answer);
			const found = {
				'x-ratelimit-limit': numberIn(answer, 'x-ratelimit-limit'),
				'x-ratelimit-remaining': numberIn(answer, REMAINING),
				'ratelimit-reset': numberIn(answer, 'ratelimit-reset'),
			};
			const expected = {
				'x-ratelimit-limit': '=20',
				'x-ratelimit-remaining': 'integer',
				'ratelimit-reset': 'integer',
			};
			return expectShape(expected, found);
		},
	},
	{
		id: 'throttling.own-counter',
		heading: HEADING,
		fact: 'calls of other endpoints do not count for GET /account',
		run: async (context) => {
			const before = await remainingAfter(context);
			await context.client.ask({ method: 'GET', path: '/sms/templates' });
			return judgeCount(before, await remainingAfter(context), 'the other call counted too');
		},
	},
	{
		id: 'throttling.anybody',
		heading: HEADING,
		fact: 'a call without a login counts like one with it',
		run: async (context) => {
			const before = await remainingAfter(context);
			const after = await remainingAfter(context, 'none');
			if (after === before) return differs('the call counted', 'it did not count');
			return judgeCount(before, after, 'two calls counted');
		},
	},
	{
		id: 'throttling.others',
		heading: HEADING,
		fact: 'other endpoints name no limit in their headers',
		run: async (context) => {
			const price = await context.once(priceOfAll);
			const lists = await context.client.ask({ method: 'GET', path: '/lists' });
			const names = [...new Set([...limitHeadersOf(price), ...limitHeadersOf(lists)])];
			return holdsIf(names.length === 0, 'no such headers', names);
		},
	},
];
