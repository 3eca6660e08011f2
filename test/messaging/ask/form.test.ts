import { readForm } from '../../../nodes/ClickSend/messaging/ask/form';
import { isProblem } from '../../../nodes/ClickSend/messaging/problem';
import { field } from './questions';

const OPTIONS = { values: [{ option: 'A' }, { option: ' B ' }, { option: '' }] };

describe('the fields of a form', () => {
	it.each([
		['only a label', { fieldLabel: 'Name' }, field({ name: 'Name', label: 'Name' })],
		[
			'a name of its own',
			{ fieldLabel: 'Your name', fieldName: 'name', requiredField: true },
			field({ name: 'name', label: 'Your name', isRequired: true }),
		],
		['only a name', { fieldName: 'name' }, field({ name: 'name', label: 'name' })],
		[
			'a placeholder and a default, one of them a number',
			{ fieldLabel: 'Age', fieldType: 'number', placeholder: 'in years', defaultValue: 7 },
			field({ name: 'Age', label: 'Age', type: 'number', placeholder: 'in years', preset: '7' }),
		],
		[
			'choices, without the empty one',
			{ fieldLabel: 'Which', fieldType: 'radio', fieldOptions: OPTIONS },
			field({ name: 'Which', label: 'Which', type: 'radio', choices: ['A', 'B'] }),
		],
		[
			'choices as a browser sends them back, each once',
			{
				...{ fieldLabel: 'Which', fieldType: 'checkbox', limitSelection: 'unlimited' },
				fieldOptions: {
					values: ['A\r\nB', 'A\nB', 'C\rD', '\ud83d', 7].map((option) => ({ option })),
				},
			},
			field({
				...{ name: 'Which', label: 'Which', type: 'checkbox' },
				choices: ['A\nB', 'C\nD', '\ufffd', '7'],
			}),
		],
		[
			'a dropdown with one answer',
			{ fieldLabel: 'Which', fieldType: 'dropdown', multiselect: false, fieldOptions: OPTIONS },
			field({ name: 'Which', label: 'Which', type: 'dropdown', choices: ['A', 'B'] }),
		],
		[
			'settings of other types, which this type does not have',
			{
				...{ fieldLabel: 'Which', fieldType: 'radio', fieldOptions: OPTIONS },
				...{ multiselect: true, limitSelection: 'exact' },
			},
			field({ name: 'Which', label: 'Which', type: 'radio', choices: ['A', 'B'] }),
		],
		[
			'a dropdown with several answers, which is one of boxes',
			{ fieldLabel: 'Which', fieldType: 'dropdown', multiselect: true, fieldOptions: OPTIONS },
			field({ name: 'Which', label: 'Which', type: 'checkbox', choices: ['A', 'B'] }),
		],
		[
			'a switch as a text',
			{ fieldLabel: 'Name', requiredField: 'true' },
			field({ name: 'Name', label: 'Name', isRequired: true }),
		],
		[
			'choices that its type does not have',
			{ fieldLabel: 'Text', fieldType: 'textarea', fieldOptions: OPTIONS },
			field({ name: 'Text', label: 'Text', type: 'textarea' }),
		],
	])('%s', (_name, given, expected) => {
		expect(readForm([given])).toEqual([expected]);
		expect(readForm(JSON.stringify([given]))).toEqual([expected]);
	});

	it.each([
		['no list', {}, /is no list/],
		['no JSON', '[{', /is no list/],
		['an empty list', [], /has no field/],
		['a text in the list', ['Name'], /Field 1 .* is "Name"/],
		['no label', [{ fieldLabel: 'A' }, { fieldLabel: ' ' }], /Field 2 .* no label/],
		[
			'a file',
			[{ fieldLabel: 'A', fieldType: 'file' }],
			/of the type "file", where one of checkbox, date, dropdown,/,
		],
		['HTML', [{ fieldLabel: 'A', fieldType: 'html' }], /of the type "html"/],
		['nothing to choose from', [{ fieldLabel: 'A', fieldType: 'dropdown' }], /nothing to choose/],
		['two of one name', [{ fieldLabel: 'A' }, { fieldName: 'A' }], /Two fields .* "A"/],
		[
			'a switch that is none',
			[{ fieldLabel: 'A', requiredField: 'perhaps' }],
			/'Required Field' is "perhaps"/,
		],
		[
			'a limit on the boxes',
			[{ fieldLabel: 'A', fieldType: 'checkbox', fieldOptions: OPTIONS, limitSelection: 'exact' }],
			/Field 1 .* limits the number of choices/,
		],
		[
			'a name that n8n does not store',
			[{ fieldLabel: '__proto__' }],
			/called '__proto__', which n8n/,
		],
		['the name of the time', [{ fieldLabel: 'respondedAt' }], /called 'respondedAt', as the time/],
	])('refused: %s', (_name, given, what) => {
		const read = readForm(given);

		expect(isProblem(read) && read.what).toMatch(what);
	});
});
