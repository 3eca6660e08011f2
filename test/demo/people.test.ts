import { SPECIAL_NUMBERS, TEST_NUMBERS } from '../sandbox/clickSend';
import { defaultPeople, DISTINCT_NUMBERS, madeUpPeople, MOST_PEOPLE, type Person } from './people';

const FICTIONAL = /^\+1[2-9]\d\d55501\d\d$/;

const phonesOf = (people: readonly Person[]): string[] => people.map(({ phone }) => phone);

describe('the 25 of the plain run', () => {
	const phones = phonesOf(defaultPeople());

	it('have 25 names, numbers and orders', () => {
		const people = defaultPeople();
		const columns = [people.map(({ name }) => name), phones, people.map(({ order }) => order)];

		for (const column of columns) expect(new Set(column).size).toBe(25);
	});

	it('belong to nobody', () => {
		expect(
			phones.filter((phone) => !FICTIONAL.test(phone) && !TEST_NUMBERS.includes(phone)),
		).toEqual([]);
	});

	it('are refused three times, with a status each', () => {
		const statuses = phones.flatMap((phone) => SPECIAL_NUMBERS[phone] ?? []);

		expect(statuses).toEqual(['INVALID_RECIPIENT', 'COUNTRY_NOT_ENABLED', 'REGISTRATION_NEEDED']);
	});
});

it.each([
	['1', 1, 1],
	['as many as there are numbers', DISTINCT_NUMBERS, DISTINCT_NUMBERS],
	['the most, whose numbers repeat', MOST_PEOPLE, DISTINCT_NUMBERS],
])('made up: %s', (_, count, distinct) => {
	const phones = phonesOf(madeUpPeople(count));

	expect(phones).toHaveLength(count);
	expect(new Set(phones).size).toBe(distinct);
	expect(phones.filter((phone) => !FICTIONAL.test(phone) || phone.startsWith('+1303'))).toEqual([]);
});
