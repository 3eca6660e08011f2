import { NodeApiError } from 'n8n-workflow';

import { readFailure } from '../../nodes/ClickSend/api/failure';
import { NODE } from '../output/cases';
import { axiosErrorFrom, systemError } from './stub';

const HOST = 'rest.clicksend.com';

/** The codes of Node. n8n replaces a message with such a code by its own sentence. */
const N8N_REPLACES =
	'ECONNREFUSED ECONNRESET ENOTFOUND ETIMEDOUT EADDRNOTAVAIL ECONNABORTED EHOSTUNREACH EAI_AGAIN EACCES EPERM';

describe('what is said of a connection survives in an error of n8n', () => {
	it.each(N8N_REPLACES.split(' ').map((code) => [code]))('%s', (code) => {
		const reply = readFailure(axiosErrorFrom(systemError({ code, syscall: 'connect' })), HOST);
		const what = 'what' in reply ? reply.what : '';
		expect(what).toContain(`No connection to ${HOST}`);
		expect(new NodeApiError(NODE, {}, { message: what }).message).toBe(what);
	});
});
