import {
	callbackOf,
	drawSecret,
	isSameSecret,
	isSecret,
	presentedIn,
	secretOf,
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

it.each<[string, unknown, unknown, boolean]>([
	['the same', SECRET, SECRET, true],
	['another', secretNamed('o'), SECRET, false],
	['another at its end', `${SECRET.slice(0, -1)}x`, SECRET, false],
	['the beginning', SECRET.slice(0, -1), SECRET, false],
	['more', `${SECRET}s`, SECRET, false],
	['blank', '', SECRET, false],
	['nothing', undefined, SECRET, false],
	['two in an array', [SECRET, SECRET], SECRET, false],
	['an object', { a: SECRET }, SECRET, false],
	['anything while none is kept', SECRET, undefined, false],
	['nothing while none is kept', undefined, undefined, false],
	['blank while a blank one is kept', '', '', false],
])('who presents %s', (_case, presented, kept, expected) => {
	expect(isSameSecret(presented, kept)).toBe(expected);
});

it.each<[string, object, unknown]>([
	['alone', { secret: 'a' }, 'a'],
	['twice', { secret: ['a', 'b'] }, ['a', 'b']],
	['not', {}, undefined],
])('what a query presents: %s', (_case, query, expected) => {
	expect(presentedIn(query)).toEqual(expected);
});
