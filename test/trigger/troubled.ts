import type { Reply } from '../../nodes/ClickSend/messaging/answer/answer';
import type { CallClickSend } from '../../nodes/ClickSend/api/clickSend';
import type { ClickSend } from '../sandbox/clickSend';
import { callOf } from './account';

/** Answers a request in place of the account; `afterwards` loses the answer of a call that was carried out. */
export type Trouble = (request: Parameters<CallClickSend>[0]) => Reply | 'afterwards' | undefined;

export const lost: Reply = { kind: 'lost', status: 'TIMEOUT', what: 'It did not answer' };

export const answered = (httpCode: number): Reply => ({
	kind: 'answered',
	httpCode,
	headers: {},
	body: { http_code: httpCode, response_code: 'REFUSED', response_msg: 'No.' },
});

/** The account behind a troubled connection. */
export function troubled(clickSend: ClickSend, trouble: Trouble): CallClickSend {
	return async (request) => {
		const played = trouble(request);
		if (played !== undefined && played !== 'afterwards') return played;
		const reply = await callOf(clickSend)(request);
		return played === 'afterwards' ? lost : reply;
	};
}
