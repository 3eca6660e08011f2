import { readRecipients } from '../input/recipients';
import type { Plan } from '../input/numbers/plans';
import { problem, type Problem } from '../problem';
import { textOf } from '../values';

const NAME = 'Phone Number';

/**
 * Reads the number of a contact into E.164; `undefined` for a blank one.
 *
 * @param plan of the country whose numbers may stand without a calling code
 */
export function readContactNumber(
	value: unknown,
	plan: Plan | undefined,
): string | undefined | Problem {
	const [read, ...others] = readRecipients(value, plan, NAME);
	if (read === undefined) return undefined;
	if (others.length > 0) {
		const count = others.length + 1;
		return problem(`'${NAME}' has ${count} numbers where one was expected`, 'INVALID_RECIPIENT');
	}
	if ('problem' in read) return read.problem;
	if (read.isInternational) return read.to;
	return problem(`'${NAME}' is ${read.to}, which has no country code`, 'INVALID_RECIPIENT');
}

/** Returns the number of a contact in ClickSend in E.164, in whatever spelling it stands there; '' for none. */
export function numberOfContact({
	phone_number: number,
}: Readonly<Record<string, unknown>>): string {
	const read = readContactNumber(textOf(number), undefined);
	return typeof read === 'string' ? read : '';
}
