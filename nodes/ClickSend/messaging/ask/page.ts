import type { Returned } from './answer';
import type { FormField } from './form';
import { BUTTON_NAME, inputName, type Button, type Question } from './question';
import { STYLE } from './style';

/** Writes a text so that HTML shows it as it is, in a text and in an attribute with quotes. */
const escape = (text: string): string =>
	text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Writes the whole page. The direction of each text is that of its own script. */
const pageWith = (title: string, content: readonly string[]): string =>
	[
		'<!doctype html>',
		'<html lang="en">',
		'<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
		`<title>${escape(title)}</title><style>${STYLE}</style></head>`,
		'<body><main>',
		`<h1 dir="auto">${escape(title)}</h1>`,
		...content,
		'</main></body>',
		'</html>',
	].join('\n');

/** A field with what is to be shown in it. */
interface Shown {
	field: FormField;
	id: string;
	name: string;
	values: readonly string[];
	complaint: string | undefined;
}

const errorOf = ({ id, complaint }: Shown): string =>
	complaint === undefined ? '' : `<p class="bad" id="${id}-bad">${escape(complaint)}</p>`;

const stateOf = ({ field, id, complaint }: Shown): string =>
	[
		field.isRequired ? ' required' : '',
		complaint === undefined ? '' : ` aria-invalid="true" aria-describedby="${id}-bad"`,
	].join('');

const labelOf = ({ label, isRequired }: FormField): string =>
	`${escape(label)}${isRequired ? '' : ' <span class="note" dir="ltr">(optional)</span>'}`;

/** Writes a group of buttons or boxes, each with a label of its own. */
function groupOf(shown: Shown): string {
	const { field, id, name, values, complaint } = shown;
	const type = field.type === 'radio' ? 'radio' : 'checkbox';
	const choices = field.choices.map((choice) => {
		const checked = values.includes(choice) ? ' checked' : '';
		const required = type === 'radio' && field.isRequired ? ' required' : '';
		return `<label class="choice" dir="auto"><input type="${type}" name="${name}" value="${escape(choice)}"${checked}${required}>${escape(choice)}</label>`;
	});
	const described = complaint === undefined ? '' : ` aria-describedby="${id}-bad"`;
	return `<fieldset class="field"${described}><legend dir="auto">${labelOf(field)}</legend>${choices.join('')}${errorOf(shown)}</fieldset>`;
}

function controlOf(shown: Shown): string {
	const { field, id, name, values } = shown;
	const [value = ''] = values;
	const common = `class="text" dir="auto" id="${id}" name="${name}"${stateOf(shown)}`;
	if (field.type === 'dropdown') {
		const options = field.choices.map(
			(choice) =>
				`<option value="${escape(choice)}"${choice === value ? ' selected' : ''}>${escape(choice)}</option>`,
		);
		return `<select ${common}><option value=""></option>${options.join('')}</select>`;
	}
	const hint = field.placeholder === '' ? '' : ` placeholder="${escape(field.placeholder)}"`;
	if (field.type === 'textarea') {
		// A line end right after the tag is no part of the text, so one is written that may be left out.
		return `<textarea rows="4" ${common}${hint}>\n${escape(value)}</textarea>`;
	}
	const step = field.type === 'number' ? ' step="any"' : '';
	return `<input type="${field.type}" ${common}${hint}${step} value="${escape(value)}">`;
}

function fieldOf(shown: Shown): string {
	if (shown.field.type === 'radio' || shown.field.type === 'checkbox') return groupOf(shown);
	const label = `<label for="${shown.id}" dir="auto">${labelOf(shown.field)}</label>`;
	return `<div class="field">${label}${controlOf(shown)}${errorOf(shown)}</div>`;
}

const presetOf = ({ type, preset }: FormField): string[] =>
	type === 'checkbox' ? preset.split(',').map((one) => one.trim()) : [preset];

/** Returns what a field shows: what was typed, except for a password, or else its preset. */
function valuesOf(field: FormField, typed: readonly string[] | undefined): readonly string[] {
	if (typed === undefined) return presetOf(field);
	return field.type === 'password' ? [] : typed;
}

const buttonOf = ({ value, label }: Button, index: number): string =>
	`<button${index === 0 ? ' class="main"' : ''} name="${BUTTON_NAME}" value="${value}" dir="auto">${escape(label)}</button>`;

/**
 * Writes the page of a question. It only shows: the answer is a POST to the same address, in parts, as n8n demands of
 * forms (docs/n8n-facts.md, "Send and wait").
 *
 * @param returned an answer that could not be taken
 */
export function questionPage(question: Question, returned?: Returned): string {
	const { title, asker, message, fields, buttons } = question;
	const alert =
		returned === undefined
			? []
			: ['<p class="bad" role="alert">Your answer was not sent yet. Please check it.</p>'];
	const inputs = fields.map((field, index) =>
		fieldOf({
			field,
			id: `f${index}`,
			name: inputName(index),
			values: valuesOf(field, returned?.typed[index]),
			complaint: returned?.complaints.get(index),
		}),
	);
	return pageWith(title, [
		`<p class="who">Asked by <bdi>${escape(asker)}</bdi></p>`,
		`<p class="what" dir="auto">${escape(message)}</p>`,
		...alert,
		'<form method="post" enctype="multipart/form-data">',
		...inputs,
		...buttons.map(buttonOf),
		'</form>',
	]);
}

/** Writes the page that follows an answer. */
export const thanksPage = (): string =>
	pageWith('Thank you', ['<p class="note">Your answer was sent. You can close this page.</p>']);

/** Writes the page of a question to which no answer is wanted any more. */
export const settledPage = (): string =>
	pageWith('This question is settled', [
		'<p class="note">It was answered before, or its time is over. Nothing was changed. You can close this page.</p>',
	]);
