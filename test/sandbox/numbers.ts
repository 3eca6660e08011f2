import type { BadRequestShape } from './types';

/** ClickSend's free test numbers: nothing is sent or charged, and the answer is a success. */
export const TEST_NUMBERS: readonly string[] = [
	'+61411111111',
	'+61422222222',
	'+61433333333',
	'+61444444444',
	'+14055555555',
	'+14055555666',
	'+447777777777',
	'+8615555555555',
];

/**
 * Fictional numbers that this sandbox refuses, each with the status of its row. The last one stands for
 * a code that does not exist yet: ClickSend's set is open-ended.
 */
export const SPECIAL_NUMBERS: Readonly<Record<string, string>> = {
	'+13035550101': 'INVALID_RECIPIENT',
	'+13035550102': 'COUNTRY_NOT_ENABLED',
	'+13035550103': 'INSUFFICIENT_CREDIT',
	'+13035550104': 'INVALID_SENDER_ID',
	'+13035550105': 'THROTTLED',
	'+13035550106': 'REGISTRATION_NEEDED',
	'+13035550107': 'INVALID_SCHEDULE',
	'+13035550108': 'INTERNAL_ERROR',
	'+13035550109': 'SOMETHING_IS_WRONG',
	'+13035550110': 'A_STATUS_OF_TOMORROW',
};

/** Fictional numbers that spoil the whole call: HTTP 400 in this shape, and none of its messages is taken. */
export const POISON_SHAPES: Readonly<Record<string, BadRequestShape>> = {
	'+13035550190': 'numeric',
	'+13035550191': 'fieldMap',
	'+13035550192': 'details',
};

export const POISON: readonly string[] = Object.keys(POISON_SHAPES);

/** The sender of a message that asked for none: a number of the shared pool. */
export const SHARED_NUMBER = '+12065550100';
