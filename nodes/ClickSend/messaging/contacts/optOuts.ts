import { clean } from '../input/numbers/characters';
import { digitsOf, numberOf, textOf, trimmedOf } from '../values';
import { numberOfContact } from './contactNumber';

type Row = Readonly<Record<string, unknown>>;

/** Fewer digits are no number with which anybody could be meant. */
const MIN_DIGITS = 6;

/** The numbers of an opt-out list. Its time and its memory are in proportion to the list. */
export class OptOuts {
	private readonly numbers = new Set<string>();

	/** The digits of numbers that are not in E.164, by how many these are, without zeros in front. */
	private readonly endings = new Map<number, Set<string>>();

	/** Adds a contact of the list. ClickSend stores E.164; a number in another spelling counts for all that end with it. */
	add(contact: Row): void {
		const number = numberOfContact(contact);
		if (number !== '') {
			this.numbers.add(number);
			return;
		}
		const digits = digitsOf(clean(textOf(contact.phone_number))).replace(/^0+/, '');
		if (digits.length < MIN_DIGITS) return;
		const known = this.endings.get(digits.length) ?? new Set<string>();
		this.endings.set(digits.length, known.add(digits));
	}

	/** @param number in E.164 */
	has(number: string): boolean {
		if (this.numbers.has(number)) return true;
		for (const [length, endings] of this.endings) {
			if (endings.has(number.slice(-length))) return true;
		}
		return false;
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
		!(rule.enabled !== undefined && numberOf(rule.enabled) === DISABLED);
	const id = trimmedOf(rule.action_address);
	return isOptOut && /^\d+$/.test(id) ? Number(id) : undefined;
}

/** Whether a list has the name that ClickSend gives to the opt-out list of an account. */
export const isNamedOptOutList = ({ list_name: name }: Row): boolean =>
	trimmedOf(name).toLowerCase() === 'opt-out list';
