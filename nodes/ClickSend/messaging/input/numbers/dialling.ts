import { PREFIXES, splitCode, type Plan } from './plans';

/** E.164 allows no more digits, calling code included. */
export const MAX_DIGITS = 15;

/** Whether these digits behind a calling code can be a number of the country. */
const fits = ({ lengths, general }: Plan, digits: string): boolean =>
	lengths.includes(digits.length) && general.test(digits);

/** The digits without what is dialled only within the country. */
export function withoutTrunk({ trunk, rewrite }: Plan, digits: string): string {
	const found = trunk?.exec(digits);
	if (trunk === undefined || !found) return digits;
	const isRewritten = rewrite !== undefined && Boolean(found.at(-1));
	return isRewritten ? digits.replace(trunk, rewrite) : digits.slice(found[0].length);
}

/** The numbers of the country that digits can be: with and without the prefix that is dialled only there. */
function readingsOf(plan: Plan, digits: string): string[] {
	const readings = new Set([withoutTrunk(plan, digits), digits]);
	return [...readings].filter((reading) => fits(plan, reading));
}

const e164 = ({ code }: Plan, digits: string): string[] =>
	code.length + digits.length > MAX_DIGITS ? [] : [`+${code}${digits}`];

/** Until 2019 a 1 stood before mobile numbers of Mexico, for callers from abroad. */
const FORMER_MEXICAN = /^521(?=\d{10}$)/;

/**
 * The numbers, in E.164, that international digits can be. Numbers of a range that is newer than our data pass where they are as
 * long as a mobile number.
 *
 * @param digits the calling code and what follows
 */
export function international(digits: string): string[] {
	const split = splitCode(digits.replace(FORMER_MEXICAN, '52'));
	if (split === undefined) return [];
	const { plans, rest } = split;
	const [main] = plans;
	const readings = readingsOf(main, rest).flatMap((reading) => e164(main, reading));
	if (readings.length > 0) return readings;
	const isOfAnother = plans.some((plan) => fits(plan, rest));
	const isNew = main.mobile.includes(rest.length) && withoutTrunk(main, rest) === rest;
	return isOfAnother || isNew ? e164(main, rest) : [];
}

/** Whether an international number is one as it stands, with nothing in it that is dialled only within the country. */
export function isSound(digits: string): boolean {
	const split = digits.length > MAX_DIGITS ? undefined : splitCode(digits);
	if (split === undefined) return false;
	const [main] = split.plans;
	return fits(main, split.rest) && main.trunk?.test(split.rest) !== true;
}

/** Whether a number in E.164 is as long as one that gets texts. */
export function isOfMobileLength(number: string): boolean {
	const split = splitCode(number.slice(1));
	return split?.plans[0].mobile.includes(split.rest.length) === true;
}

/** The length of the longest number in E.164 that gets texts, the plus included. */
export function longestMobile(number: string): number {
	const split = splitCode(number.slice(1));
	return split === undefined
		? MAX_DIGITS
		: number.length - split.rest.length + Math.max(...split.plans[0].mobile);
}

/** Whether an international number is as long as one of its country, whatever it begins with. */
export function isAsLong(digits: string): boolean {
	const split = splitCode(digits);
	return split?.plans[0].lengths.includes(split.rest.length) === true;
}

/** The numbers, in E.164, that digits can be which are written as people of the country write them. */
const national = (plan: Plan, digits: string): string[] =>
	readingsOf(plan, digits).flatMap((reading) => e164(plan, reading));

/** The same for a number with the country's own calling code in front, and no plus. */
const withOwnCode = (plan: Plan, digits: string): string[] =>
	digits.startsWith(plan.code)
		? international(digits).filter((number) => fits(plan, number.slice(1 + plan.code.length)))
		: [];

/** The digits behind an international prefix; no calling code begins with 0. */
function behind(prefix: RegExp, digits: string): string | undefined {
	const found = prefix.exec(digits);
	const rest = found === null ? '' : digits.slice(found[0].length);
	return rest === '' || rest.startsWith('0') ? undefined : rest;
}

/** The digits behind the prefix with which the country dials abroad. */
export const dialledAbroad = ({ prefix }: Plan, digits: string): string | undefined =>
	behind(prefix, digits);

const COMMON_PREFIX = '00';
const COMMON = /^00/;

function abroadBehind(prefix: RegExp, digits: string): string[] {
	const rest = behind(prefix, digits);
	return rest === undefined ? [] : international(rest);
}

/**
 * The numbers that digits can be which begin with 00: most countries dial abroad so. Some dial 001, 0011 or the like: it
 * may be several numbers.
 */
export function fromAnywhere(digits: string): string[] {
	const common = abroadBehind(COMMON, digits);
	if (common.length === 0) return [];
	return [...new Set([...common, ...PREFIXES.flatMap((prefix) => abroadBehind(prefix, digits))])];
}

/**
 * The country's own numbers as most of the world dials them, with 00, although the country itself dials abroad
 * otherwise. In many countries 001 is all of an international prefix.
 */
const withCommonPrefix = (plan: Plan, digits: string): string[] =>
	plan.code !== '1' && digits.startsWith(`00${plan.code}`)
		? withOwnCode(plan, digits.slice(COMMON_PREFIX.length))
		: [];

/** Whether a number without a calling code can be one that gets texts. */
const isMobile = ({ mobile, code }: Plan, number: string): boolean =>
	mobile.includes(number.length - 1 - code.length);

/**
 * The numbers, in E.164, that digits without a plus can be, for somebody in the country: dialled abroad, within the country, or
 * with the country's own calling code.
 *
 * @returns the one that it is, several where it cannot be told, none where it is no number
 */
export function readingsIn(plan: Plan, digits: string): string[] {
	const local = national(plan, digits);
	const common = withCommonPrefix(plan, digits);
	const rest = dialledAbroad(plan, digits);
	if (rest !== undefined) {
		const abroad = international(rest);
		const rivals = abroad.length === 0 ? [] : local.filter((number) => isMobile(plan, number));
		return [...new Set([...abroad, ...common, ...rivals])];
	}
	const readings = new Set([...common, ...local, ...withOwnCode(plan, digits)]);
	if (readings.size > 0) return [...readings];
	const isLong = [digits, withoutTrunk(plan, digits)].every(
		({ length }) => !plan.lengths.includes(length),
	);
	return isLong ? fromAnywhere(digits) : [];
}
