import {
	callbackOf,
	drawSecret,
	hashOf,
	isSecretOf,
	isSecret,
	presentedIn,
	secretOf,
	withoutCallback,
} from '../../nodes/ClickSend/trigger/secret';
import { HOOK, secretNamed } from './account';

const SECRET = secretNamed('s');

describe('a drawn secret', () => {
	it('has 256 bits, and no two are alike', () => {
		const drawn = Array.from({ length: 100 }, drawSecret);
		expect(new Set(drawn).size).toBe(100);
		for (const secret of drawn) {
			expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
			expect(isSecret(secret)).toBe(true);
		}
	});

	it('goes into the address and comes out of it', () => {
		const secret = drawSecret();
		expect(secretOf(callbackOf(HOOK, secret))).toBe(secret);
		expect(callbackOf(HOOK, secret)).toBe(`${HOOK}?secret=${secret}`);
	});

	it('replaces one that is there', () => {
		expect(secretOf(callbackOf(callbackOf(HOOK, secretNamed('o')), SECRET))).toBe(SECRET);
	});
});

it.each<[string, unknown, string | null]>([
	['ours', `${HOOK}?secret=${SECRET}`, SECRET],
	['ours among others', `${HOOK}?a=1&secret=${SECRET}&b=2`, SECRET],
	['none', HOOK, null],
	['a short one', `${HOOK}?secret=hello`, null],
	['a long one', `${HOOK}?secret=${SECRET}s`, null],
	['one of other letters', `${HOOK}?secret=${'.'.repeat(43)}`, null],
	['in no address', `secret=${SECRET}`, null],
	['in nothing', undefined, null],
])('the secret in an address: %s', (_case, address, expected) => {
	expect(secretOf(address)).toBe(expected);
});

const HASH = hashOf(SECRET);

it.each<[string, unknown, unknown, boolean]>([
	['the same', SECRET, HASH, true],
	['another', secretNamed('o'), HASH, false],
	['another at its end', `${SECRET.slice(0, -1)}x`, HASH, false],
	['the beginning', SECRET.slice(0, -1), HASH, false],
	['more', `${SECRET}s`, HASH, false],
	['blank', '', HASH, false],
	['nothing', undefined, HASH, false],
	['two in an array', [SECRET, SECRET], HASH, false],
	['an object', { a: SECRET }, HASH, false],
	['the hash itself', HASH, HASH, false],
	['a secret while it is kept itself', SECRET, SECRET, false],
	['anything while none is kept', SECRET, undefined, false],
	['nothing while none is kept', undefined, undefined, false],
	['blank while a blank one is kept', '', '', false],
])('who presents %s', (_case, presented, hash, expected) => {
	expect(isSecretOf(presented, hash)).toBe(expected);
});

it.each<[string, object, unknown]>([
	['alone', { secret: 'a' }, 'a'],
	['twice', { secret: ['a', 'b'] }, ['a', 'b']],
	['not', {}, undefined],
])('what a query presents: %s', (_case, query, expected) => {
	expect(presentedIn(query)).toEqual(expected);
});

describe('the address that a sentence of ClickSend quotes is taken out', () => {
	const callback = callbackOf(HOOK, SECRET);

	it.each<[string, string]>([
		['as it is', `action_address: ${callback} is not valid`],
		['cut short', `action_address: ${callback.slice(0, -20)}`],
		['cut short in its path', `action_address: ${HOOK}`],
		['URL-encoded', `Not reachable: ${encodeURIComponent(callback)}`],
		['HTML-encoded', `Not reachable: ${callback.replace('=', '&#61;')}`],
		['in JSON', JSON.stringify({ action_address: callback })],
		['without its address', `The token ${SECRET} is too long`],
	])('%s', (_case, sentence) => {
		const told = withoutCallback(sentence, HOOK);
		expect(told).toContain("(the webhook's address)");
		expect(told).not.toMatch(/s{10}|n8n\.example\.com/);
	});

	it.each(['Action address field is invalid.', 'Rule 4C0F2D1E-7A3B-4E5F-9A8B-0C1D2E3F4A5B'])(
		'and nothing else: %s',
		(sentence) => {
			expect(withoutCallback(sentence, HOOK)).toBe(sentence);
		},
	);
});
