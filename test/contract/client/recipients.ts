import { TEST_NUMBERS } from '../../sandbox/numbers';
import { isObject } from '../judge/shape';

/** A recipient that cannot be a phone number, because it has no digit. */
export const NOBODY = 'nobody';

/** The ID of a list that no account has: it is greater than any ID in use. */
export const NO_SUCH_LIST = 999_999_999_999;

/** The national digits of the shortest free test number. */
const LEAST_DIGITS = 9;

const FREE = new Set(TEST_NUMBERS);

export const isFreeNumber = (to: unknown): boolean => typeof to === 'string' && FREE.has(to);

export const hasNoDigit = (to: unknown): boolean => typeof to === 'string' && !/\p{N}/u.test(to);

/** Whether a number is one of the free ones without its country code. How ClickSend reads it, its price tells. */
function isLocalFreeNumber(to: unknown): boolean {
	if (typeof to !== 'string' || !/^0?\d+$/.test(to)) return false;
	const national = to.replace(/^0/, '');
	return national.length >= LEAST_DIGITS && TEST_NUMBERS.some((free) => free.endsWith(national));
}

/** Whether a message can reach nobody, however ClickSend reads it. */
const isUnreachable = ({ to, list_id }: Record<string, unknown>): boolean =>
	(to === undefined && list_id === NO_SUCH_LIST) || (list_id === undefined && hasNoDigit(to));

/** Whether a message is for a free test number or for nobody. */
const isHarmless = (message: Record<string, unknown>): boolean => {
	const { to, list_id } = message;
	const isFree = isFreeNumber(to) || isLocalFreeNumber(to);
	return isUnreachable(message) || (isFree && (list_id === undefined || list_id === NO_SUCH_LIST));
};

const messagesOf = (body: unknown): unknown[] =>
	isObject(body) && Array.isArray(body.messages) ? body.messages : [];

/** The messages of a body; those that are no objects are left out. */
export const readMessages = (body: unknown): Array<Record<string, unknown>> =>
	messagesOf(body).filter(isObject);

/** Whether everything in a body of a send is for a free test number or for nobody. */
export const areHarmless = (body: unknown): boolean =>
	messagesOf(body).every((message) => isObject(message) && isHarmless(message));

export const areUnreachable = (body: unknown): boolean => readMessages(body).every(isUnreachable);
