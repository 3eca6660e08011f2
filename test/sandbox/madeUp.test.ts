import { createContent } from './content';
import { fictionalNumber } from './madeUp';

const PEOPLE = 5000;

describe('made-up content', () => {
	const options = {
		lists: [
			{ list_id: 1, list_name: 'One', contacts: PEOPLE },
			{ list_id: 2, list_name: 'Two', contacts: PEOPLE },
		],
		numbers: 500,
		ownNumbers: 700,
	};
	const { lists, numbers, ownNumbers } = createContent(options);
	const people = [...lists.values()].flatMap(({ contacts }) => contacts);
	const all = [
		...people.map(({ phone_number }) => phone_number ?? ''),
		...numbers.map(({ dedicated_number }) => dedicated_number),
		...ownNumbers.map(({ phone_number }) => phone_number),
	];

	it('is the same every time', () => {
		expect(createContent(options)).toEqual(createContent(options));
	});

	it('has fictional numbers only, none of them with a meaning, and none twice', () => {
		expect(all.filter((number) => !/^\+1[2-9]\d{2}55501\d{2}$/.test(number))).toEqual([]);
		expect(all.filter((number) => /^\+1(206|212|303|.11)/.test(number))).toEqual([]);
		expect(new Set(all).size).toBe(all.length);
	});

	it('has people of several areas, each with an id of their own, also across lists', () => {
		const areas = new Set(all.slice(0, 10).map((number) => number.slice(0, 5)));
		expect(areas.size).toBe(10);
		expect(new Set(people.map(({ contact_id }) => contact_id)).size).toBe(2 * PEOPLE);
	});

	it('is nothing unless asked for', () => {
		const nothing = { numbers: [], ownNumbers: [], alphaTags: [], templates: [] };
		expect(createContent({})).toEqual({ lists: new Map(), ...nothing });
	});

	it('ends with the fictional numbers', () => {
		expect(() => fictionalNumber(100_000)).toThrow('ask for fewer');
	});
});
