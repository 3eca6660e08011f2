import { sms } from '../../../nodes/ClickSend/messaging/channels/sms';

it.each([
	[undefined, { shorten_urls: false }],
	['no', { shorten_urls: false }],
	['yes', { shorten_urls: true }],
	[true, { shorten_urls: true }],
	['maybe', { what: '\'Shorten URLs\' is "maybe", neither true nor false' }],
])('a switch for short links that is %j', (shortenUrls, expected) => {
	expect(sms.readEnvelope({ shortenUrls })).toMatchObject(expected);
});
