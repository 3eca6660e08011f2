import { adviceForRequest } from '../../../nodes/ClickSend/messaging/advice/requestAdvice';

describe('advice about a request that brought nothing', () => {
	it.each([
		['UNAUTHORIZED', "'Key'"],
		['FORBIDDEN', 'subaccount may do that'],
		['NOT_FOUND', "'Base URL'"],
		['REDIRECTED', "'Base URL'"],
		['NOT_REACHED', 'network'],
		['NOT_SET_UP', 'credential'],
		['HTTP_TOO_MANY_REQUESTS', 'fewer calls'],
		['TOO_MANY_REQUESTS', 'fewer calls'],
		['BAD_REQUEST', 'parameter'],
		['HTTP_400', 'parameter'],
		['INTERNAL_SERVER_ERROR', 'again later'],
		['TIMEOUT', 'network'],
		['CONNECTION_LOST', 'network'],
		['UNREADABLE_ANSWER', "'Base URL'"],
		['A_STATUS_OF_TOMORROW', 'again later'],
		['constructor', 'again later'],
	])('%s: %s', (status, words) => {
		const advice = adviceForRequest(status);

		expect(advice).toContain(words);
		expect(advice).toMatch(/^[A-Z].*\.$/);
		// Such a request sends nothing, so its advice does not speak of sending.
		expect(advice).not.toMatch(/\bsen[dt]\b/);
	});

	it.each(['CONNECTION_LOST', 'NOT_REACHED', 'TIMEOUT', 'UNREADABLE_ANSWER'])(
		"%s, which this node itself gives, is not to be looked up in ClickSend's documentation",
		(status) => expect(adviceForRequest(status)).not.toContain('documentation'),
	);
});
