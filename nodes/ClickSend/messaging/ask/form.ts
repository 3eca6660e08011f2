import { readBoolean } from '../input/boolean';
import { isProblem, problem, type Problem } from '../problem';
import { shown } from '../shown';
import { isBlank, isObject, listIn, trimmedOf } from '../values';

/** The kinds of fields that a page without scripts and uploads can have, as n8n's forms name them. */
export const FIELD_TYPES = [
	'checkbox',
	'date',
	'dropdown',
	'email',
	'number',
	'password',
	'radio',
	'text',
	'textarea',
] as const;

export type FieldType = (typeof FIELD_TYPES)[number];

/** A field of a form. */
export interface FormField {
	/** The name of its answer in the output. */
	name: string;
	label: string;
	type: FieldType;
	isRequired: boolean;
	placeholder: string;
	/** The value that the field has at first; several choices are separated by commas. */
	preset: string;
	/** The values to choose from, for the types that have some. */
	choices: string[];
}

/** The name in the output of the time of the answer, which no field can have. */
export const RESPONDED_AT = 'respondedAt';

/** The names that no field can have, each with the reason. */
const TAKEN: ReadonlyMap<string, string> = new Map([
	[RESPONDED_AT, 'as the time of the answer is'],
	['__proto__', 'which n8n does not store'],
]);

/** The number of boxes that may be ticked, as n8n's forms write it where there is no limit. */
const UNLIMITED = 'unlimited';

const WITH_CHOICES: readonly FieldType[] = ['checkbox', 'dropdown', 'radio'];

/** Ends each line with `\n`. */
export const withPlainLines = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Half of a character in two parts, such as an emoji that was cut, which no browser sends. */
const HALVES = /\p{Surrogate}/gu;

/** Returns each choice once, as a browser sends it back. */
function choicesIn(options: unknown): string[] {
	const values = isObject(options) && Array.isArray(options.values) ? options.values : [];
	const choices = values
		.map((one: unknown) => trimmedOf(isObject(one) ? one.option : undefined))
		.map((choice) => withPlainLines(choice).replace(HALVES, '\ufffd'))
		.filter((choice) => choice !== '');
	return [...new Set(choices)];
}

/** Returns the kind of a field: n8n's old forms have dropdowns with several answers. */
function typeOf({ fieldType = 'text', multiselect }: Record<string, unknown>): unknown {
	return fieldType === 'dropdown' && multiselect === true ? 'checkbox' : fieldType;
}

/** Reads one field of n8n's own format. */
function readField(value: unknown, index: number): FormField | Problem {
	const nth = `Field ${index + 1} of 'Form Fields'`;
	if (!isObject(value)) return problem(`${nth} is ${shown(value)} where a field was expected`);
	const { fieldName, fieldLabel, fieldOptions, limitSelection = UNLIMITED } = value;
	const type = FIELD_TYPES.find((one) => one === typeOf(value));
	if (type === undefined) {
		const known = FIELD_TYPES.join(', ');
		return problem(
			`${nth} is of the type ${shown(value.fieldType)}, where one of ${known} was expected`,
		);
	}
	const name = trimmedOf(isBlank(fieldName) ? fieldLabel : fieldName);
	if (name === '') return problem(`${nth} has no label`);
	const why = TAKEN.get(name);
	if (why !== undefined) return problem(`${nth} is called '${name}', ${why}`);
	const choices = WITH_CHOICES.includes(type) ? choicesIn(fieldOptions) : [];
	if (WITH_CHOICES.includes(type) && choices.length === 0) {
		return problem(`${nth} has nothing to choose from`);
	}
	if (type === 'checkbox' && limitSelection !== UNLIMITED) {
		return problem(`${nth} limits the number of choices, which the page cannot do`);
	}
	const isRequired = readBoolean('Required Field', value.requiredField);
	if (isProblem(isRequired)) return isRequired;
	return {
		...{ name, type, choices },
		label: isBlank(fieldLabel) ? name : trimmedOf(fieldLabel),
		isRequired,
		placeholder: trimmedOf(value.placeholder),
		preset: trimmedOf(value.defaultValue),
	};
}

/**
 * Reads the fields of a form in n8n's own format, as a list or as its JSON.
 *
 * @returns at least one field, or the first problem
 */
export function readForm(definition: unknown): FormField[] | Problem {
	const list = typeof definition === 'string' ? listIn(definition) : definition;
	if (!Array.isArray(list)) return problem("'Form Fields' is no list of fields");
	if (list.length === 0) return problem("'Form Fields' has no field");
	const fields = list.map(readField);
	const bad = fields.find(isProblem);
	if (bad !== undefined) return bad;
	const names = (fields as FormField[]).map(({ name }) => name);
	const twice = names.find((name, index) => names.indexOf(name) !== index);
	if (twice !== undefined) return problem(`Two fields of 'Form Fields' are called ${shown(twice)}`);
	return fields as FormField[];
}
