import { isClean, readCell } from './numbers/cell';
import { quote } from './numbers/characters';
import { isReason, readInternational, type Number164 } from './numbers/entry';
import type { Plan } from './numbers/plans';
import { twiceIn } from './numbers/twice';
import { problem, type Problem } from '../problem';
import { listIn } from '../values';

/** One recipient as it is sent to ClickSend. */
export interface Recipient {
	/** `+` and digits when international; otherwise digits, for ClickSend to read. */
	to: string;
	isInternational: boolean;
}

/** One entry of `To` that cannot be a phone number. */
export interface BadRecipient {
	text: string;
	problem: Problem;
}

const refuse = (text: string, what: string): BadRecipient => ({
	text,
	problem: problem(what, 'INVALID_RECIPIENT'),
});

const bad = (name: string, text: string, reason: string): BadRecipient =>
	refuse(text, `'${name}' has ${quote(text)}, which ${reason}`);

/** Yields the single cells of a `to` in any of its forms. An array that contains itself yields each cell once. */
function* cellsOf(to: unknown): Generator<unknown, void, undefined> {
	const seen = new Set<unknown>();
	const open = [[to].values()];
	for (let values = open.at(-1); values !== undefined; values = open.at(-1)) {
		const { value, done } = values.next();
		const list = typeof value === 'string' ? listIn(value) : value;
		if (done === true) open.pop();
		else if (!Array.isArray(list)) yield value;
		else if (!seen.has(list)) {
			seen.add(list);
			open.push(list.values());
		}
	}
}

/** Reads a cell as text. */
function textOf(cell: unknown, name: string): string | BadRecipient {
	if (typeof cell === 'string') return cell;
	if (cell === null || cell === undefined) return '';
	if (typeof cell === 'bigint') return String(cell);
	if (typeof cell === 'number') {
		const isWhole = Number.isSafeInteger(cell) && cell >= 0;
		return isWhole ? String(cell) : bad(name, String(cell), 'is not a whole number');
	}
	const kind = typeof cell === 'object' ? 'an object' : `a ${typeof cell}`;
	return refuse(kind, `'${name}' has ${kind} where a phone number was expected`);
}

/** Reads a single number in E.164, the fast path for most items. */
function readClean(text: string, name: string): Recipient | BadRecipient {
	const read = readInternational(text);
	return isReason(read) ? bad(name, text, read.reason) : read;
}

function readText(text: string, plan: Plan | undefined, name: string): Number164[] | BadRecipient {
	const read = readCell(text, plan);
	if (Array.isArray(read)) return read;
	const { entry, reason, isOneOfSeveral } = read;
	if (!isOneOfSeveral) return bad(name, text.trim(), reason);
	const all = `, so that nothing of ${quote(text.trim())} gets a message`;
	return refuse(text.trim(), `'${name}' has ${quote(entry)}, which ${reason}${all}`);
}

const isBad = (read: Number164[] | BadRecipient): read is BadRecipient => !Array.isArray(read);

/** Collects the recipients, each number once. */
class Found {
	readonly entries: Array<Recipient | BadRecipient> = [];

	/** By its number, the text of each that is as short as a short code. */
	private readonly seen = new Map<string, string | undefined>();

	constructor(private readonly name: string) {}

	addBad(entry: BadRecipient): void {
		this.entries.push(entry);
	}

	add({ to, isInternational, short }: Number164): void {
		if (this.seen.has(to)) return;
		this.seen.set(to, short);
		this.entries.push({ to, isInternational });
	}

	/** Refuses each number for which there is a reason. */
	private refuse(badOf: (to: string) => BadRecipient | undefined): void {
		this.entries.forEach((entry, index) => {
			if (!('problem' in entry)) this.entries[index] = badOf(entry.to) ?? entry;
		});
	}

	/** Refuses each number that may be the same as another one of the item. */
	refuseTwice(): void {
		const twice = twiceIn(this.entries.flatMap((entry) => ('problem' in entry ? [] : [entry])));
		this.refuse((to) => {
			const other = twice.get(to);
			const reason = `can be the same number as ${other}: choose its Country`;
			return other === undefined ? undefined : bad(this.name, to, reason);
		});
	}

	/** Refuses each number that is as short as a short code and has others beside it: it may be a piece of a number. */
	refuseShort(): void {
		if (this.entries.length === 1) return;
		const reason = 'is too short for a phone number beside others';
		this.refuse((to) => {
			const short = this.seen.get(to);
			return short === undefined ? undefined : bad(this.name, short, reason);
		});
	}
}

/**
 * Reads `to` as people have it: numbers in any notation, several in a text, an array of these, or a numeric cell. The
 * same number written twice is one recipient.
 *
 * @param plan of the country whose numbers may stand without a calling code
 * @param name the field, as problems name it
 * @returns good and bad recipients, in the order in which they were written; empty when there are none
 */
export function readRecipients(
	to: unknown,
	plan?: Plan,
	name = 'To',
): Array<Recipient | BadRecipient> {
	if (typeof to === 'string' && isClean(to)) return [readClean(to, name)];
	const found = new Found(name);
	for (const cell of cellsOf(to)) {
		const text = textOf(cell, name);
		const read = typeof text === 'string' ? readText(text, plan, name) : text;
		if (isBad(read)) found.addBad(read);
		else for (const number of read) found.add(number);
	}
	found.refuseShort();
	found.refuseTwice();
	return found.entries;
}
