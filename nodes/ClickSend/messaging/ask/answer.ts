import { isObject } from '../values';
import { RESPONDED_AT, withPlainLines, type FormField } from './form';
import { BUTTON_NAME, inputName, type Question } from './question';

/** The data of an answer, by the names of the output. */
export type AnswerData = Readonly<Record<string, unknown>>;

/** An answer that cannot be taken yet: the page is shown again, with what was typed and what is wrong with it. */
export interface Returned {
	/** The fault of the field at an index, in a sentence. */
	complaints: ReadonlyMap<number, string>;
	/** The texts of each field as they were typed. */
	typed: readonly string[][];
}

type Value = { value: unknown } | { complaint: string };

const REQUIRED: Value = { complaint: 'This field needs an answer.' };

const EMAIL = /^[^\s@]+@[^\s@]+$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The types whose answer, if there is none, is `null` and not an empty text. */
const WITHOUT_TEXT: ReadonlyArray<FormField['type']> = ['number', 'date', 'dropdown', 'radio'];

const DECIMAL = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i;

/** A thousand with a comma to some people, and a little more than one to others. */
const AMBIGUOUS = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/** Reads a decimal number, with a point or a comma. */
function readNumber(text: string): Value {
	if (AMBIGUOUS.test(text)) return { complaint: 'Write this number without the comma.' };
	const value = DECIMAL.test(text) ? Number(text.replace(',', '.')) : NaN;
	return Number.isFinite(value) ? { value } : { complaint: 'This is not a number.' };
}

const isDay = (text: string): boolean => {
	const time = Date.parse(`${text}T00:00:00Z`);
	return DAY.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

function readOne({ type, choices, isRequired }: FormField, text: string): Value {
	if (text.trim() === '') {
		if (isRequired) return REQUIRED;
		return { value: WITHOUT_TEXT.includes(type) ? null : '' };
	}
	switch (type) {
		case 'number':
			return readNumber(text.trim());
		case 'date':
			return isDay(text) ? { value: text } : { complaint: 'This is not a date.' };
		case 'email':
			return EMAIL.test(text.trim())
				? { value: text.trim() }
				: { complaint: 'This is not an e-mail address.' };
		case 'dropdown':
		case 'radio':
			return choices.includes(text) ? { value: text } : { complaint: 'Choose one of these.' };
		case 'password':
			return { value: text };
		default:
			return { value: text.trim() };
	}
}

function readField(field: FormField, typed: readonly string[]): Value {
	if (field.type !== 'checkbox') return readOne(field, typed[0] ?? '');
	const chosen = field.choices.filter((choice) => typed.includes(choice));
	return chosen.length === 0 && field.isRequired ? REQUIRED : { value: chosen };
}

/** Returns the texts under a name; browsers end lines with `\r\n`. */
function textsOf(body: Readonly<Record<string, unknown>>, name: string): string[] {
	const value = Object.hasOwn(body, name) ? body[name] : undefined;
	return (Array.isArray(value) ? value : [value])
		.filter((one) => typeof one === 'string')
		.map(withPlainLines);
}

/** Returns the fields of a body in parts, which n8n puts under `data` (docs/n8n-facts.md, "Send and wait"). */
const fieldsIn = (body: unknown): Readonly<Record<string, unknown>> =>
	isObject(body) && isObject(body.data) ? body.data : {};

/**
 * Reads what a page sent back.
 *
 * @param body the body of the request as n8n read it, which anybody may have made up
 * @param respondedAt the time of the answer, in ISO 8601; no field can take its place
 */
export function readAnswer(
	{ fields, buttons }: Question,
	body: unknown,
	respondedAt: string,
): AnswerData | Returned {
	const sent = fieldsIn(body);
	const [pressed, ...others] = textsOf(sent, BUTTON_NAME);
	const typed = fields.map((_, index) => textsOf(sent, inputName(index)));
	const isPressed = others.length === 0 && buttons.some(({ value }) => value === pressed);
	if (!isPressed) return { complaints: new Map(), typed };
	if (pressed !== 'send') return { approved: pressed === 'approve', [RESPONDED_AT]: respondedAt };
	const values = fields.map((field, index) => readField(field, typed[index] ?? []));
	const complaints = new Map<number, string>();
	values.forEach((value, index) => {
		if ('complaint' in value) complaints.set(index, value.complaint);
	});
	if (complaints.size > 0) return { complaints, typed };
	const named = fields.map(({ name }, index) => [
		name,
		(values[index] as { value: unknown }).value,
	]);
	return Object.fromEntries([...named, [RESPONDED_AT, respondedAt]]) as AnswerData;
}

/** Tells a page to be shown again from an answer, whose data always have a time. */
export const isReturned = (answer: AnswerData | Returned): answer is Returned =>
	answer.complaints instanceof Map;
