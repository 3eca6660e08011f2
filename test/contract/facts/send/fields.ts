import { TEST_NUMBERS } from '../../../sandbox/numbers';
import type { Answer } from '../../client/transport';
import type { Check, Context } from '../../context';
import { dataOf, expectShape, firstOf, rowsIn } from '../../judge/judge';
import { describe } from '../../judge/shape';
import { cannotTell, differs, holds, holdsIf } from '../../judge/verdict';
import { account } from '../account/account';
import { firstNumber, messageOf, sendMessages, takenRowOf, usableNumbers } from './messages';

const HEADING = 'Request, per message';

/** ClickSend's own node cuts references here. */
const KNOWN_LENGTH = 50;
const LONG = [51, 100, 255];
const PART_LENGTH = 153;

const padded = (text: string, length: number): string => text.padEnd(length, 'x');

const ODD_REFERENCE = 'AbC "é" ';

/** Messages with a reference of odd letters, and of the longest known length. */
async function references(context: Context): Promise<Answer> {
	const to = await firstNumber(context);
	return await sendMessages(context, [
		{ label: ODD_REFERENCE, fields: { to } },
		{ label: padded('', KNOWN_LENGTH - context.names.of('').length), fields: { to } },
	]);
}

const isEchoed = async (context: Context, label: string) => {
	const answer = await context.once(references);
	const found = rowsIn(dataOf(answer), 'messages').map(({ custom_string }) => custom_string);
	return holdsIf(found.includes(context.names.of(label)), 'the same text', 'other texts');
};

/** The free test numbers of a country without the country code, in its national form. */
const LOCAL: Readonly<Record<string, readonly [national: string, international: string]>> = {
	AU: ['0411111111', '+61411111111'],
	GB: ['07777777777', '+447777777777'],
	US: ['4055555555', '+14055555555'],
};

async function localIn(context: Context, country: string, isNamed: boolean) {
	const [to, international] =
		LOCAL[country] ?? cannotTell('No free test number is in that country');
	if (!(await usableNumbers(context)).includes(international)) {
		cannotTell('The account may not send to that country');
	}
	const label = isNamed ? 'local' : 'local-default';
	const fields = { to, ...(isNamed && { country }) };
	const row = takenRowOf(context, await sendMessages(context, [{ label, fields }]), label);
	if (row.to === international) return holds();
	return differs('the international number', `${String(describe(row.to))}, not that one`);
}

const countryOf = (number: string): string =>
	Object.keys(LOCAL).find((country) => LOCAL[country]?.[1] === number) ?? '';

/** Sends one text, and finds out whether the row has all of it. */
async function isWhole(context: Context, label: string, body: string) {
	const fields = { to: await firstNumber(context), body };
	const row = takenRowOf(context, await sendMessages(context, [{ label, fields }]), label);
	if (row.body === body) return holds();
	const found = typeof row.body === 'string' ? `${row.body.length} characters` : describe(row.body);
	return differs(`these ${body.length} characters`, `${String(found)}, not the same`);
}

export const FIELD_CHECKS: Check[] = [
	{
		id: 'send.reference',
		heading: HEADING,
		fact: 'custom_string is repeated exactly, with capitals, accents, quotes and a blank at its end',
		run: async (context) => await isEchoed(context, ODD_REFERENCE),
	},
	{
		id: 'send.reference-50',
		heading: HEADING,
		fact: 'a custom_string of 50 characters is repeated whole',
		run: async (context) =>
			await isEchoed(context, padded('', KNOWN_LENGTH - context.names.of('').length)),
	},
	{
		id: 'send.reference-long',
		heading: HEADING,
		fact: 'a custom_string of 51, 100 and 255 characters is repeated whole',
		run: async (context) => {
			const to = await firstNumber(context);
			const wanted = LONG.map((length) => padded(context.names.of(''), length));
			const messages = wanted.map((custom_string) => ({
				...messageOf(context, { label: 'long', fields: { to } }),
				custom_string,
			}));
			const body = { messages };
			const answer = await context.client.ask({ method: 'POST', path: '/sms/send', body });
			const rows = rowsIn(dataOf(answer), 'messages').map(({ custom_string }) =>
				String(custom_string),
			);
			const found = rows.map(({ length }) => length).sort((one, other) => one - other);
			return holdsIf(
				wanted.every((one) => rows.includes(one)),
				LONG,
				found,
			);
		},
	},
	{
		id: 'send.local-number',
		heading: HEADING,
		fact: 'a local number with country comes back as the international one',
		run: async (context) => {
			const usable = (await usableNumbers(context)).map(countryOf).find((country) => country);
			return await localIn(context, usable ?? '', true);
		},
	},
	{
		id: 'send.default-country',
		heading: HEADING,
		fact: 'a local number without country is read by the default country of the account',
		run: async (context) => {
			const { default_country_sms } = dataOf(await context.once(account));
			return await localIn(context, String(default_country_sms), false);
		},
	},
	{
		id: 'send.whole-text',
		heading: 'Length and parts',
		fact: 'a text of as many parts as setting_sms_message_char_limit comes back whole',
		run: async (context) => {
			const { setting_sms_message_char_limit: parts } = dataOf(await context.once(account));
			if (typeof parts !== 'number') cannotTell('The account names no limit');
			return await isWhole(context, 'whole', padded(context.names.text(), parts * PART_LENGTH));
		},
	},
	{
		id: 'send.unicode',
		heading: 'Length and parts',
		fact: 'letters outside of the GSM alphabet come back as they are, if setting_unicode_sms is 1',
		run: async (context) => {
			const { setting_unicode_sms } = dataOf(await context.once(account));
			if (setting_unicode_sms !== 1) cannotTell('setting_unicode_sms of the account is not 1');
			return await isWhole(context, 'unicode', `${context.names.text()} Ωλ 漢字 ş 🙂`);
		},
	},
	{
		id: 'send.blocked-country',
		heading: 'Rejected rows',
		fact: 'a country that is not switched on makes a row COUNTRY_NOT_ENABLED, also for a test number',
		run: async (context) => {
			const usable = await usableNumbers(context);
			const to = TEST_NUMBERS.find((number) => !usable.includes(number));
			if (to === undefined) cannotTell('All countries of the test numbers are switched on');
			const answer = await sendMessages(context, [{ label: 'blocked', fields: { to } }]);
			const data = dataOf(answer);
			const expected = {
				blocked_count: '=1',
				messages: [{ ...BLOCKED_ROW, status: '=COUNTRY_NOT_ENABLED' }],
			};
			firstOf(rowsIn(data, 'messages'), 'row');
			return expectShape(expected, data);
		},
	},
];

const BLOCKED_ROW = {
	to: 'phone number',
	body: 'text',
	from: 'text',
	message_id: 'UUID of version 6 in capitals',
	message_parts: '=0',
	message_price: 'text with 4 decimals',
	custom_string: 'text',
	country: 'text',
	carrier: 'text',
	direction: 'absent',
	date: 'absent',
};
