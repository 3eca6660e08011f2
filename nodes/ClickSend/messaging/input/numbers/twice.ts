/** As many digits two numbers have in common at least that may be one. */
const MIN_COMMON = 7;

/** The 1 of North America and the 8 of Russia are dialled before a number only within the country, as zeros are. */
const TRUNK = /^[18](?=\d{10}$)/;

interface Written {
	to: string;
	isInternational: boolean;
}

/** For each number that may stand in an item twice, the other one that it can be. */
export type Twice = ReadonlyMap<string, string>;

const NONE: Twice = new Map();

/** Two are enough: one of them is another one than the number itself. */
const MAX_ALIKE = 2;

const digitsOf = (to: string): string => to.replace(/^\+?0*/, '');

const leastOf = (to: string): string => digitsOf(to).replace(TRUNK, '');

function endsOf(to: string): string[] {
	const digits = digitsOf(to);
	const count = Math.max(0, digits.length - MIN_COMMON + 1);
	return Array.from({ length: count }, (_none, start) => digits.slice(start));
}

/** The numbers that end with the digits of a typed one. */
function alikeIn(numbers: readonly Written[], typed: readonly Written[]): Map<string, string[]> {
	const alike = new Map<string, string[]>(typed.map(({ to }) => [leastOf(to), []]));
	for (const { to } of numbers) {
		for (const end of endsOf(to)) {
			const found = alike.get(end);
			if (found !== undefined && found.length < MAX_ALIKE) found.push(to);
		}
	}
	return alike;
}

/**
 * Finds the numbers of an item that may be another one of it: where no country is given, ClickSend reads what is typed
 * without a calling code, and nobody knows here as which number. Takes time in proportion to their count.
 */
export function twiceIn(numbers: readonly Written[]): Twice {
	const typed = numbers.filter(({ isInternational }) => !isInternational);
	if (typed.length === 0 || numbers.length === 1) return NONE;
	const alike = alikeIn(numbers, typed);
	const whole = new Map(
		numbers.flatMap(({ to, isInternational }) => (isInternational ? [[digitsOf(to), to]] : [])),
	);
	const twice = new Map<string, string>();
	for (const { to } of typed) {
		const others = alike.get(leastOf(to)) ?? [];
		const international = endsOf(to).flatMap((end) => whole.get(end) ?? []);
		const other = [...international, ...others].find((one) => one !== to && !twice.has(one));
		if (other !== undefined) twice.set(to, other);
	}
	return twice;
}
