import type { Number164 } from './entry';
import { splitCode } from './plans';

/** So many digits fewer are an area code less. */
const AREA_CODE = 2;

/** The count of digits that a number has behind its calling code, and that code; '' where ClickSend is to read it. */
function nationalOf({ to, isInternational }: Number164): { code: string; length: number } {
	const split = isInternational ? splitCode(to.slice(1)) : undefined;
	return split === undefined
		? { code: '', length: to.length }
		: { code: split.plans[0].code, length: split.rest.length };
}

/**
 * Finds a number without a plus that stands beside a longer one of its country: it may be meant with the area code of
 * that one, and by itself it is somebody else's.
 *
 * @param numbers of one cell
 */
export function pieceIn(numbers: readonly Number164[]): string | undefined {
	const longest = new Map<string, number>();
	for (const number of numbers) {
		const { code, length } = nationalOf(number);
		for (const key of [code, '']) longest.set(key, Math.max(length, longest.get(key) ?? 0));
	}
	return numbers.find((number) => {
		const { code, length } = nationalOf(number);
		return number.isLocal && (longest.get(code) ?? 0) - length >= AREA_CODE;
	})?.to;
}
