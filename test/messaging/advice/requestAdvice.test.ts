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
		['TIMEOUT', 'again later'],
		['A_STATUS_OF_TOMORROW', 'again later'],
		['constructor', 'again later'],
	])('%s: %s', (status, words) => {
		const advice = adviceForRequest(status);

		expect(advice).toContain(words);
		expect(advice).toMatch(/^[A-Z].*\.$/);
		// Nobody sent anything, so there is nothing to be calmed about, and nothing to send again.
		expect(advice).not.toMatch(/\bsen[dt]\b/);
	});
});
