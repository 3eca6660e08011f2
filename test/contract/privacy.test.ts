import { createClient } from './client/client';
import { renderMarkdown } from './command/report';
import { explain, summarise } from './command/table';
import { CHECKS } from './facts';
import { isObject } from './judge/shape';
import { runContract } from './run';
import { createSandbox, type Deviation } from './sandbox';

/** Changes each value in an answer, and leaves the names of the fields. */
function changeAll(value: unknown, change: (one: unknown) => unknown): unknown {
	if (Array.isArray(value)) return value.map((one) => changeAll(one, change));
	if (!isObject(value)) return change(value);
	return Object.fromEntries(
		Object.entries(value).map(([field, one]) => [field, changeAll(one, change)]),
	);
}

/** A ClickSend that answers with something private in place of its own values. */
const answering =
	(change: (one: unknown) => unknown, isMeant: (path: string) => boolean): Deviation =>
	(reply, { path }) => {
		if (!isMeant(path)) return reply;
		const headers = Object.keys(reply.headers).map((name) => [name, String(change('a header'))]);
		return { ...reply, headers: Object.fromEntries(headers), body: changeAll(reply.body, change) };
	};

const anywhere = (): boolean => true;
/** Sends and prices stay as they are, so that what follows from them is checked. */
const butSends = (path: string): boolean => !/send|price/.test(path);

const isText = (one: unknown): boolean => typeof one === 'string';

const ANSWERS: ReadonlyArray<[string, Deviation]> = [
	['texts', answering((one) => (isText(one) ? 'Private text' : one), anywhere)],
	['texts but in sends', answering((one) => (isText(one) ? 'Private text' : one), butSends)],
	['names', answering(() => 'Privatename', anywhere)],
	['names but in sends', answering(() => 'Privatename', butSends)],
	['phone numbers', answering(() => '+12065550143', anywhere)],
	['numbers', answering(() => 12_065_550_143, butSends)],
	['lists', answering(() => ['Private text', { private: 'Private text' }], butSends)],
	['texts as fields', (reply) => ({ ...reply, body: { 'Private text': 'Private text' } })],
	['pages', (reply) => ({ ...reply, status: 403, body: '<html>Private text</html>' })],
	[
		'texts as fields in data',
		(reply) => ({ ...reply, body: { data: { 'Private text': 1, '+12065550143': 1 } } }),
	],
];

it.each(ANSWERS)(
	'no private %s of an answer reach the table or the report',
	async (_case, deviation) => {
		const { transport, clock } = createSandbox(deviation);
		const client = createClient({ transport, wait: clock.wait });
		const result = await runContract(CHECKS, client, clock);
		const total = CHECKS.length;
		const report = renderMarkdown(result, { name: 'a test', total, now: 0 });
		const shown = [report, ...result.checked.map(explain), summarise(result, total)].join('\n');

		expect(result.checked).toHaveLength(total);
		expect(shown).not.toMatch(/private|\+?\d{8}/i);
	},
);
