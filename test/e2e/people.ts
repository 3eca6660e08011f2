/** Places in the list of people whose number the sandbox refuses. */
export const REFUSED = [4, 11, 18];

/** A fictional number that the sandbox refuses with INVALID_RECIPIENT. */
export const REFUSED_NUMBER = '+13035550101';

export interface Person {
	name: string;
	phone: string;
	text: string;
}

/** Area codes from here on are used, a hundred numbers of each. */
const FIRST_AREA = 202;
const PER_AREA = 100;

/** A fictional number, +1 NXX 555 01xx, another one for each index. */
function fictional(index: number): string {
	const area = FIRST_AREA + Math.floor(index / PER_AREA);
	return `+1${area}55501${String(index % PER_AREA).padStart(2, '0')}`;
}

/** So many people with a name, a number and a text of their own. */
export const people = (count: number, refused: readonly number[] = []): Person[] =>
	Array.from({ length: count }, (_, index) => ({
		name: `Person ${index + 1}`,
		phone: refused.includes(index) ? REFUSED_NUMBER : fictional(index),
		text: `Hello ${index + 1}`,
	}));
