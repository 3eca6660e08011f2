import { isProblem, problem, type Problem } from '../problem';
import { shown } from '../shown';
import { isBlank, isObject, trimmedOf } from '../values';

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

const WITH_CHOICES: readonly FieldType[] = ['checkbox', 'dropdown', 'radio'];

function choicesIn(options: unknown): string[] {
	const values = isObject(options) && Array.isArray(options.values) ? options.values : [];
	return values
		.map((one: unknown) => trimmedOf(isObject(one) ? one.option : undefined))
		.filter((choice) => choice !== '');
}

/** Reads one field of n8n's own format. */
function readField(value: unknown, index: number): FormField | Problem {
	const nth = `Field ${index + 1} of 'Form Fields'`;
	if (!isObject(value)) return problem(`${nth} is ${shown(value)} where a field was expected`);
	const { fieldType = 'text', fieldName, fieldLabel, fieldOptions } = value;
	const type = FIELD_TYPES.find((one) => one === fieldType);
	if (type === undefined) {
		const known = FIELD_TYPES.join(', ');
		return problem(`${nth} is of the type ${shown(fieldType)}, where one of ${known} was expected`);
	}
	const name = trimmedOf(isBlank(fieldName) ? fieldLabel : fieldName);
	if (name === '') return problem(`${nth} has no label`);
	if (name === RESPONDED_AT) {
		return problem(`${nth} is called '${RESPONDED_AT}', as the time of the answer is`);
	}
	const choices = WITH_CHOICES.includes(type) ? choicesIn(fieldOptions) : [];
	if (WITH_CHOICES.includes(type) && choices.length === 0) {
		return problem(`${nth} has nothing to choose from`);
	}
	return {
		...{ name, type, choices },
		label: isBlank(fieldLabel) ? name : trimmedOf(fieldLabel),
		isRequired: value.requiredField === true,
		placeholder: trimmedOf(value.placeholder),
		preset: trimmedOf(value.defaultValue),
	};
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/**
 * Reads the fields of a form in n8n's own format, as a list or as its JSON.
 *
 * @returns at least one field, or the first problem
 */
export function readForm(definition: unknown): FormField[] | Problem {
	const list = typeof definition === 'string' ? parse(definition) : definition;
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
