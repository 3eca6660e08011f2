import { SPECIAL_NUMBERS, TEST_NUMBERS } from '../sandbox/clickSend';

/** A made-up recipient, as the default expressions expect an item. */
export type Person = Record<'name' | 'phone' | 'order', string>;

/** More people would show nothing new, and take minutes. */
export const MOST_PEOPLE = 100_000;

const NAMES = [
	...['Ada', 'Ben', 'Chloe', 'Dan', 'Ella', 'Finn', 'Grace', 'Hugo', 'Iris', 'Jack', 'Kate', 'Leo'],
	...['Maya', 'Noah', 'Olive', 'Paul', 'Quinn', 'Ruth', 'Sam', 'Tess', 'Uma', 'Vera', 'Will'],
	...['Yara', 'Zoe'],
];

/** Places among the 25, spread so that refusals show between acceptances. */
const REFUSED_AT: Readonly<Record<number, string>> = {
	6: 'INVALID_RECIPIENT',
	13: 'COUNTRY_NOT_ENABLED',
	21: 'REGISTRATION_NEEDED',
};

/** Every third of the 25 has a free test number, as long as there are some. */
const TEST_NUMBER_EVERY = 3;

const FIRST_ORDER = 1001;

const FIRST_AREA = 201;
const LAST_AREA = 999;
/** N11 is a service and no area; 303 holds the numbers that mean something to the sandbox. */
const AREAS = Array.from({ length: LAST_AREA - FIRST_AREA + 1 }, (_, index) => FIRST_AREA + index)
	.filter((area) => area % 100 !== 11 && area !== 303)
	.map(String);

/** 555-0100 to 555-0199 of every area are set aside for fiction. */
const LINES_PER_AREA = 100;

/** The number of different made-up numbers. */
export const DISTINCT_NUMBERS = AREAS.length * LINES_PER_AREA;

/** A fictional number that the sandbox accepts; distinct up to {@link DISTINCT_NUMBERS}. */
function fictional(index: number): string {
	const line = Math.floor(index / AREAS.length) % LINES_PER_AREA;
	return `+1${AREAS[index % AREAS.length]}55501${String(line).padStart(2, '0')}`;
}

function refusedWith(status: string): string {
	const found = Object.entries(SPECIAL_NUMBERS).find(([, answer]) => answer === status);
	if (found === undefined) throw new Error(`The sandbox has no number for ${status}`);
	return found[0];
}

const person = (index: number, phone: string): Person => ({
	name: NAMES[index % NAMES.length] ?? '',
	phone,
	order: String(FIRST_ORDER + index),
});

function defaultPhone(index: number): string {
	const status = REFUSED_AT[index];
	if (status !== undefined) return refusedWith(status);
	const test = (index + 1) % TEST_NUMBER_EVERY === 0 ? Math.floor(index / TEST_NUMBER_EVERY) : -1;
	return TEST_NUMBERS[test] ?? fictional(index);
}

/** The 25 of the plain `npm start`: the sandbox refuses three, each with a status of its own. */
export const defaultPeople = (): Person[] =>
	NAMES.map((_, index) => person(index, defaultPhone(index)));

/** So many recipients that the sandbox accepts, all of them. */
export const madeUpPeople = (count: number): Person[] =>
	Array.from({ length: count }, (_, index) => person(index, fictional(index)));
