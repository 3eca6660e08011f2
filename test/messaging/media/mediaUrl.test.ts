import { readMediaUrl } from '../../../nodes/ClickSend/messaging/media/mediaUrl';

describe('addresses that go out', () => {
	it.each<[name: string, value: unknown, url: string]>([
		['a JPEG', 'https://example.com/a.jpg', 'https://example.com/a.jpg'],
		['a GIF over http', 'http://example.com/a.GIF', 'http://example.com/a.GIF'],
		['blanks around it', '  https://example.com/a.jpg\n', 'https://example.com/a.jpg'],
		['quotes around it', '"https://example.com/a.jpg"', 'https://example.com/a.jpg'],
		['a byte order mark', '\uFEFFhttps://example.com/a.jpg', 'https://example.com/a.jpg'],
		['a blank in it', 'https://example.com/a b.jpg', 'https://example.com/a%20b.jpg'],
		[
			'an address in its path',
			'https://example.com/w_100/https://example.com/a.jpg',
			'https://example.com/w_100/https://example.com/a.jpg',
		],
		['png in the path only', 'https://x.example/a.png/b.jpg', 'https://x.example/a.png/b.jpg'],
		['no name of a file', 'https://example.com/picture?id=5', 'https://example.com/picture?id=5'],
		[
			'png in the query only',
			'https://example.com/a.jpg?b=c.png',
			'https://example.com/a.jpg?b=c.png',
		],
	])('%s', (_case, value, url) => {
		expect(readMediaUrl(value)).toBe(url);
	});
});

describe('addresses that do not', () => {
	const FORM = 'where an address with http:// or https:// was expected';
	const TWO = "'Media URL' holds more than one address";
	const UPLOAD = 'a kind of picture that ClickSend converts only if it is uploaded';

	it.each<[name: string, value: unknown, status: string, what: string]>([
		['nothing', undefined, 'INVALID_MEDIA', "'Media URL' is empty"],
		['blanks', '  ', 'INVALID_MEDIA', "'Media URL' is empty"],
		[
			'no scheme',
			'example.com/a.jpg',
			'INVALID_MEDIA',
			`'Media URL' is "example.com/a.jpg" ${FORM}`,
		],
		['a file', 'file:///etc/passwd', 'INVALID_MEDIA', FORM],
		['a picture in the address', 'data:image/png;base64,AAAA', 'INVALID_MEDIA', FORM],
		['another scheme', 'git+https://example.com/a.jpg', 'INVALID_MEDIA', FORM],
		['a number', 7, 'INVALID_MEDIA', FORM],
		['an object', {}, 'INVALID_PARAMETER', "'Media URL' is an object where a text was expected"],
		['two addresses', 'https://a.example/a.jpg, https://b.example/b.jpg', 'INVALID_MEDIA', TWO],
		['two lines', 'https://a.example/a.jpg\nhttp://b.example/b.gif', 'INVALID_MEDIA', TWO],
		['a line break', 'https://a.example/a\n.jpg', 'INVALID_MEDIA', FORM],
		['a login', 'https://me:secret@example.com/a.jpg', 'INVALID_MEDIA', 'holds a login'],
		['a name alone', 'https://me@example.com/a.jpg', 'INVALID_MEDIA', 'holds a login'],
		['a password alone', 'https://:secret@example.com/a.jpg', 'INVALID_MEDIA', 'holds a login'],
		['a PNG', 'https://example.com/a.png', 'MEDIA_NEEDS_UPLOAD', `ends in .png, ${UPLOAD}`],
		[
			'a BMP in capitals',
			'https://example.com/A.BMP',
			'MEDIA_NEEDS_UPLOAD',
			`ends in .bmp, ${UPLOAD}`,
		],
		[
			'jpeg as the ending',
			'https://x.example/a.jpeg?w=1#top',
			'MEDIA_NEEDS_UPLOAD',
			`ends in .jpeg`,
		],
	])('%s', (_case, value, status, what) => {
		const read = readMediaUrl(value);

		expect(read).toEqual({ status, what: expect.stringContaining(what) as string });
		expect(JSON.stringify(read)).not.toContain('secret');
	});
});
