import { clean } from '../input/numbers/characters';
import { readRecipients } from '../input/recipients';
import { countDigits, digitsOf, numberOf, textOf, trimmedOf } from '../values';

type Row = Readonly<Record<string, unknown>>;

/** Fewer digits are no number with which anybody could be meant. */
const MIN_DIGITS = 6;

/** More digits are more than one number (E.164). */
const MAX_DIGITS = 15;

/** A number with its country code has at least so many digits, as far as prefixes in front of it are taken off. */
const MIN_WHOLE = 10;

/** The prefixes with which people dial abroad have these lengths, such as 011 and 0011. */
const PREFIX_LENGTHS = [2, 3, 4, 5];

/** Cuts a text that is no number, or more than one, into the runs of digits in it. */
function digitsIn(text: string): string[] {
	return clean(text)
		.split(/[^\d\s().-]/)
		.flatMap((run) => (countDigits(run) > MAX_DIGITS ? run.split(/\s/) : [run]))
		.map(digitsOf);
}

/** The numbers of an opt-out list. Its time and its memory are in proportion to the list. */
export class OptOuts {
	private readonly numbers = new Set<string>();

	/** The digits of numbers that are not in E.164, by how many these are, without zeros in front. */
	private readonly endings = new Map<number, Set<string>>();

	/** Adds a contact of the list. ClickSend stores E.164; a cell in another form counts for all whom it can mean. */
	add({ phone_number: cell }: Row): void {
		for (const read of readRecipients(textOf(cell))) {
			if ('problem' in read) digitsIn(read.text).forEach((digits) => this.addDigits(digits));
			else if (read.isInternational) this.numbers.add(read.to);
			else this.addDigits(read.to);
		}
	}

	/** @param number in E.164 */
	has(number: string): boolean {
		if (this.numbers.has(number)) return true;
		for (const [length, endings] of this.endings) {
			if (endings.has(number.slice(-length))) return true;
		}
		return false;
	}

	/** Adds a number that is not in E.164: it counts for all that end with it. */
	private addDigits(digits: string): void {
		const ending = digits.replace(/^0+/, '');
		if (ending.length < MIN_DIGITS) return;
		const known = this.endings.get(ending.length) ?? new Set<string>();
		this.endings.set(ending.length, known.add(ending));
		if (ending === digits) return;
		for (const length of PREFIX_LENGTHS) {
			const whole = digits.slice(length);
			if (whole.length >= MIN_WHOLE) this.numbers.add(`+${whole}`);
		}
	}
}

const STARTS_WITH = 1;
const DISABLED = 0;

/**
 * Returns the list to which ClickSend's own opt-out rule moves people: those whose reply starts with "stop"
 * (docs/clicksend-api.md, "Opt-outs"). Any other rule that moves people is somebody's own.
 */
export function listOfOptOutRule(rule: Row): number | undefined {
	const isOptOut =
		trimmedOf(rule.action) === 'MOVE_CONTACT' &&
		numberOf(rule.message_search_type) === STARTS_WITH &&
		trimmedOf(rule.message_search_term).toLowerCase() === 'stop' &&
		numberOf(rule.enabled) !== DISABLED;
	const id = trimmedOf(rule.action_address);
	return isOptOut && /^\d+$/.test(id) ? Number(id) : undefined;
}

/** Whether a list has the name that ClickSend gives to the opt-out list of an account. */
export const isNamedOptOutList = ({ list_name: name }: Row): boolean =>
	trimmedOf(name).toLowerCase() === 'opt-out list';
