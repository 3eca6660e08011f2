import { readBaseUrl } from '../../nodes/ClickSend/api/baseUrl';
import { thrownBy } from '../messaging/builders';

describe('an address that a key may travel to', () => {
	it.each([
		['the usual one', 'https://rest.clicksend.com/v3', 'https://rest.clicksend.com/v3'],
		['a slash behind it', 'https://rest.clicksend.com/v3/', 'https://rest.clicksend.com/v3'],
		['slashes behind it', 'https://rest.clicksend.com/v3///', 'https://rest.clicksend.com/v3'],
		['blanks around it', ' \thttps://rest.clicksend.com/v3\n', 'https://rest.clicksend.com/v3'],
		['a host alone', 'https://rest.clicksend.com', 'https://rest.clicksend.com'],
		['a host and a slash', 'https://rest.clicksend.com/', 'https://rest.clicksend.com'],
		['capitals in the host', 'HTTPS://REST.ClickSend.com/v3', 'https://rest.clicksend.com/v3'],
		['a port', 'https://proxy.example:8443/a/b', 'https://proxy.example:8443/a/b'],
		['the usual port, said', 'https://rest.clicksend.com:443/v3', 'https://rest.clicksend.com/v3'],
		[
			'a question behind it',
			'https://rest.clicksend.com/v3?a=1#b',
			'https://rest.clicksend.com/v3',
		],
		['a login in it', 'https://john:word@rest.clicksend.com', 'https://rest.clicksend.com'],
		['localhost without https', 'http://localhost:5678/v3/', 'http://localhost:5678/v3'],
		['its number', 'http://127.0.0.1:5678/v3', 'http://127.0.0.1:5678/v3'],
		['its number, six', 'http://[::1]:5678/v3', 'http://[::1]:5678/v3'],
		['its number, written long', 'http://[0:0:0:0:0:0:0:1]/v3', 'http://[::1]/v3'],
		['localhost with https', 'https://localhost/v3', 'https://localhost/v3'],
	])('%s', (_case, text, expected) => {
		expect(readBaseUrl(text)).toBe(expected);
		expect(readBaseUrl(readBaseUrl(text))).toBe(expected);
	});
});

describe('an address that a key must not travel to', () => {
	it.each([
		['without https', 'http://rest.clicksend.com/v3', 'rest.clicksend.com'],
		['a port without https', 'http://rest.clicksend.com:443/v3', 'rest.clicksend.com:443'],
		['a name that begins like localhost', 'http://localhost.example/v3', 'localhost.example'],
		['a name that ends like localhost', 'http://my.localhost/v3', 'my.localhost'],
		['localhost as a user', 'http://localhost@example.com/v3', 'example.com'],
		['a neighbour', 'http://127.0.0.2/v3', '127.0.0.2'],
		['the whole machine', 'http://0.0.0.0/v3', '0.0.0.0'],
		['a private network', 'http://192.168.0.1/v3', '192.168.0.1'],
		['files', 'ftp://rest.clicksend.com/v3', 'rest.clicksend.com'],
		['files of this machine', 'ftp://localhost/v3', 'localhost'],
		['a socket', 'wss://rest.clicksend.com/v3', 'rest.clicksend.com'],
	])('%s', (_case, text, host) => {
		const message = thrownBy(() => readBaseUrl(text));
		expect(message).toContain('must start with https://');
		expect(message).toContain(` to ${host}.`);
	});
});

describe('what is no address', () => {
	it.each([
		['nothing', undefined, 'it is empty'],
		['null', null, 'it is empty'],
		['empty', '', 'it is empty'],
		['blank', '   ', 'it is empty'],
		['a number', 5, 'it is empty'],
		['an object', { url: 'https://rest.clicksend.com' }, 'it is empty'],
		['no scheme', 'rest.clicksend.com/v3', 'it does not begin with https://'],
		['an address behind a word', 'see https://rest', 'it does not begin with https://'],
		['no host', 'https://', 'its host or port cannot be read'],
		['a path', '/v3', 'it does not begin with https://'],
		['a word', 'clicksend', 'it does not begin with https://'],
		['no scheme, but a port', 'localhost:5678/v3', 'it does not begin with https://'],
		[
			'no scheme, but the usual port',
			'rest.clicksend.com:443/v3',
			'it does not begin with https://',
		],
		[
			'a port that no host has',
			'https://user:KEY@host:99999/v3',
			'its host or port cannot be read',
		],
		['a key in front', 'user:KEY@rest.clicksend.com', 'it does not begin with https://'],
	])('%s', (_case, text, flaw) => {
		const message = thrownBy(() => readBaseUrl(text));
		expect(message).toContain(`'Base URL' is not a web address: ${flaw}.`);
		expect(message).not.toContain('KEY');
		expect(message).toContain('Use https://rest.clicksend.com/v3');
	});
});
