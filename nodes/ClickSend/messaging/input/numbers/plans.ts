import rows from './plans.json';

/** A country in plans.json; `0`, or nothing at the end of a row, says that the default holds. */
type Row = readonly [
	code: string,
	lengths: readonly number[],
	general: string,
	mobile?: readonly number[] | 0,
	trunk?: string | 0,
	prefix?: string | 0,
	rewrite?: string,
];

/** The rules by which the numbers of a country are made (libphonenumber's metadata; `npm run numbers:data` writes them anew). */
export interface Plan {
	/** ISO alpha-2; for the few codes that belong to no country, the calling code itself. */
	country: string;
	/** Calling code without a plus. */
	code: string;
	/** The counts of digits that a number may have behind the calling code. */
	lengths: readonly number[];
	/** The same of numbers that can get texts. */
	mobile: readonly number[];
	/** Whether these digits behind the calling code can be a number at all. */
	general: RegExp;
	/** The country dials this before a calling code, e.g. 011. */
	prefix: RegExp;
	/** The country dials this before a number, and nobody abroad does, e.g. 0; other rules of rewriting stand here too. */
	trunk: RegExp | undefined;
	/** A number that begins with `trunk` becomes this, where it does not become the rest of itself. */
	rewrite: string | undefined;
}

const ROWS = rows as unknown as Readonly<Record<string, Row>>;

const INTERNATIONAL_PREFIX = '00';

/** The longest calling code. */
const MAX_CODE = 3;

const atStart = (pattern: string): RegExp => new RegExp(`^(?:${pattern})`);

function makePlan(country: string, row: Row): Plan {
	const [code, lengths, general, mobile, trunk, prefix, rewrite] = row;
	return {
		country,
		code,
		lengths,
		mobile: mobile || lengths,
		general: new RegExp(`^(?:${general})$`),
		prefix: atStart(prefix || INTERNATIONAL_PREFIX),
		trunk: trunk ? atStart(trunk) : undefined,
		rewrite,
	};
}

const made = new Map<string, Plan>();

/** The plan under a name of plans.json, made when it is asked for first. */
function planNamed(name: string): Plan | undefined {
	const known = made.get(name);
	if (known !== undefined || !Object.hasOwn(ROWS, name)) return known;
	const plan = makePlan(name, ROWS[name] as Row);
	made.set(name, plan);
	return plan;
}

/** @param country ISO alpha-2 in capitals */
export const planOf = (country: string): Plan | undefined =>
	/^[A-Z]/.test(country) ? planNamed(country) : undefined;

let namesByCode: Map<string, string[]> | undefined;

function namesOf(code: string): string[] | undefined {
	if (namesByCode === undefined) {
		namesByCode = new Map();
		for (const [name, [itsCode]] of Object.entries(ROWS)) {
			const names = namesByCode.get(itsCode);
			if (names === undefined) namesByCode.set(itsCode, [name]);
			else names.push(name);
		}
	}
	return namesByCode.get(code);
}

/** Those that share a calling code, the main one first. */
type Sharing = readonly [Plan, ...Plan[]];

const sharing = new Map<string, Sharing | undefined>();

function plansOf(code: string): Sharing | undefined {
	const known = sharing.get(code);
	if (known !== undefined) return known;
	const [main, ...others] = (namesOf(code) ?? []).flatMap((name) => planNamed(name) ?? []);
	const plans: Sharing | undefined = main && [main, ...others];
	sharing.set(code, plans);
	return plans;
}

/** An international number cut behind its calling code. */
export interface Split {
	plans: Sharing;
	/** The digits behind the code. */
	rest: string;
}

/** @param digits of an international number; no calling code is the beginning of another one */
export function splitCode(digits: string): Split | undefined {
	for (let length = 1; length <= MAX_CODE; length += 1) {
		const plans = plansOf(digits.slice(0, length));
		if (plans !== undefined) return { plans, rest: digits.slice(length) };
	}
	return undefined;
}

/** All ways to dial abroad, each once. */
export const PREFIXES: readonly RegExp[] = [
	...new Set(Object.values(ROWS).map((row) => row[5] || INTERNATIONAL_PREFIX)),
].map(atStart);
