import { cutDeepLevels, MOST_LEVELS } from '../../nodes/ClickSend/trigger/levels';
import { DEEP } from '../messaging/deep';

/** Objects within objects, so many levels with the outermost one. */
function nested(levels: number): Record<string, unknown> {
	let tree: Record<string, unknown> = { end: 'here' };
	for (let level = 1; level < levels; level += 1) tree = { in: tree, beside: [level] };
	return tree;
}

it('what has as many levels as n8n can be given stays as it is', () => {
	const item = nested(MOST_LEVELS);
	cutDeepLevels(item);
	expect(item).toEqual(nested(MOST_LEVELS));
});

it('what is one level deeper has null there, and is the same otherwise', () => {
	const item = nested(MOST_LEVELS + 1);
	cutDeepLevels(item);
	const text = JSON.stringify(item);
	expect(text).toContain('{"in":null,"beside":null}');
	expect(text).not.toContain('here');
	expect(text.match(/"in":/g)).toHaveLength(MOST_LEVELS);
});

it('what is too deep for JSON can be written', () => {
	const item = { raw: { extra: DEEP, kept: 1 } };
	expect(() => JSON.stringify(item)).toThrow(RangeError);
	cutDeepLevels(item);
	expect(JSON.stringify(item)).toMatch(/^\{"raw":\{"extra":\[+null\]+,"kept":1\}\}$/);
});
