import type { Shape } from './shape';

/** The result of one check. No part of it holds a value of the account: it goes into a report that others read. */
export type Verdict =
	| { result: 'holds'; note?: string }
	| { result: 'differs'; expected: Shape; found: Shape }
	| { result: 'untold'; why: string };

export const holds = (note?: string): Verdict => ({
	result: 'holds',
	...(note !== undefined && { note }),
});

export const differs = (expected: Shape, found: Shape): Verdict => ({
	result: 'differs',
	expected,
	found,
});

export const untold = (why: string): Verdict => ({ result: 'untold', why });

/** Ends a check early, from within the helper that found its verdict. */
export class Told extends Error {
	constructor(readonly verdict: Verdict) {
		super(verdict.result);
	}
}

/** Holds when the fact is there; else the words that say what was found instead. */
export const holdsIf = (is: boolean, expected: Shape, found: Shape): Verdict =>
	is ? holds() : differs(expected, found);

/** Ends the check: it cannot tell. */
export function cannotTell(why: string): never {
	throw new Told(untold(why));
}
