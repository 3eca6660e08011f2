import { message, messagesTo } from '../messaging/builders';
import { HISTORY, localNumbers, lose, outcomes } from './lose';
import type { MemoryOptions } from './memory';
import { numbers } from './run';

describe('the history is read', () => {
	const [international = ''] = numbers(1);
	const [, local = ''] = localNumbers(2);

	it.each<[name: string, to: string[], foreignRows: number, requests: number]>([
		['page by page for a large batch', numbers(100), 5000, 51],
		['page by page where one number is local', [international, local], 5000, 51],
		// Foreign rows go to the numbers of our own messages, half of them out.
		['to the last page of a number that gets many messages', [international], 2000, 12],
	])('%s', async (_case, to, foreignRows, requests) => {
		const { results, looks } = await lose(messagesTo(...to), { foreignRows });
		expect(outcomes(results)).toEqual(['accepted']);
		expect(looks).toBe(requests);
	});
});

describe('a history whose pages are not those that were asked for', () => {
	/** The last page as such an answer has it, and which page it says it is. */
	const claiming =
		(paging: object): NonNullable<MemoryOptions['translate']> =>
		(call) =>
		async (request) => {
			const reply = await call({
				...request,
				...(request.url === HISTORY && { qs: { ...request.qs, page: 1 } }),
			});
			if (request.url !== HISTORY || reply.kind !== 'answered') return reply;
			const body = reply.body as { data: object };
			return { ...reply, body: { ...body, data: { ...body.data, ...paging } } };
		};

	it.each([
		['a last page that nobody reaches', { last_page: 1e15, current_page: undefined }],
		['pages that are all the first one', { last_page: 60, current_page: 1 }],
	])('%s: what is there is found, and the reading ends', async (_case, paging) => {
		const messages = messagesTo(...localNumbers(2));
		const { results, looks } = await lose(messages, { translate: claiming(paging) });
		expect(outcomes(results)).toEqual(['accepted']);
		expect(looks).toBe(2);
	});

	it('a first page that is another one proves nothing', async () => {
		const translate = claiming({ last_page: 3, current_page: 2 });
		const { results, looks } = await lose(messagesTo(...localNumbers(2)), { translate });
		expect(outcomes(results)).toEqual(['unknown']);
		expect(results[0]?.what).toMatch(/ClickSend gave page 2 where page 1 was asked for$/);
		expect(looks).toBe(3);
	});

	it('what is not there stays unknown, with the reason', async () => {
		const options = {
			translate: claiming({ last_page: 1e15 }),
			historyLag: { polls: 9 },
			foreignRows: 3,
		};
		const messages = [message({ to: localNumbers(1)[0] })];
		const { results } = await lose(messages, options);
		expect(outcomes(results)).toEqual(['unknown']);
		expect(results[0]?.what).toMatch(/ClickSend gave (the rows of an earlier page again|page 1)/);
	});
});
